"""What makes the request goes by other names: an alias of the module, of the function, and a partial."""

from functools import partial

import requests as http
from autogen_agentchat.agents import AssistantAgent
from requests import post as send
from requests.api import delete

query = partial(http.get, headers={"Accept": "application/json"})


def look_up(word: str) -> str:
    """Look a word up."""
    return query(f"https://dictionary.example/{word}", timeout=10).text  #! AGL503 unsafe-fix


def suggest(word: str, meaning: str) -> str:
    """Suggest a meaning."""
    return send("https://dictionary.example/suggestions", data={word: meaning}, timeout=10).reason  #! AGL503 unsafe-fix


def withdraw(number: int) -> str:
    """Withdraw a suggestion."""
    return delete(f"https://dictionary.example/suggestions/{number}", timeout=10).reason  #! AGL503 unsafe-fix


def build(client) -> AssistantAgent:
    return AssistantAgent("lexicographer", model_client=client, tools=[look_up, suggest, withdraw])
