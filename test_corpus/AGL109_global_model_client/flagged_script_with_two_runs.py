"""A script that starts a loop for each of its steps."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient

client = OpenAIChatCompletionClient(model="gpt-4o-mini", temperature=0)  #! AGL109
planner = AssistantAgent("planner", client)
writer = AssistantAgent("writer", client)


async def plan(topic: str) -> str:
    result = await Console(planner.run_stream(task=f"Outline an article on {topic}"))
    return str(result.messages[-1].content)


async def write(outline: str) -> None:
    await Console(writer.run_stream(task=outline))


if __name__ == "__main__":
    outline = asyncio.run(plan("lighthouses"))
    asyncio.run(write(outline))
