"""No fix: an executor passes no keywords on, and what a mounted adapter does with a timeout is not known."""

import asyncio

import requests
from autogen_agentchat.agents import AssistantAgent
from requests.adapters import HTTPAdapter

patient = requests.Session()
patient.mount("https://", HTTPAdapter(max_retries=3))
OPTIONS = {"timeout": None, "verify": True}


async def page(url: str) -> str:
    """The text of a page."""
    loop = asyncio.get_running_loop()
    reply = await loop.run_in_executor(None, requests.get, url)  #! AGL503
    return reply.text


def links(url: str) -> str:
    """The links of a page."""
    return patient.get(url).headers.get("Link", "")  #! AGL503


def status(url: str) -> int:
    """The status of a page."""
    return requests.head(url, **OPTIONS).status_code  #! AGL503


def build(client) -> AssistantAgent:
    return AssistantAgent("browser", model_client=client, tools=[page, links, status])
