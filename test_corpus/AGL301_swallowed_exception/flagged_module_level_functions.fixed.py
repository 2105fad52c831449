"""Chains of chats and group chats started through AutoGen's functions."""
import logging
import os

import autogen
from autogen import ConversableAgent
from autogen.agentchat import initiate_group_chat
from autogen.agentchat.group.patterns import RoundRobinPattern

logger = logging.getLogger(__name__)


def onboarding(name: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    greeter = ConversableAgent("greeter", llm_config=llm_config, human_input_mode="NEVER")
    planner = ConversableAgent("planner", llm_config=llm_config, human_input_mode="NEVER")
    desk = ConversableAgent("desk", llm_config=False, human_input_mode="NEVER")
    try:
        return autogen.initiate_chats(
            [
                {"sender": desk, "recipient": greeter, "message": f"Welcome {name}.", "max_turns": 1},
                {"sender": desk, "recipient": planner, "message": "Plan the first week.", "max_turns": 1},
            ]
        )
    except Exception:  #! AGL301 safe-fix
        logger.exception("initiate_chats() failed")
        return []


def round_table(subject: str):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    left = ConversableAgent("left", llm_config=llm_config, human_input_mode="NEVER")
    right = ConversableAgent("right", llm_config=llm_config, human_input_mode="NEVER")
    pattern = RoundRobinPattern(initial_agent=left, agents=[left, right])
    summary = None
    try:
        result, context, last_agent = initiate_group_chat(pattern=pattern, messages=subject, max_rounds=6)
        summary = result.summary
    except Exception:  #! AGL301 safe-fix
        logger.exception("initiate_group_chat() failed")
    return summary
