"""Turns whatever the message holds into text with str() before searching it."""
import os

from autogen import ConversableAgent


def judge(poem: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    critic = ConversableAgent(
        "critic",
        llm_config=llm_config,
        human_input_mode="NEVER",
        is_termination_msg=lambda m: "VERDICT" in str(m.get("content")),
    )
    poet = ConversableAgent(
        "poet",
        llm_config=llm_config,
        human_input_mode="NEVER",
        is_termination_msg=lambda m: str(m["content"]).rstrip().endswith("VERDICT"),
    )
    witness = ConversableAgent(
        "witness",
        llm_config=False,
        human_input_mode="NEVER",
        is_termination_msg=lambda m: "verdict" in f"{m.get('content')}".lower(),
    )
    witness.initiate_chat(critic, message=poem, max_turns=1)
    return poet.initiate_chat(critic, message=poem, max_turns=4)
