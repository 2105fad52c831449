"""A service object keeps agents that are built on the module's client, and hides the loop from its callers."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient

client = OpenAIChatCompletionClient(model="gpt-4o")  #! AGL109


class Newsroom:
    """Writes articles, one after the other."""

    def __init__(self) -> None:
        self.author = AssistantAgent("author", client)
        self.editor = AssistantAgent("editor", client)
        self.team = RoundRobinGroupChat([self.author, self.editor], termination_condition=MaxMessageTermination(5))

    async def _write(self, topic: str) -> str:
        await self.team.reset()
        result = await self.team.run(task=topic)
        return str(result.messages[-1].content)

    def write(self, topic: str) -> str:
        return asyncio.run(self._write(topic))


def main() -> None:
    newsroom = Newsroom()
    with open("topics.txt", encoding="utf-8") as topics:
        for topic in topics:
            print(newsroom.write(topic.strip()))


if __name__ == "__main__":
    main()
