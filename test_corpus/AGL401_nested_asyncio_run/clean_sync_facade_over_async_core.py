"""Library class with a sync face and an async core: the async methods never go through the sync face."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient


class Newsroom:
    def __init__(self, model: str = "gpt-4o-mini"):
        self.model = model

    def _team(self) -> RoundRobinGroupChat:
        client = OpenAIChatCompletionClient(model=self.model, api_key=os.environ["OPENAI_API_KEY"])
        reporter = AssistantAgent("reporter", model_client=client)
        chief = AssistantAgent("chief", model_client=client)
        return RoundRobinGroupChat([reporter, chief], termination_condition=MaxMessageTermination(4))

    def run(self, topic: str) -> str:
        """For callers without an event loop."""
        return asyncio.run(self.arun(topic))

    def run_many(self, topics: list[str]) -> list[str]:
        return asyncio.run(self.arun_many(topics))

    async def arun(self, topic: str) -> str:
        result = await self._team().run(task=topic)
        return result.messages[-1].content

    async def arun_many(self, topics: list[str]) -> list[str]:
        return list(await asyncio.gather(*(self.arun(topic) for topic in topics)))
