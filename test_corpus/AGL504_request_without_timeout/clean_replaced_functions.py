"""The program gives every request a timeout by replacing what makes it."""

import functools

import requests
from autogen import ConversableAgent

_request = requests.Session.request


def _with_timeout(self, method, url, **options):
    options.setdefault("timeout", 30)
    return _request(self, method, url, **options)


requests.Session.request = _with_timeout


def ask(agent: ConversableAgent, url: str) -> object:
    page = requests.get(url).text
    return agent.generate_reply(messages=[{"role": "user", "content": page}])
