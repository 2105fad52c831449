"""Debate runner: the closing word differs per debate and is bound with functools.partial."""
import os
from functools import partial

from autogen import ConversableAgent


def mentions(word: str, message: dict) -> bool:
    return word in message.get("content", "")  #! AGL204 safe-fix


def debate(motion: str, closing_word: str = "REST MY CASE"):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    pro = ConversableAgent(
        "pro",
        system_message=f"You defend: {motion}. Close with {closing_word}.",
        llm_config=llm_config,
        human_input_mode="NEVER",
    )
    con = ConversableAgent(
        "con",
        system_message=f"You attack: {motion}.",
        llm_config=llm_config,
        human_input_mode="NEVER",
        is_termination_msg=partial(mentions, closing_word),
    )
    return con.initiate_chat(pro, message=motion, max_turns=6)
