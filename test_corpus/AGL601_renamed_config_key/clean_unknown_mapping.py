"""A config from a file: its keys are renamed for AutoGen, nothing is known of the rest."""

import json
from pathlib import Path

from autogen import AssistantAgent

NEW_NAMES = {"api_base": "base_url", "request_timeout": "timeout"}


def load(path: str) -> list[dict]:
    entries = json.loads(Path(path).read_text())
    return [{NEW_NAMES.get(key, key): value for key, value in entry.items()} for entry in entries]


def assistant(path: str, **options) -> AssistantAgent:
    llm_config = {"config_list": load(path), **options}
    llm_config.pop("request_timeout", None)
    return AssistantAgent("assistant", llm_config=llm_config)
