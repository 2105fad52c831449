"""Scores poems, and does without the score when the loop is running."""
import asyncio
import contextlib

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient


def critic() -> AssistantAgent:
    return AssistantAgent("critic", model_client=OpenAIChatCompletionClient(model="gpt-4o"))


async def judge(text: str) -> str:
    return (await critic().run(task=text)).messages[-1].content


async def grade(poem: str) -> str:
    score = "none"
    with contextlib.suppress(RuntimeError):
        score = await judge(poem)  #! AGL401 unsafe-fix
    return score
