"""Reads message texts in summaries and hooks, where nothing ends a chat by them."""
import os

from autogen import AssistantAgent, UserProxyAgent


def last_line(message):
    return message["content"].strip().splitlines()[-1]


def shorten(sender, message, recipient, silent):
    if isinstance(message, dict) and "secret" in message.get("content", ""):
        return {**message, "content": "[removed]"}
    return message


def ask(question: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = AssistantAgent("bot", llm_config=llm_config)
    user = UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=1,
        is_termination_msg=lambda m: (m.get("content") or "").endswith("TERMINATE"),
    )
    user.register_hook("process_message_before_send", shorten)
    result = user.initiate_chat(
        bot,
        message=question,
        summary_method=lambda sender, recipient, args: recipient.last_message(sender)["content"].strip(),
    )
    answers = [m for m in result.chat_history if "TERMINATE" in m["content"]]
    return last_line(answers[-1])
