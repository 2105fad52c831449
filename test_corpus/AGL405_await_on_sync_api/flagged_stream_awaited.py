"""Streams of AgentChat that are awaited instead of iterated over."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.messages import TextMessage
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import CancellationToken
from autogen_core.models import UserMessage
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    guide = AssistantAgent("guide", model_client=client)
    team = RoundRobinGroupChat([guide], termination_condition=MaxMessageTermination(3))

    result = await team.run_stream(task="Name a river.")  #! AGL405
    print(result.messages[-1])

    await guide.on_messages_stream([TextMessage(content="Hi", source="user")], CancellationToken())  #! AGL405

    async for event in await team.run_stream(task="Name a lake."):  #! AGL405
        print(event)

    chunk = await client.create_stream([UserMessage(content="Name a hill.", source="user")])  #! AGL405
    print(chunk)


if __name__ == "__main__":
    asyncio.run(main())
