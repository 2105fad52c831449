"""Streams that are asked for, and then nobody reads them."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.base import Team
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.messages import TextMessage
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import CancellationToken
from autogen_ext.models.openai import OpenAIChatCompletionClient


def build() -> Team:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    poet = AssistantAgent("poet", model_client=client)
    return RoundRobinGroupChat([poet], termination_condition=MaxMessageTermination(3))


async def warm_up(agent: AssistantAgent) -> None:
    agent.on_messages_stream([TextMessage(content="Hello", source="user")], CancellationToken())  #! AGL404


async def main() -> None:
    team = build()
    team.run_stream(task="Write two lines about rain.")  #! AGL404
    async for event in team.run_stream(task="Write two lines about the sea."):
        print(event)


if __name__ == "__main__":
    asyncio.run(main())
