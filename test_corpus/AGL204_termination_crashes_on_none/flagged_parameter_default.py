"""Factory for research pairs; callers may hand over their own termination test."""
import os
from typing import Callable

from autogen import AssistantAgent, UserProxyAgent


def build_pair(
    topic: str,
    is_termination_msg: Callable[[dict], bool] = lambda m: "TERMINATE" in m["content"],  #! AGL204 safe-fix
    rounds: int = 8,
):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    researcher = AssistantAgent(
        "researcher",
        system_message=f"You research {topic}.",
        llm_config=llm_config,
    )
    proxy = UserProxyAgent(
        "proxy",
        human_input_mode="NEVER",
        max_consecutive_auto_reply=rounds,
        is_termination_msg=is_termination_msg,
        code_execution_config=False,
    )
    return researcher, proxy


def research(topic: str) -> str:
    researcher, proxy = build_pair(topic)
    return proxy.initiate_chat(researcher, message=f"Collect five facts about {topic}.").summary
