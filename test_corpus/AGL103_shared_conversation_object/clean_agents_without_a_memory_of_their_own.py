"""Agents of the project's own that keep nothing, things with a `run` that are no agents, and AG2's."""
import asyncio

from ag2 import Agent
from autogen_agentchat.agents import BaseChatAgent
from autogen_agentchat.base import Response
from autogen_agentchat.messages import TextMessage


class Counter(BaseChatAgent):
    """Counts the words of the last message."""

    produced_message_types = (TextMessage,)

    async def on_messages(self, messages, cancellation_token):
        words = len(messages[-1].to_text().split())
        return Response(chat_message=TextMessage(content=str(words), source=self.name))

    async def on_reset(self, cancellation_token):
        pass


class Job:
    """Does something."""

    async def run(self, task: str) -> str:
        return task


async def main(texts: list[str], config) -> None:
    counter = Counter("counter", "counts words")
    print(await asyncio.gather(*(counter.run(task=text) for text in texts)))
    job = Job()
    print(await asyncio.gather(*(job.run(task=text) for text in texts)))
    writer = Agent("writer", "Write briefly.", config=config)
    print(await asyncio.gather(*(writer.ask(text) for text in texts)))
