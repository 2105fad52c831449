"""AGL407 under autogen-agentchat: what a timeout around a team does, and what a token does."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest
from autogen_agentchat.agents import BaseChatAgent
from autogen_agentchat.base import Response
from autogen_agentchat.messages import TextMessage

from autogen_lint import Settings, check_source

TURN = 0.05
"""Seconds that each turn takes."""
TURNS = 20
LIMIT = 0.2

TEAM = f"""
import asyncio
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import CancellationToken


def build_team(agent):
    return RoundRobinGroupChat([agent], max_turns={TURNS})

"""
WAIT_FOR = """
async def ask(agent):
    team = build_team(agent)
    await asyncio.wait_for(team.run(task="go"), timeout={limit})
"""
STREAM = """
async def consume(team):
    async for _ in team.run_stream(task="go"):
        pass


async def ask(agent):
    await asyncio.wait_for(consume(build_team(agent)), timeout={limit})
"""
TOO_LATE = """
async def ask(agent):
    team = build_team(agent)
    token = CancellationToken()
    try:
        await asyncio.wait_for(team.run(task="go", cancellation_token=token), timeout={limit})
    except asyncio.TimeoutError:
        token.cancel()
        raise
"""
TIMER = """
async def ask(agent):
    team = build_team(agent)
    token = CancellationToken()
    timer = asyncio.get_running_loop().call_later({limit}, token.cancel)
    try:
        await team.run(task="go", cancellation_token=token)
    finally:
        timer.cancel()
"""
OWN_RUNTIME = """
from autogen_core import SingleThreadedAgentRuntime


async def ask(agent):
    runtime = SingleThreadedAgentRuntime()
    runtime.start()
    team = RoundRobinGroupChat([agent], max_turns=20, runtime=runtime)
    try:
        await asyncio.wait_for(team.run(task="go"), timeout={limit})
    finally:
        await runtime.stop()
"""
ALONE = """
async def ask(agent):
    await asyncio.wait_for(agent.run(task="go"), timeout={limit} / 10)
"""


class Talker(BaseChatAgent):
    """Takes `TURN` seconds for each message, and counts them."""

    produced_message_types = (TextMessage,)

    def __init__(self) -> None:
        super().__init__("talker", "talks")
        self.replies = 0

    async def on_messages(self, messages: Any, cancellation_token: Any) -> Response:  # noqa: ARG002  # AgentChat's
        await asyncio.sleep(TURN)
        self.replies += 1
        return Response(chat_message=TextMessage(content="more", source=self.name))

    async def on_reset(self, cancellation_token: Any) -> None:
        pass


def outcome(program: str) -> tuple[str, float, int]:
    """What `ask` raised, after how many seconds and replies."""
    namespace: dict[str, Any] = {}
    exec(compile(program, "program", "exec"), namespace)
    agent = Talker()

    async def run() -> tuple[str, float]:
        started = time.monotonic()
        try:
            await namespace["ask"](agent)
        except (TimeoutError, asyncio.TimeoutError, asyncio.CancelledError) as error:
            return type(error).__name__, time.monotonic() - started
        return "", time.monotonic() - started

    raised, seconds = asyncio.run(run())
    return raised, seconds, agent.replies


def is_flagged(program: str) -> bool:
    return bool(check_source(program, "service.py", Settings(select=("AGL407",))))


@pytest.mark.parametrize("body", [WAIT_FOR, STREAM, TOO_LATE], ids=["wait_for", "stream", "token-too-late"])
def test_agl407_a_timeout_is_raised_when_the_team_has_had_all_its_turns(body: str) -> None:
    program = TEAM + body.format(limit=LIMIT)
    assert is_flagged(program)
    raised, seconds, replies = outcome(program)
    assert raised == "TimeoutError"
    assert replies == TURNS
    assert seconds > 0.9 * TURN * TURNS > 3 * LIMIT


@pytest.mark.parametrize("body", [TIMER, OWN_RUNTIME, ALONE], ids=["timer", "own-runtime", "no-team"])
def test_agl407_a_token_a_runtime_of_its_own_and_a_lone_agent_end_in_time(body: str) -> None:
    program = TEAM + body.format(limit=LIMIT)
    assert not is_flagged(program)
    raised, seconds, replies = outcome(program)
    assert raised in ("TimeoutError", "CancelledError")
    assert replies < TURNS / 2
    assert seconds < 3 * LIMIT
