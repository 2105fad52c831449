"""Handles text only: anything that is not a str never ends the chat."""
import os

from autogen import AssistantAgent, UserProxyAgent


def text_says_stop(message) -> bool:
    content = message.get("content")
    if not isinstance(content, str):
        return False
    return "STOP" in content.upper()


def translate(text: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    translator = AssistantAgent("translator", llm_config=llm_config, is_termination_msg=text_says_stop)
    sender = UserProxyAgent(
        "sender",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=2,
        is_termination_msg=lambda m: isinstance(m.get("content"), str)
        and m["content"].strip().endswith("TRANSLATED"),
    )
    return sender.initiate_chat(translator, message=text).summary
