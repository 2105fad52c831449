"""Agents without a model, and dicts that configure something else."""

import os

from autogen import ConversableAgent, UserProxyAgent

printer = {"model": "LX-350", "tray": 2}
plans = [{"model": "T", "doors": 4}, {"model": "S", "doors": 2}]


def clerk() -> ConversableAgent:
    return ConversableAgent("clerk", llm_config=False, human_input_mode="NEVER", default_auto_reply=str(printer))


def user() -> UserProxyAgent:
    return UserProxyAgent(
        "user", llm_config=None, human_input_mode="NEVER", code_execution_config=False, description=os.name + str(plans)
    )
