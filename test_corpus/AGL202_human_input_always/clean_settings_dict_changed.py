"""Option dictionaries say ALWAYS at first, but what reaches the agents is overridden or unknown."""
import json
import os
from pathlib import Path

from autogen import AssistantAgent, UserProxyAgent

BASE = {"human_input_mode": "ALWAYS", "code_execution_config": False}

SERVER = {"human_input_mode": "ALWAYS", "code_execution_config": False}
if not os.getenv("DEV_CONSOLE"):
    SERVER["human_input_mode"] = "NEVER"

FILE_OPTIONS = {"human_input_mode": "ALWAYS", "code_execution_config": False}
FILE_OPTIONS.update(json.loads(Path("agents.json").read_text(encoding="utf-8")))


def build(overrides: dict, **extra) -> list[UserProxyAgent]:
    return [
        UserProxyAgent("one", **{**BASE, "human_input_mode": "NEVER"}),
        UserProxyAgent("two", **SERVER),
        UserProxyAgent("three", **FILE_OPTIONS),
        UserProxyAgent("four", **{**BASE, **overrides}),
        UserProxyAgent("five", **(BASE | {"human_input_mode": "NEVER"})),
        UserProxyAgent("six", **extra),
    ]


def ask(question: str, llm_config: dict) -> str:
    user = build({"human_input_mode": "NEVER"})[0]
    return user.initiate_chat(AssistantAgent("assistant", llm_config=llm_config), message=question, max_turns=1).summary
