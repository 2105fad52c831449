"""`history + [...]` makes a new list; the default stays empty."""
import os

from autogen import AssistantAgent


def answer(question, history=[]):
    history = history + [{"role": "user", "content": question}]
    helper = AssistantAgent("helper", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    return helper.generate_reply(messages=history)
