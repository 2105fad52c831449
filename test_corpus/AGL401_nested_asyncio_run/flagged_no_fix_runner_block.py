"""Scores poems with a runner that is closed afterwards, which fails in a coroutine as well."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient


def critic() -> AssistantAgent:
    return AssistantAgent("critic", model_client=OpenAIChatCompletionClient(model="gpt-4o"))


async def judge(text: str) -> str:
    return (await critic().run(task=text)).messages[-1].content


async def grade(poems: list[str]) -> list[str]:
    with asyncio.Runner() as runner:
        return [runner.run(judge(poem)) for poem in poems]  #! AGL401


async def grade_one(poem: str) -> str:
    with asyncio.Runner() as runner:
        mark = runner.run(judge(poem))  #! AGL401
    return mark
