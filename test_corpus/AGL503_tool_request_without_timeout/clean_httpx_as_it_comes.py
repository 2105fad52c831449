"""httpx has a timeout of five seconds unless told otherwise, and this client is told something else."""

import httpx
from autogen_agentchat.agents import AssistantAgent

client = httpx.AsyncClient(base_url="https://library.example", timeout=httpx.Timeout(20, connect=5))
endless = httpx.AsyncClient(base_url="https://library.example", timeout=None)


async def search(title: str) -> str:
    """Find a book."""
    return (await client.get("/search", params={"title": title})).text


async def details(number: int) -> str:
    """Tell about a book."""
    async with httpx.AsyncClient() as other:
        return (await other.get(f"https://library.example/{number}")).text


async def listen(number: int) -> str:
    """Listen to a book being read, line by line, for as long as that takes."""
    async with endless.stream("GET", f"/{number}/text") as lines:
        return "".join([line async for line in lines.aiter_lines()])


async def availability(number: int) -> str:
    """Whether a book is there."""
    return (await endless.get(f"/{number}/state", timeout=4)).text


def build(model_client) -> AssistantAgent:
    return AssistantAgent("librarian", model_client, tools=[search, details, listen, availability])
