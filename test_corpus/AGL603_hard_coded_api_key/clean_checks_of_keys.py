"""Code that looks at keys: patterns, masks, prefixes, messages."""

import os
import re

from autogen import AssistantAgent

KEY_PATTERN = re.compile(r"sk-(proj-)?[A-Za-z0-9_-]{20,}")
REVOKED = {"sha256:16d14ee5cb1fa63906d812f705a112f3e048f7d14d85e584432c9d895d714931"}
api_key_hint = "Keys begin with sk- and have 51 characters, such as sk-abc...xyz"


def masked(key: str) -> str:
    return f"{key[:3]}...{key[-4:]}"


def checked_key() -> str:
    api_key = os.environ.get("OPENAI_API_KEY", "")
    if api_key == "sk-..." or not KEY_PATTERN.fullmatch(api_key):
        raise ValueError(f"{masked(api_key)} is no key: {api_key_hint}")
    return api_key


def assistant() -> AssistantAgent:
    return AssistantAgent("assistant", llm_config={"model": "gpt-4o", "api_key": checked_key(), "timeout": 30})
