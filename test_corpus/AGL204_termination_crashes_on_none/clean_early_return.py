"""Leaves the test at once when there is no text, in the ways people write that."""
import os

import autogen


def by_none(msg):
    if msg.get("content") is None:
        return False
    return "TERMINATE" in msg["content"]


def by_falsy(msg: dict) -> bool:
    content = msg.get("content", "")

    if not content:
        return False

    content = content.strip()
    return content.endswith("TERMINATE") or content.startswith("TERMINATE")


def by_falsy_in_any_form(msg):
    text = msg.get("content")
    if text is None or text == "" or msg.get("role") == "system":
        return False
    first, *rest = text.splitlines()
    return "TERMINATE" in first or any("TERMINATE" in line for line in rest)


def chat(message: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    helper = autogen.AssistantAgent("helper", llm_config=llm_config, is_termination_msg=by_none)
    second = autogen.AssistantAgent("second", llm_config=llm_config, is_termination_msg=by_falsy_in_any_form)
    user = autogen.UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
        is_termination_msg=by_falsy,
    )
    user.initiate_chat(second, message=message)
    return user.initiate_chat(helper, message=message)
