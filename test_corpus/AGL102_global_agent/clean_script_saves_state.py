"""A script saves the state of an agent; nobody chats in it."""

import asyncio
import json

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

agent = AssistantAgent("assistant", OpenAIChatCompletionClient(model="gpt-4o"))


async def main():
    state = await agent.save_state()
    print(json.dumps(state))


asyncio.run(main())
