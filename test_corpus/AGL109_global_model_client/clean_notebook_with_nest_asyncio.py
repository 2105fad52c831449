"""`nest_asyncio` makes `asyncio.run` use one loop again and again, and leaves it open."""
import asyncio

import nest_asyncio
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

nest_asyncio.apply()
client = OpenAIChatCompletionClient(model="gpt-4o")


async def ask(question: str) -> str:
    return str((await AssistantAgent("helper", client).run(task=question)).messages[-1].content)


print(asyncio.run(ask("What is a tide?")))
print(asyncio.run(ask("What is a comet?")))
