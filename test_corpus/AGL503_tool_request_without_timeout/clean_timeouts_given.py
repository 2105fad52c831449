"""Every request of these tools has a timeout, by keyword, by position, as a pair, from a constant or a setting."""

import os
from urllib.request import urlopen

import requests
from autogen import AssistantAgent, UserProxyAgent

PATIENCE = 15
LIMITS = {"timeout": (3, 20), "headers": {"Accept": "text/plain"}}


def page(url: str) -> str:
    return requests.get(url, timeout=PATIENCE).text


def head(url: str) -> str:
    return str(requests.request("HEAD", url, timeout=(3.05, 27)).headers)


def raw(url: str) -> str:
    return urlopen(url, None, 10).read().decode()


def options(url: str) -> str:
    return requests.options(url, **LIMITS).text


def feed(url: str) -> str:
    with requests.Session() as session:
        return session.get(url, timeout=float(os.environ.get("FEED_TIMEOUT", "5"))).text


def build(llm_config: dict) -> tuple[AssistantAgent, UserProxyAgent]:
    functions = {"page": page, "head": head, "raw": raw, "options": options, "feed": feed}
    browser = AssistantAgent("browser", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False, function_map=functions)
    return browser, user
