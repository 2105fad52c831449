"""The request in the tool is AGL503's, the one beside it is this rule's; `timeout=None` is none."""

import httpx
import requests
from autogen_agentchat.agents import AssistantAgent


def temperature(city: str) -> str:
    """The temperature in a city."""
    return requests.get(f"https://weather.example/{city}").text  #! AGL503 unsafe-fix


def cities() -> list[str]:
    return httpx.get("https://weather.example/cities", timeout=None).json()  #! AGL504 unsafe-fix


def build(client) -> AssistantAgent:
    return AssistantAgent("forecaster", client, tools=[temperature], description=", ".join(cities()))
