"""A helper for each item, with one agent for all; the semaphore lets four of them in."""
import asyncio
import csv
import sys

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.ollama import OllamaChatCompletionClient


async def classify(agent: AssistantAgent, slots: asyncio.Semaphore, review: str) -> str:
    async with slots:
        result = await agent.run(task=f"Positive or negative? {review}")  #! AGL103
    return str(result.messages[-1].content)


class Pipeline:
    """Summarises files with an agent that it keeps."""

    def __init__(self, client):
        self.agent = AssistantAgent("summariser", client)

    async def _summarise(self, text: str) -> str:
        result = await self.agent.run(task=text)  #! AGL103
        return str(result.messages[-1].content)

    async def run(self, texts: list[str]) -> list[str]:
        tasks = [self._summarise(text) for text in texts]
        return await asyncio.gather(*tasks, return_exceptions=True)


async def main() -> None:
    client = OllamaChatCompletionClient(model="llama3.2")
    agent = AssistantAgent("critic", client)
    slots = asyncio.Semaphore(4)
    with open(sys.argv[1], newline="") as file:
        reviews = [row["review"] for row in csv.DictReader(file)]
    print(await asyncio.gather(*[classify(agent, slots, review) for review in reviews]))
    print(await Pipeline(client).run(reviews))


asyncio.run(main())
