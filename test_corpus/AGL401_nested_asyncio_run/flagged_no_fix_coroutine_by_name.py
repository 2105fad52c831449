"""Scores poems; the coroutine is made two lines earlier."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient


def critic() -> AssistantAgent:
    return AssistantAgent("critic", model_client=OpenAIChatCompletionClient(model="gpt-4o"))


async def judge(text: str) -> str:
    return (await critic().run(task=text)).messages[-1].content


async def grade(poem: str) -> str:
    coroutine = judge(poem)
    print("judging", poem[:20])
    return asyncio.run(coroutine)  #! AGL401
