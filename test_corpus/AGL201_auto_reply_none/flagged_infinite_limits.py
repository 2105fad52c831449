"""Story generator where narrator and hero answer each other until one of them writes THE END."""
import math
import os
from math import inf

from autogen import ConversableAgent

FOREVER = float("inf")


def the_end(message: dict) -> bool:
    return "THE END" in str(message.get("content"))


def tell(premise: str, style: str = "fairy tale") -> list[dict]:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    narrator = ConversableAgent(
        "narrator",
        system_message=f"Tell a {style}, one paragraph at a time.",
        llm_config=llm_config,
        human_input_mode="NEVER",
        is_termination_msg=the_end,
        max_consecutive_auto_reply=float("inf"),  #! AGL201 unsafe-fix
    )
    hero = ConversableAgent(
        "hero",
        system_message="You are the hero. Decide what you do next, in one sentence.",
        llm_config=llm_config,
        human_input_mode="NEVER",
        is_termination_msg=the_end,
        max_consecutive_auto_reply=math.inf,  #! AGL201 unsafe-fix
    )
    return hero.initiate_chat(narrator, message=premise).chat_history


def retell(story: list[dict]) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bard = ConversableAgent(
        "bard", llm_config=llm_config, human_input_mode="NEVER", max_consecutive_auto_reply=inf  #! AGL201 unsafe-fix
    )
    critic = ConversableAgent(
        "critic",
        llm_config=llm_config,
        human_input_mode="NEVER",
        max_consecutive_auto_reply=FOREVER,  #! AGL201 unsafe-fix
    )
    text = "\n".join(m["content"] for m in story if m.get("content"))
    return critic.initiate_chat(bard, message=text).summary
