"""Support answers: the caller may hand over earlier turns."""
import os

from autogen import AssistantAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def answer(question, messages=None):  #! AGL104 safe-fix
    """Answer one question of a customer."""
    if messages is None:
        messages = []
    helper = AssistantAgent("helper", llm_config=LLM)
    messages.append({"role": "user", "content": question})
    reply = helper.generate_reply(messages=messages)
    messages.append({"role": "assistant", "content": reply})
    return reply
