"""Compares the whole text, which None survives: equality, membership on the left, a set of closers."""
import os

from autogen import AssistantAgent, UserProxyAgent

CLOSERS = {"TERMINATE", "EXIT", "DONE"}


def start(message: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    exact = AssistantAgent(
        "exact",
        llm_config=llm_config,
        is_termination_msg=lambda m: m.get("content", "") == "TERMINATE",
    )
    one_of = AssistantAgent(
        "one_of",
        llm_config=llm_config,
        is_termination_msg=lambda m: m["content"] in ("TERMINATE", "EXIT"),
    )
    user = UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
        is_termination_msg=lambda m: m.get("content") in CLOSERS or m["content"] == "",
    )
    user.initiate_chat(one_of, message=message)
    return user.initiate_chat(exact, message=message)
