"""A program starts something else than its `main()` at present."""

import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient

developer = AssistantAgent("developer", OpenAIChatCompletionClient(model="gpt-4o"))
team = RoundRobinGroupChat([developer], max_turns=3)


async def run_command(command: str) -> None:
    process = await asyncio.create_subprocess_shell(command)
    await process.wait()


async def chat() -> None:
    await Console(team.run_stream(task="Make a website."))


async def main() -> None:
    await chat()


if __name__ == "__main__":
    # asyncio.run(main())
    asyncio.run(run_command("pwd"))
