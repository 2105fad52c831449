"""Slack bot that keeps the last twenty lines; a lock guards the list."""
import os
import threading

from autogen import AssistantAgent
from slack_bolt import App

bolt = App(token=os.environ["SLACK_BOT_TOKEN"])
_guard = threading.Lock()
lines = []  #! AGL101
MAX_LINES = 20


def summariser():
    return AssistantAgent(
        "summariser",
        system_message="Summarise the discussion for somebody who just joined.",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )


@bolt.message("")
def collect(message, say):
    with _guard:
        lines.append({"role": "user", "content": message["text"], "name": message["user"]})
        lines[:] = lines[-MAX_LINES:]


@bolt.command("/catchup")
def catchup(ack, respond):
    ack()
    with _guard:
        snapshot = list(lines)
    respond(summariser().generate_reply(messages=snapshot))
