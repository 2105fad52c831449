"""The list that changes is a local of the same name in another function."""
import os

from autogen import AssistantAgent


def as_text(messages=[]):
    return "\n".join(str(m["content"]) for m in messages)


def answer(question):
    messages = []
    helper = AssistantAgent("helper", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    messages.append({"role": "user", "content": question})
    messages.append({"role": "assistant", "content": helper.generate_reply(messages=messages)})
    return as_text(messages)
