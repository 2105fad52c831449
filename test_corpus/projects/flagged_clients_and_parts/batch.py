"""A batch with a loop for each half of the work."""

import asyncio

from autogen_agentchat.agents import AssistantAgent
from letters.llms import batch_client

writer = AssistantAgent("writer", batch_client)

asyncio.run(writer.run(task="Write to all customers in the north."))
asyncio.run(writer.run(task="Write to all customers in the south."))
