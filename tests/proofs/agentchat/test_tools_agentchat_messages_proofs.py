"""What the message and tool rules AGL501, AGL505, AGL508 and AGL509 claim of AgentChat, under autogen-agentchat."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from autogen_lint import Settings, check_source

PROLOGUE = """
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.messages import HandoffMessage, MultiModalMessage, StopMessage, TextMessage
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import CancellationToken
from autogen_core.models import AssistantMessage, SystemMessage, UserMessage
from autogen_core.tools import FunctionTool
from autogen_ext.models.replay import ReplayChatCompletionClient


def client():
    info = {"vision": False, "function_calling": True, "json_output": False, "family": "unknown"}
    return ReplayChatCompletionClient(["Fine."] * 3, model_info={**info, "structured_output": False})


def vague(number=1) -> int:
    return number


def clear(number: int = 1) -> int:
    return number


async def main():
    agent = AssistantAgent("assistant", client())
    team = RoundRobinGroupChat([agent], max_turns=1)
    return EXPRESSION
"""


def run(expression: str, code: str) -> tuple[int, Any, Exception | None]:
    """How often the rule `code` speaks up, what the program gives, and what it raises."""
    program = PROLOGUE.replace("EXPRESSION", expression)
    reports = len(check_source(program, "program.py", Settings(select=(code,))))
    namespace: dict[str, Any] = {}
    exec(compile(program, "program.py", "exec"), namespace)
    try:
        return reports, asyncio.run(asyncio.wait_for(namespace["main"](), 20)), None
    except Exception as error:
        return reports, None, error


@pytest.mark.parametrize(
    ("code", "expression", "error"),
    [
        ("AGL501", 'await team.run(task={"role": "user", "content": "Hello"})', ValueError),
        ("AGL501", 'await team.run(task=[{"role": "user", "content": "Hello"}])', ValueError),
        ("AGL501", 'await agent.run(task=["Hello"])', ValueError),
        ("AGL501", "await agent.run(task=5)", TypeError),
        ("AGL501", '[each async for each in team.run_stream(task={"content": "Hello"})]', ValueError),
        ("AGL501", 'await agent.on_messages("Hello", CancellationToken())', AttributeError),
        ("AGL501", 'await agent.on_messages([{"content": "Hello"}], CancellationToken())', AttributeError),
        ("AGL501", 'TextMessage("Hello", "user")', TypeError),
        ("AGL501", 'TextMessage(content="Hello")', ValueError),
        ("AGL501", 'TextMessage(content=None, source="user")', ValueError),
        ("AGL501", 'StopMessage(content=["Hello"], source="user")', ValueError),
        ("AGL501", 'HandoffMessage(content="Hello", source="user")', ValueError),
        ("AGL501", 'MultiModalMessage(content="Hello", source="user")', ValueError),
        ("AGL501", 'UserMessage(content="Hello")', ValueError),
        ("AGL501", 'AssistantMessage(content={"text": "Hello"}, source="assistant")', ValueError),
        ("AGL501", 'SystemMessage("Hello")', TypeError),
        ("AGL505", 'FunctionTool(vague, description="Vague")', KeyError),
        ("AGL505", 'AssistantAgent("helper", client(), tools=[vague])', KeyError),
        ("AGL505", 'AssistantAgent("helper", client(), tools=[lambda text: text])', KeyError),
        ("AGL508", 'AssistantAgent("my agent", client())', ValueError),
        ("AGL508", 'AssistantAgent("my-agent", client())', ValueError),
        ("AGL508", 'AssistantAgent("2nd", client())', ValueError),
        ("AGL509", 'RoundRobinGroupChat([agent, AssistantAgent("assistant", client())], max_turns=1)', ValueError),
        ("AGL509", "RoundRobinGroupChat([agent, agent], max_turns=1)", ValueError),
        ("AGL509", "RoundRobinGroupChat([team, RoundRobinGroupChat([agent])], max_turns=1)", ValueError),
    ],
)
def test_what_is_reported_is_refused(code: str, expression: str, error: type[Exception]) -> None:
    reports, _, raised = run(expression, code)
    assert reports == 1
    assert isinstance(raised, error)


@pytest.mark.parametrize(
    ("code", "expression"),
    [
        ("AGL501", 'await team.run(task="Hello")'),
        ("AGL501", 'await team.run(task=[TextMessage(content="Hello", source="user")])'),
        ("AGL501", "await agent.run(task=None)"),
        ("AGL501", 'await agent.on_messages([TextMessage(content="Hello", source="user")], CancellationToken())'),
        ("AGL501", 'MultiModalMessage(content=["Hello"], source="user")'),
        ("AGL501", 'UserMessage(content=["Hello"], source="user")'),
        ("AGL501", 'SystemMessage(content="Hello")'),
        ("AGL505", 'FunctionTool(clear, description="Clear")'),
        ("AGL505", 'AssistantAgent("helper", client(), tools=[clear])'),
        ("AGL508", 'AssistantAgent("my_agent", client())'),
        ("AGL508", 'AssistantAgent("助手", client())'),
        ("AGL508", 'RoundRobinGroupChat([agent], name="my team", max_turns=1)'),
        ("AGL509", 'RoundRobinGroupChat([agent, AssistantAgent("other", client())], max_turns=1)'),
        ("AGL509", 'RoundRobinGroupChat([team, RoundRobinGroupChat([agent], name="other")], max_turns=1)'),
    ],
)
def test_what_is_not_reported_is_accepted(code: str, expression: str) -> None:
    reports, result, raised = run(expression, code)
    assert reports == 0
    assert raised is None
    assert result is not None
