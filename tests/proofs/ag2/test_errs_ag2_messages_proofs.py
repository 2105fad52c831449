"""AGL503 under AG2 1.x: a tool that waits for a server stops the agent, one with a timeout does not."""

from __future__ import annotations

import asyncio
import json
import time
from typing import Any

import pytest
from ag2.events import ToolCallEvent
from ag2.testing import TestConfig
from silent_server import HOLDS_FOR, silent_server

from autogen_lint.fixes import fix_source
from autogen_lint.settings import Settings

PROGRAM = """
from urllib.request import urlopen

from ag2 import Agent


def build(config):
    agent = Agent("reader", config=config)

    @agent.tool
    def page(url: str) -> str:
        with urlopen(url) as reply:
            return reply.read().decode()

    return agent
"""


def ask(program: str, url: str) -> tuple[float, str | None]:
    """How long the agent takes for its answer, and what that is."""
    namespace: dict[str, Any] = {}
    exec(compile(program, "program.py", "exec"), namespace)
    call = ToolCallEvent(name="page", arguments=json.dumps({"url": url}))
    agent = namespace["build"](TestConfig(call, "I could not read it.", raise_tool_errors=False))
    begun = time.monotonic()
    reply = asyncio.run(agent.ask("Read " + url))
    return time.monotonic() - begun, reply.body


def test_agl503_the_agent_waits_as_long_as_the_server_likes_and_with_a_timeout_goes_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    result = fix_source(PROGRAM, settings=Settings(select=("AGL503",), request_timeout=0.2), unsafe=True)
    assert [finding.code for finding in result.applied] == ["AGL503"]
    assert result.remaining == result.dropped == []
    with silent_server() as url:
        waited, _ = ask(PROGRAM, url)
        gave_up, answer = ask(result.source, url)
    assert waited >= HOLDS_FOR
    assert gave_up < HOLDS_FOR
    assert answer == "I could not read it."
