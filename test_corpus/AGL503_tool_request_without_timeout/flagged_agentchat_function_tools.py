"""AgentChat: a FunctionTool, a plain function, and a coroutine that hands the request to a thread and waits for it."""

import asyncio

import requests
from autogen_agentchat.agents import AssistantAgent
from autogen_core.tools import FunctionTool
from autogen_ext.models.openai import OpenAIChatCompletionClient

CATALOGUE = "https://books.example"


def search_books(title: str) -> str:
    """Find books by title."""
    return requests.get(CATALOGUE + "/search", {"title": title}).text  #! AGL503 unsafe-fix


def reserve(isbn: str) -> str:
    """Reserve a book."""
    return str(requests.put(url=f"{CATALOGUE}/{isbn}/reservation").ok)  #! AGL503 unsafe-fix


async def cover(isbn: str) -> str:
    """Describe the cover of a book."""
    reply = await asyncio.to_thread(requests.get, f"{CATALOGUE}/{isbn}/cover")  #! AGL503 unsafe-fix
    return reply.headers["Content-Description"]


def build_librarian() -> AssistantAgent:
    client = OpenAIChatCompletionClient(model="gpt-4o", timeout=60)
    tools = [FunctionTool(search_books, description="Find books by title."), cover]
    tools.append(reserve)
    return AssistantAgent("librarian", client, tools=tools)
