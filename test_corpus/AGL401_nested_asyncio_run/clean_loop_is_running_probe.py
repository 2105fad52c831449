"""Fire and forget from sync or async code: run_until_complete only when the loop is not running."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def write_summary(text: str) -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    result = await AssistantAgent("summariser", model_client=client).run(task=text)
    print(result.messages[-1].content)


def schedule_summary(text: str):
    loop = asyncio.get_event_loop()
    if loop.is_running():
        return loop.create_task(write_summary(text))
    return loop.run_until_complete(write_summary(text))


async def on_document(text: str) -> None:
    task = schedule_summary(text)
    if task is not None:
        await task
