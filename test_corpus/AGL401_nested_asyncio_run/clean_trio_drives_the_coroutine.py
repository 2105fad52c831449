"""The outer coroutine runs under trio, so an asyncio loop of its own may be started inside it."""
import asyncio
import os

import trio
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def name_ideas(product: str) -> str:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    agent = AssistantAgent("namer", model_client=client, system_message="Five product names, one per line.")
    result = await agent.run(task=product)
    await client.close()
    return result.messages[-1].content


async def main() -> None:
    with trio.move_on_after(120):
        names = asyncio.run(name_ideas("a thermos for cyclists"))
        print(names)
    await trio.sleep(0)


if __name__ == "__main__":
    trio.run(main)
