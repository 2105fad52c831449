"""Ends the chat on an empty message too, so the emptiness test stands left of an `or`."""
import os

import autogen


def ask(question: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = autogen.AssistantAgent(
        "bot",
        llm_config=llm_config,
        is_termination_msg=lambda m: not m.get("content") or "TERMINATE" in m["content"],
    )
    user = autogen.UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=2,
        is_termination_msg=lambda m: m["content"] is None or m["content"].rstrip().endswith("EXIT"),
    )
    return user.initiate_chat(bot, message=question)
