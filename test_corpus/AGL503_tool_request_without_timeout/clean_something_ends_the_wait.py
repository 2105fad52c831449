"""The wait ends although the request has no timeout: a limit around what is awaited, and a decorator."""

import asyncio

import httpx
import requests
from autogen_agentchat.agents import AssistantAgent
from timeout_decorator import timeout


async def page(url: str) -> str:
    """Read a page."""
    reply = await asyncio.wait_for(asyncio.to_thread(requests.get, url), timeout=10)
    return reply.text


async def archive(url: str) -> str:
    """Read a page in the archive, which takes its time."""
    async with asyncio.timeout(120), httpx.AsyncClient(timeout=None) as client:
        return (await client.get("https://archive.example", params={"url": url})).text


@timeout(10)
def links(url: str) -> str:
    """The links of a page."""
    return requests.get(url).headers.get("Link", "")


def build(client) -> AssistantAgent:
    return AssistantAgent("browser", model_client=client, tools=[page, archive, links])
