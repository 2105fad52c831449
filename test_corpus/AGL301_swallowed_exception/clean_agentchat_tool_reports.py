"""AgentChat tools with error results the model can read."""
import os

import httpx
from autogen_agentchat.agents import AssistantAgent
from autogen_core.tools import FunctionTool
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def fetch_page(url: str) -> str:
    """Text of a web page."""
    try:
        async with httpx.AsyncClient() as http:
            return (await http.get(url)).text
    except httpx.HTTPError:
        return "unreachable"
    except Exception as exc:
        return repr(exc)


def word_count(text: str) -> dict:
    try:
        return {"words": len(text.split())}
    except Exception as exc:
        return {"error": str(exc)}


async def read(url: str):
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    counter = FunctionTool(word_count, description="Counts words")
    reader = AssistantAgent("reader", model_client=client, tools=[fetch_page, counter])
    return await reader.run(task=f"Summarise {url}")
