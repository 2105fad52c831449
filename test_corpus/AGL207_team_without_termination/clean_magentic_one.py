"""MagenticOne has bounds of its own: 20 turns, 3 stalls. Neither form needs a condition."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import MagenticOneGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient
from autogen_ext.teams.magentic_one import MagenticOne


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o")
    helper = AssistantAgent("helper", model_client=client)
    await Console(MagenticOneGroupChat([helper], model_client=client).run_stream(task="Compare two train routes."))
    await Console(MagenticOne(client=client).run_stream(task="Find a recipe for quince jelly."))


if __name__ == "__main__":
    asyncio.run(main())
