"""Drafts and checks: coroutines, and a class whose objects are built for each request."""

import letters
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from letters import llms


async def draft(wish: str) -> str:
    return (await AssistantAgent("writer", letters.client).run(task=wish)).messages[-1].content


class Check:
    def __init__(self) -> None:
        self.reader = AssistantAgent("reader", llms.check_client)

    async def run(self, letter: str) -> str:
        return (await self.reader.run(task=letter)).messages[-1].content


def new_panel() -> RoundRobinGroupChat:
    return RoundRobinGroupChat([AssistantAgent("editor", llms.page_client)], max_turns=3)
