"""httpx gives up after five seconds, unless it is told not to."""

import httpx
from autogen_agentchat.agents import AssistantAgent

NO_LIMIT = None
shared = httpx.AsyncClient(base_url="https://maps.example", timeout=10)  #! AGL503 unsafe-fix


async def route(start: str, goal: str) -> str:
    """The way from one place to another."""
    reply = await shared.get("/route", params={"from": start, "to": goal})
    return reply.text


async def places(near: str) -> str:
    """What there is near a place."""
    async with httpx.AsyncClient(timeout=10) as client:  #! AGL503 unsafe-fix
        reply = await client.post("https://maps.example/places", json={"near": near})
        return reply.text


def elevation(place: str) -> str:
    """How high a place is."""
    return httpx.get(f"https://maps.example/elevation/{place}", timeout=10).text  #! AGL503 unsafe-fix


def build(client) -> AssistantAgent:
    return AssistantAgent("guide", model_client=client, tools=[route, places, elevation])
