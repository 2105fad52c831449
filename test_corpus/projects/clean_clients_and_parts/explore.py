"""With one loop that takes further runs in, there is one loop only."""

import asyncio

import nest_asyncio
from autogen_agentchat.agents import AssistantAgent
from letters.llms import nested_client

nest_asyncio.apply()
writer = AssistantAgent("writer", nested_client)
asyncio.run(writer.run(task="A letter."))
asyncio.run(writer.run(task="Another one."))
