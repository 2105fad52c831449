"""AgentChat streams as they are meant to be used, next to what else can be looped over."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.base import TaskResult
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    guide = AssistantAgent("guide", model_client=client)
    team = RoundRobinGroupChat([guide], termination_condition=MaxMessageTermination(3))
    async for event in team.run_stream(task="Name a river."):
        if isinstance(event, TaskResult):
            for message in event.messages:
                print(message.to_text())
    await Console(team.run_stream(task="Name a lake."))
    texts = [str(event) async for event in team.run_stream(task="Name a hill.")]
    stream = team.run_stream(task="Name a sea.")
    first = await stream.__anext__()
    await stream.aclose()
    for line in (await team.run(task="Name a city.")).messages:
        print(line, first, texts)


if __name__ == "__main__":
    asyncio.run(main())
