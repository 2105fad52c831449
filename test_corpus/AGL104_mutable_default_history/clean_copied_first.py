"""The default is copied before anything is added."""
import os

from autogen import AssistantAgent


def answer(question, messages=[], context={}):
    messages = list(messages)
    context = {**context, "question": question}
    helper = AssistantAgent("helper", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    messages.append({"role": "user", "content": question})
    context["turns"] = len(messages)
    return helper.generate_reply(messages=messages), context
