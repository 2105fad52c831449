"""What the call passes on may hold a timeout: arguments that are not in sight are not guessed at."""

import functools

import requests
from autogen_agentchat.agents import AssistantAgent

import settings

fetch = functools.partial(requests.get, timeout=10)
submit = functools.partial(requests.post, **settings.HTTP)


def _send(url: str, **options) -> str:
    return requests.post(url, **options).text


def read(url: str) -> str:
    """Read a page."""
    return fetch(url).text


def fill_in(url: str, answers: str) -> str:
    """Fill in a form."""
    return submit(url, data=answers).text + _send(url, data=answers, timeout=5)


def build(client) -> AssistantAgent:
    return AssistantAgent("clerk", model_client=client, tools=[read, fill_in])
