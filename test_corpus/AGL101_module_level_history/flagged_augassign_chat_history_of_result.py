"""Dramatiq actors for the outreach pipeline: every mail draft is appended to one record."""
import os

import dramatiq
from autogen import AssistantAgent, ConversableAgent

record = []  #! AGL101


def pair():
    cfg = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    copywriter = AssistantAgent("copywriter", llm_config=cfg, system_message="Write short, honest mails.")
    sender = ConversableAgent("sender", llm_config=False, human_input_mode="NEVER")
    return sender, copywriter


@dramatiq.actor(max_retries=1)
def draft_mail(lead: str):
    global record
    sender, copywriter = pair()
    result = sender.initiate_chat(copywriter, message="Draft a first mail to " + lead, max_turns=1)
    record += result.chat_history


@dramatiq.actor
def dump_record():
    for turn in record:
        print(turn.get("name"), turn.get("content"))
