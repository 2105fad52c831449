"""Benchmark helpers: the agents come in as arguments and in a dict."""
import asyncio
import time

import autogen


def timed_chat(user_proxy, assistant, prompt: str) -> float:
    start = time.perf_counter()
    user_proxy.initiate_chat(assistant, message=prompt, silent=True)  #! AGL402 unsafe-fix
    return time.perf_counter() - start


def timed_pair(team: dict, prompt: str) -> float:
    start = time.perf_counter()
    team["user"].initiate_chat(team["assistant"], message=prompt, silent=True)  #! AGL402 unsafe-fix
    return time.perf_counter() - start


def report(rows: list[float]) -> str:
    spent = sum(rows)
    return f"{len(rows)} chats with autogen {autogen.__version__} took {spent:.1f} s"
