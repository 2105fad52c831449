"""AGL503 under AgentChat: a tool that waits for a server stops the agent, one with a timeout does not."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

import pytest
from autogen_agentchat.base import TaskResult
from autogen_core import FunctionCall
from autogen_core.models import CreateResult, ModelFamily, RequestUsage
from autogen_ext.models.replay import ReplayChatCompletionClient
from silent_server import HOLDS_FOR, silent_server

from autogen_lint.fixes import fix_source
from autogen_lint.settings import Settings

PROGRAM = """
from urllib.request import urlopen

from autogen_agentchat.agents import AssistantAgent


def page(url: str) -> str:
    return urlopen(url).read().decode()


async def ask(client, url):
    agent = AssistantAgent("reader", client, tools=[page], reflect_on_tool_use=True)
    return await agent.run(task="Read " + url)
"""
IN_A_COROUTINE = PROGRAM.replace("def page", "async def page")


def model_that_asks_for(url: str) -> ReplayChatCompletionClient:
    """A model that calls the tool once, then answers."""
    call = CreateResult(
        finish_reason="function_calls",
        content=[FunctionCall(id="1", name="page", arguments=json.dumps({"url": url}))],
        usage=RequestUsage(prompt_tokens=0, completion_tokens=0),
        cached=False,
    )
    info = {"vision": False, "function_calling": True, "json_output": False, "family": ModelFamily.UNKNOWN}
    info["structured_output"] = False
    return ReplayChatCompletionClient([call, "I could not read it."], model_info=info)


def run(program: str, url: str) -> tuple[float, TaskResult]:
    """How long the program takes, and what comes out."""
    namespace: dict[str, Any] = {}
    exec(compile(program, "program.py", "exec"), namespace)
    begun = time.monotonic()
    result = asyncio.run(namespace["ask"](model_that_asks_for(url), url))
    return time.monotonic() - begun, result


def fixed(program: str) -> str:
    result = fix_source(program, settings=Settings(select=("AGL503",), request_timeout=0.2), unsafe=True)
    assert [finding.code for finding in result.applied] == ["AGL503"]
    assert result.remaining == result.dropped == []
    return result.source


@pytest.mark.parametrize("program", [PROGRAM, IN_A_COROUTINE], ids=["function", "coroutine"])
def test_agl503_the_agent_waits_as_long_as_the_server_likes_and_with_a_timeout_goes_on(
    program: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with silent_server() as url:
        waited, _ = run(program, url)
        gave_up, result = run(fixed(program), url)
    assert waited >= HOLDS_FOR
    assert gave_up < HOLDS_FOR
    assert any("timed out" in str(message) for message in result.messages)
    assert result.messages[-1].content == "I could not read it."
