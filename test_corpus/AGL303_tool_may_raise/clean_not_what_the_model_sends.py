"""The keys are the program's own: constants, loop variables, results of its own functions."""

import os

from autogen import ConversableAgent, register_function

ENDPOINTS = {"staging": "https://staging.example", "production": "https://example.org"}
STAGE = os.environ.get("STAGE", "staging")
SIZES = {0: "none", 1: "small", 2: "large", **dict.fromkeys(range(3, 65), "huge")}
QUEUE: list[str] = ["first"]


def _stage_of(text: str) -> str:
    return "production" if "prod" in text else "staging"


def endpoint() -> str:
    return ENDPOINTS[STAGE] + ENDPOINTS["production"]


def endpoint_for(request: str) -> str:
    stage = _stage_of(request)
    return ENDPOINTS[stage]


def all_endpoints(prefix: str) -> str:
    return "\n".join(f"{prefix}{name}: {ENDPOINTS[name]}" for name in ENDPOINTS)


def waiting(position: int, text: str) -> str:
    ENDPOINTS[text] = text
    return QUEUE[position] + text[0] + text[:position]


def size(amount: int) -> str:
    return SIZES[amount.bit_length()]


def port() -> int:
    return int(os.environ["PORT"])


def register(caller: ConversableAgent, executor: ConversableAgent) -> None:
    for tool in (endpoint, endpoint_for, all_endpoints, waiting, size, port):
        register_function(tool, caller=caller, executor=executor, description="Endpoints.")
