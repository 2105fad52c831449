"""A library that runs with old and new releases, and asks which one it has."""

import os

import autogen
from autogen import AssistantAgent

KEY = os.environ["OPENAI_API_KEY"]

if autogen.__version__.startswith("0.1"):
    limits = {"request_timeout": 60}
else:
    limits = {"timeout": 60}


def assistant() -> AssistantAgent:
    return AssistantAgent("assistant", llm_config={"config_list": [{"model": "gpt-4o", "api_key": KEY}], **limits})


def answer(question: str) -> str:
    messages = [{"role": "user", "content": question}]
    try:
        careful = AssistantAgent("careful", llm_config={"model": "gpt-4o", "api_key": KEY, "timeout": 5})
        return careful.generate_reply(messages=messages)
    except TypeError:
        old = {"model": "gpt-4o", "api_key": KEY}
        return AssistantAgent("old", llm_config=old).generate_reply(messages=messages)


def first_client():
    try:
        return autogen.OpenAIWrapper(model="gpt-4o", api_key=KEY, request_timeout=5).create(messages=[])
    except TypeError:
        return autogen.OpenAIWrapper(model="gpt-4o", api_key=KEY, timeout=5).create(messages=[])
