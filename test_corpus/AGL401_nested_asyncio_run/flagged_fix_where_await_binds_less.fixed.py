"""Scores poems; the result is used in the same expression."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient


def critic() -> AssistantAgent:
    return AssistantAgent("critic", model_client=OpenAIChatCompletionClient(model="gpt-4o"))


async def judge(text: str) -> str:
    return (await critic().run(task=text)).messages[-1].content


async def grade(poem: str) -> dict:
    mark = int((await judge(poem))[0])  #! AGL401 safe-fix
    text = f"{await judge(poem)!r}"  #! AGL401 safe-fix
    ok = not (await judge(poem)).startswith("no")  #! AGL401 safe-fix
    words = (await judge(poem)).split()  #! AGL401 safe-fix
    return {"mark": mark, "text": text, "ok": ok, "words": len(words)}
