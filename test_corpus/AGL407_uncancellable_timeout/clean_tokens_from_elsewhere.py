"""Tokens that somebody else may cancel while the run goes on: an attribute's, a caller's, a chosen one's."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import CancellationToken


def build(client) -> RoundRobinGroupChat:
    return RoundRobinGroupChat([AssistantAgent("a", client), AssistantAgent("b", client)], max_turns=4)


class Desk:
    def __init__(self, client) -> None:
        self.team = build(client)
        self.token = CancellationToken()

    def stop(self) -> None:
        self.token.cancel()

    async def ask(self, question: str):
        return await asyncio.wait_for(self.team.run(task=question, cancellation_token=self.token), timeout=60)


async def ask(client, question: str, token: CancellationToken):
    return await asyncio.wait_for(build(client).run(task=question, cancellation_token=token), timeout=60)


async def ask_again(client, question: str, tokens: dict[str, CancellationToken]):
    token = tokens[question]
    return await asyncio.wait_for(build(client).run(task=question, cancellation_token=token), timeout=60)


async def ask_watched(client, question: str, tokens: list[CancellationToken]):
    token = CancellationToken()
    tokens.append(token)
    return await asyncio.wait_for(build(client).run(task=question, cancellation_token=token), timeout=60)


async def ask_with_a_timer(client, question: str):
    token = CancellationToken()

    def give_up() -> None:
        token.cancel()

    asyncio.get_running_loop().call_later(50, give_up)
    return await asyncio.wait_for(build(client).run(task=question, cancellation_token=token), timeout=60)


async def ask_without_end(client, question: str):
    async with asyncio.timeout(None):
        return await build(client).run(task=question)
