"""A batch job that means to start each task with a fresh team."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient

TASKS = ["Name a river in Peru.", "Name a lake in Finland.", "Name a desert in Asia."]


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    geographer = AssistantAgent("geographer", model_client=client)
    checker = AssistantAgent("checker", model_client=client, system_message="Check the answer.")
    team = RoundRobinGroupChat([geographer, checker], termination_condition=MaxMessageTermination(4))
    for task in TASKS:
        result = await team.run(task=task)
        print(result.messages[-1].to_text())
        await team.reset()  #! AGL404 unsafe-fix
    await client.close()  #! AGL404 unsafe-fix


if __name__ == "__main__":
    asyncio.run(main())
