"""Scores poems; the call is written over several lines."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient


def critic() -> AssistantAgent:
    return AssistantAgent("critic", model_client=OpenAIChatCompletionClient(model="gpt-4o"))


async def judge(text: str) -> str:
    return (await critic().run(task=text)).messages[-1].content


async def grade(poem: str) -> str:
    return asyncio.run(judge(  #! AGL401 safe-fix
        "Judge this poem.\n"
        + poem,
    ))


async def grade_with_reasons(poem: str) -> str:
    answer = asyncio.run(  #! AGL401 unsafe-fix
        judge(poem + "\nGive reasons.")  # slow
    )  # or fast
    return answer
