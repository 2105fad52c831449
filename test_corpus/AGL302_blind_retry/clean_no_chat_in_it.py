"""Retries of something else: a file, a request. The chat is made once."""

import time

import requests
from autogen import ConversableAgent


def load(url: str) -> str:
    for attempt in range(3):
        try:
            return requests.get(url, timeout=10).text
        except Exception as error:
            print(error)
            time.sleep(attempt)
    return ""


def ask(agent: ConversableAgent, url: str) -> object:
    return agent.generate_reply(messages=[{"role": "user", "content": load(url)}])
