"""AGL404 and AGL405 under AgentChat: nothing runs until it is awaited, and streams are not awaited."""

from __future__ import annotations

import asyncio
import gc
import types
from typing import Any

import pytest

from autogen_lint.findings import Severity
from autogen_lint.fixes import fix_source
from autogen_lint.linter import check_source
from autogen_lint.settings import Settings

TEAM = """
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_core.memory import ListMemory, MemoryContent, MemoryMimeType
from autogen_ext.models.replay import ReplayChatCompletionClient


def build():
    client = ReplayChatCompletionClient(["one", "two", "three"])
    guide = AssistantAgent("guide", model_client=client)
    return client, RoundRobinGroupChat([guide], termination_condition=MaxMessageTermination(2))
"""


def ask(program: str) -> Any:
    """Run the program's `ask` in a loop and give back what it gives back."""
    module = types.ModuleType("program")
    exec(compile(program, "program.py", "exec"), module.__dict__)
    return asyncio.run(asyncio.wait_for(module.ask(), 10))


def asked_without_await(program: str) -> Any:
    with pytest.warns(RuntimeWarning, match="was never awaited"):
        return ask(program)


def fixed(program: str) -> str:
    result = fix_source(program, settings=Settings(select=("AGL404",)), unsafe=True)
    assert len(result.applied) == 1
    assert not result.remaining
    return result.source


def found(program: str, code: str) -> list[Severity]:
    return [finding.severity for finding in check_source(program, "program.py", Settings(select=(code,)))]


# AGL404


def test_agl404_a_team_that_was_reset_without_await_still_knows_the_whole_conversation() -> None:
    program = (
        TEAM
        + """

async def ask():
    client, team = build()
    await team.run(task="My name is Ann.")
    team.reset()
    await team.run(task="What is my name?")
    return "Ann" in str(client.create_calls[-1]["messages"])
"""
    )
    assert asked_without_await(program) is True
    assert ask(fixed(program)) is False


@pytest.mark.parametrize("statement", ["team.run(task='Hi')", "Console(team.run_stream(task='Hi'))"])
def test_agl404_no_model_is_asked(statement: str) -> None:
    program = (
        TEAM
        + f"""

async def ask():
    client, team = build()
    {statement}
    return len(client.create_calls)
"""
    )
    assert asked_without_await(program) == 0
    assert ask(fixed(program)) == 1


def test_agl404_what_was_to_be_remembered_is_not() -> None:
    program = (
        TEAM
        + """

async def ask():
    memory = ListMemory()
    memory.add(MemoryContent(content="The user is Ann.", mime_type=MemoryMimeType.TEXT))
    return len((await memory.query("")).results)
"""
    )
    assert asked_without_await(program) == 0
    assert ask(fixed(program)) == 1


def test_agl404_of_a_stream_that_nobody_iterates_over_not_even_python_says_anything(
    recwarn: pytest.WarningsRecorder,
) -> None:
    program = (
        TEAM
        + """

async def ask():
    client, team = build()
    team.run_stream(task="Name a river.")
    return len(client.create_calls)
"""
    )
    assert found(program, "AGL404") == [Severity.ERROR]
    assert ask(program) == 0
    gc.collect()
    assert not [warning for warning in recwarn if "never awaited" in str(warning.message)]
    looped = program.replace('team.run_stream(task="Name a river.")', "async for _ in team.run_stream(task='Hi'): pass")
    assert found(looped, "AGL404") == []
    assert ask(looped) == 1


# AGL405


STREAM = (
    TEAM
    + """

async def ask():
    client, team = build()
    try:
        {}
    finally:
        asked.append(len(client.create_calls))


asked = []
"""
)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("return await team.run_stream(task='Hi')", "return await team.run(task='Hi')"),
        ("for event in team.run_stream(task='Hi'): pass", "async for event in team.run_stream(task='Hi'): pass"),
        ("return [e for e in team.run_stream(task='Hi')]", "return [e async for e in team.run_stream(task='Hi')]"),
    ],
)
def test_agl405_a_stream_is_neither_awaited_nor_looped_over_plainly(wrong: str, right: str) -> None:
    assert found(STREAM.format(wrong), "AGL405") == [Severity.ERROR]
    with pytest.raises(TypeError, match="async_generator"):
        ask(STREAM.format(wrong))
    assert found(STREAM.format(right), "AGL405") == []
    ask(STREAM.format(right))
