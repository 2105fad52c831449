"""A tuple cannot be changed."""
import os

from autogen import AssistantAgent


def answer(question, history=()):
    helper = AssistantAgent("helper", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    history += ({"role": "user", "content": question},)
    return helper.generate_reply(messages=list(history))
