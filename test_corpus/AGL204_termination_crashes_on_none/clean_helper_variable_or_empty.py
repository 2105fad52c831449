"""Keeps the text in a variable which can no longer be None when it is searched."""
import os

from autogen import AssistantAgent, UserProxyAgent


def done(msg):
    content = msg.get("content", "") or ""
    return content.rstrip().endswith("TERMINATE")


def handed_over(msg):
    content = msg.get("content")
    if content is None:
        content = ""
    return "HANDED OVER" in content


def escalated(msg):
    content = msg["content"]
    content = content or ""
    return content[:9] == "ESCALATED"


def serve(ticket: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    first_line = AssistantAgent("first_line", llm_config=llm_config, is_termination_msg=handed_over)
    second_line = AssistantAgent("second_line", llm_config=llm_config, is_termination_msg=escalated)
    customer = UserProxyAgent(
        "customer",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
        is_termination_msg=done,
    )
    customer.initiate_chat(first_line, message=ticket)
    return customer.initiate_chat(second_line, message=ticket)
