"""Entries of other providers: what their clients do with an option is their business."""

import os

from autogen import AssistantAgent

PROVIDER = os.environ.get("PROVIDER", "cohere")

config_list = [
    {"model": "command-r", "api_type": "cohere", "api_key": os.environ["CO_KEY"], "request_timeout": 30},
    {"model": "house-model", "api_type": PROVIDER, "api_key": os.environ["CO_KEY"], "api_base": os.environ["CO_URL"]},
]


def researcher() -> AssistantAgent:
    return AssistantAgent("researcher", llm_config={"config_list": config_list, "timeout": 60})
