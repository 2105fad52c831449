"""Files below `/tmp` that are read."""

import json
from pathlib import Path

from autogen import ConversableAgent


def resume(agent: ConversableAgent) -> object:
    with open("/tmp/history.json") as file:
        history = json.load(file)
    with open("/tmp/session.json", "r", encoding="utf-8") as file:
        history += json.load(file)
    history += json.loads(Path("/tmp/memory.json").read_text())
    return agent.generate_reply(messages=history)
