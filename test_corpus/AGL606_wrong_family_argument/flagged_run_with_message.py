"""`run` of AgentChat takes a task, and its limits belong to the team's constructor."""

import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o")
    poet = AssistantAgent("poet", model_client=client)
    team = RoundRobinGroupChat([poet], termination_condition=MaxMessageTermination(max_message=3))  #! AGL606
    result = await team.run(message="Write a poem.")  #! AGL606
    print(result.messages[-1])
    result = await poet.run(task="Another one.", max_turns=2)  #! AGL606
    print(result.messages[-1])
    await client.close()


asyncio.run(main())
