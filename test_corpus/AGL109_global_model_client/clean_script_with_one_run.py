"""A script with one loop, whatever happens in it; the other `asyncio.run` has nothing to do with the client."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient

client = OpenAIChatCompletionClient(model="gpt-4o")
agent = AssistantAgent("poet", client)


async def warm_up() -> None:
    await asyncio.sleep(0.1)


async def main() -> None:
    for topic in ("rain", "snow"):
        await Console(agent.run_stream(task=f"A poem about {topic}"))
    await client.close()


if __name__ == "__main__":
    asyncio.run(warm_up())
    asyncio.run(main())
