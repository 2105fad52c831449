"""A thin client: the timeout may be in the options, which the callers know."""

import requests
from autogen import ConversableAgent


class Backend:
    def __init__(self, base: str, **options) -> None:
        self.base = base
        self.options = options

    def get(self, path: str) -> dict:
        return requests.get(f"{self.base}/{path}", **self.options).json()

    def post(self, path: str, *arguments, **options) -> dict:
        return requests.post(f"{self.base}/{path}", *arguments, **options).json()


def summarise(agent: ConversableAgent, backend: Backend) -> None:
    reply = agent.generate_reply(messages=[{"role": "user", "content": str(backend.get("news"))}])
    backend.post("summary", {"text": reply}, timeout=20)
