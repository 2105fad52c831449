"""`main` is what the console script of the package calls, once."""
import argparse
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient

client = OpenAIChatCompletionClient(model="gpt-4o")


async def work(task: str, turns: int) -> None:
    team = RoundRobinGroupChat([AssistantAgent("worker", client)], max_turns=turns)
    await Console(team.run_stream(task=task))


def main(argv=None) -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("task")
    parser.add_argument("--turns", type=int, default=3)
    options = parser.parse_args(argv)
    asyncio.run(work(options.task, options.turns))
    return 0
