"""Scores poems, and knows that the loop may be running."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient


def critic() -> AssistantAgent:
    return AssistantAgent("critic", model_client=OpenAIChatCompletionClient(model="gpt-4o"))


async def judge(text: str) -> str:
    return (await critic().run(task=text)).messages[-1].content


async def grade(poem: str) -> str:
    try:
        return asyncio.run(judge(poem))  #! AGL401 unsafe-fix
    except RuntimeError:
        return await judge(poem)


async def grade_twice(poem: str) -> str:
    try:
        return asyncio.run(judge(poem))  #! AGL401 safe-fix
    except ValueError:
        return "unreadable"
