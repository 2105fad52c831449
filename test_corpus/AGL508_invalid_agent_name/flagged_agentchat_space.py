"""A console program whose planner has a space in its name: the constructor refuses it."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini")
    planner = AssistantAgent("trip planner", model_client=client)  #! AGL508
    critic = AssistantAgent("critic", model_client=client)
    team = RoundRobinGroupChat([planner, critic], termination_condition=MaxMessageTermination(6))
    await Console(team.run_stream(task="Three days in Porto."))
    await client.close()


if __name__ == "__main__":
    asyncio.run(main())
