"""A script runs its team right after it is built."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TimeoutTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient

timeout = TimeoutTermination(120)
client = OpenAIChatCompletionClient(model="gpt-4o-mini")
team = RoundRobinGroupChat([AssistantAgent("worker", model_client=client)], termination_condition=timeout)


async def main() -> None:
    await Console(team.run_stream(task="Plan a week of lunches."))


if __name__ == "__main__":
    asyncio.run(main())
