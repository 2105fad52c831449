"""The usual way: `None`, and a new list for each call."""
import os

from autogen import AssistantAgent


def answer(question, messages=None):
    if messages is None:
        messages = []
    helper = AssistantAgent("helper", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    messages.append({"role": "user", "content": question})
    return helper.generate_reply(messages=messages)
