"""Closing word bound with partial or by a factory; the text is tested in both."""
import os
from functools import partial

from autogen import ConversableAgent


def mentions(word, message):
    content = message.get("content")
    return content is not None and word in content


def ends_with(word):
    def check(message):
        text = message.get("content")
        return bool(text) and text.rstrip().endswith(word)

    return check


def duel(motion: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    pro = ConversableAgent(
        "pro", llm_config=llm_config, human_input_mode="NEVER", is_termination_msg=partial(mentions, "I YIELD")
    )
    con = ConversableAgent(
        "con", llm_config=llm_config, human_input_mode="NEVER", is_termination_msg=ends_with("I REST")
    )
    return pro.initiate_chat(con, message=motion, max_turns=8)
