"""AGL404 under AG2 1.x: `ask` is a coroutine."""

from __future__ import annotations

import asyncio
import types
from typing import Any

import pytest

from autogen_lint.fixes import fix_source
from autogen_lint.settings import Settings

PROGRAM = """
from ag2 import Agent
from ag2.testing import TestConfig, TrackingConfig

config = TrackingConfig(TestConfig("one", "two"))
botanist = Agent("botanist", prompt="You know plants.", config=config)


async def ask():
    {}
    return config.mock.call_count
"""


def ask(program: str) -> Any:
    module = types.ModuleType("program")
    exec(compile(program, "program.py", "exec"), module.__dict__)
    return asyncio.run(asyncio.wait_for(module.ask(), 10))


@pytest.mark.parametrize(
    ("statements", "asked"),
    [
        ('botanist.ask("Has moss roots?")', (0, 1)),
        ('reply = await botanist.ask("Has moss roots?")\n    reply.ask("Are you sure?")', (1, 2)),
    ],
)
def test_agl404_ask_without_await_asks_nothing(statements: str, asked: tuple[int, int]) -> None:
    program = PROGRAM.format(statements)
    with pytest.warns(RuntimeWarning, match="was never awaited"):
        before = ask(program)
    assert before == asked[0]
    result = fix_source(program, settings=Settings(select=("AGL404",)), unsafe=True)
    assert len(result.applied) == 1
    assert ask(result.source) == asked[1]
