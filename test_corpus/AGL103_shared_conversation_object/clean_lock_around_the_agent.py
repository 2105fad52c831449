"""A lock lets one run at a time use the agent."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat


class Desk:
    """Keeps one agent and queues up for it."""

    def __init__(self, client):
        self._agent = AssistantAgent("clerk", client)
        self._lock = asyncio.Lock()

    async def ask(self, question: str) -> str:
        async with self._lock:
            result = await self._agent.run(task=question)
        return str(result.messages[-1].content)

    async def ask_all(self, questions: list[str]) -> list[str]:
        return await asyncio.gather(*(self.ask(question) for question in questions))


async def one_slot(team: RoundRobinGroupChat, tasks: list[str]):
    slot = asyncio.Semaphore(1)

    async def one(task: str):
        async with slot:
            return await team.run(task=task)

    return await asyncio.gather(*[one(task) for task in tasks])
