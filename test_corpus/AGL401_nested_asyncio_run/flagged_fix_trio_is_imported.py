"""Scores poems under two event loops."""
import asyncio

import trio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient


def critic() -> AssistantAgent:
    return AssistantAgent("critic", model_client=OpenAIChatCompletionClient(model="gpt-4o"))


async def judge(text: str) -> str:
    return (await critic().run(task=text)).messages[-1].content


async def grade(poem: str) -> str:
    return asyncio.run(judge(poem))  #! AGL401 unsafe-fix


def main() -> None:
    print(trio.lowlevel.current_root_task())
