"""What a call is in AutoGen's API, and how sure that is."""

from __future__ import annotations

import libcst as cst
import pytest
from small_programs import Program

from autogen_lint.semantics.api_calls import api_call

IMPORTS = """
import asyncio
from functools import partial
from unittest.mock import Mock
from autogen import AssistantAgent, GroupChat
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from elsewhere import Mixin, helper
team, agent = RoundRobinGroupChat([]), AssistantAgent("a")
"""


def described(code: str) -> str:
    """The name, family and kind of the one call that `code` shows; empty when nothing is known."""
    program = Program(IMPORTS + code)
    (call,) = program.shown
    assert isinstance(call, cst.Call)
    found = api_call(call, program.model)
    return f"{found.name} {found.family.value} {found.kind.value}" if found is not None else ""


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("show(team.reset())", "reset agentchat async"),
        ("show(agent.reset())", "reset classic sync"),
        ("show(team.run_stream())", "run_stream agentchat async_generator"),
        ("show(Console(team.run_stream()))", "Console agentchat async"),
        ("run = partial(team.run, task='x')\nshow(run())", "run agentchat async"),
        ("def f(team: RoundRobinGroupChat):\n    show(team.reset())", "reset agentchat async"),
        ("class C(RoundRobinGroupChat): pass\nshow(C([]).reset())", "reset agentchat async"),
        (
            "class C(RoundRobinGroupChat):\n    async def reset(self): pass\nshow(C([]).reset())",
            "reset agentchat async",
        ),
    ],
)
def test_calls_of_the_api(code: str, expected: str) -> None:
    assert described(code) == expected


@pytest.mark.parametrize(
    "code",
    [
        "show(helper())",
        "show(team.no_such_method())",
        "show(asyncio.run(team.run()))",
        "def f(x: AssistantAgent | RoundRobinGroupChat):\n    show(x.reset())",
        "class C(RoundRobinGroupChat):\n    def reset(self): pass\nshow(C([]).reset())",
        "class C(Mixin, RoundRobinGroupChat): pass\nshow(C([]).reset())",
        "team.reset = Mock()\nshow(team.reset())",
        "setattr(team, 'reset', Mock())\nshow(team.reset())",
        "from autogen_ext.runtimes.grpc import GrpcWorkerAgentRuntime\nshow(GrpcWorkerAgentRuntime('x').start())",
    ],
)
def test_what_may_be_something_else_is_nothing(code: str) -> None:
    assert described(code) == ""
