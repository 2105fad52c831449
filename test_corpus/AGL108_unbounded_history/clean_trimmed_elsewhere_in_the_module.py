"""Trimming has many faces: a helper of the module, one from elsewhere, a nightly job, a reset."""
import os

import autogen
from celery import Celery

from .context_window import trim_to_budget

worker = Celery("assistants", broker=os.environ["BROKER_URL"])
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
by_customer: dict[str, list] = {}


def drop_old(messages, limit=20):
    excess = len(messages) - limit
    if excess > 0:
        del messages[:excess]


class Helped:
    def __init__(self):
        self.turns = []

    def ask(self, text):
        self.turns.append({"role": "user", "content": text})
        drop_old(self.turns)
        return autogen.AssistantAgent("a", llm_config=LLM).generate_reply(messages=self.turns)


class HelpedFromElsewhere:
    def __init__(self):
        self.turns = []

    def ask(self, text):
        self.turns.append({"role": "user", "content": text})
        return autogen.AssistantAgent("a", llm_config=LLM).generate_reply(messages=trim_to_budget(self.turns, 4000))


class Reset:
    def __init__(self):
        self.turns = []

    def start(self):
        self.turns = []

    def ask(self, text):
        self.turns.append({"role": "user", "content": text})
        return autogen.AssistantAgent("a", llm_config=LLM).generate_reply(messages=self.turns)


@worker.task
def ask(customer, text):
    messages = by_customer.setdefault(customer, [])
    messages.append({"role": "user", "content": text})
    return autogen.AssistantAgent("a", llm_config=LLM).generate_reply(messages=messages)


@worker.task
def nightly():
    for customer, messages in list(by_customer.items()):
        messages[:] = messages[-50:]
