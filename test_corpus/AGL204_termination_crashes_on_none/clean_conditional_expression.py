"""Chooses with a conditional expression on the text before looking into it."""
import os

from autogen import AssistantAgent, UserProxyAgent

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def normalised(msg):
    content = msg.get("content") if msg.get("content") is not None else ""
    return content.rstrip().endswith("TERMINATE")


def ask(question: str):
    expert = AssistantAgent(
        "expert",
        llm_config=llm_config,
        is_termination_msg=lambda x: "TERMINATE" in x["content"] if x.get("content") else False,
    )
    novice = AssistantAgent(
        "novice",
        llm_config=llm_config,
        is_termination_msg=lambda x: (
            False
            if x["content"] is None
            else x["content"].strip().endswith("TERMINATE")
        ),
    )
    user = UserProxyAgent(
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=3,
        is_termination_msg=normalised,
    )
    user.initiate_chat(novice, message=question)
    return user.initiate_chat(expert, message=question)
