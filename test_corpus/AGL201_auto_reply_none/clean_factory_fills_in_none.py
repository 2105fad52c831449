"""Factory functions accept None for "house default" and put a number in its place."""
import os
from typing import Optional

from autogen import AssistantAgent, ConversableAgent, UserProxyAgent

HOUSE_DEFAULT = 6


def agent(name: str, *, max_consecutive_auto_reply: Optional[int] = None, **kwargs) -> ConversableAgent:
    return ConversableAgent(
        name,
        human_input_mode="NEVER",
        max_consecutive_auto_reply=HOUSE_DEFAULT if max_consecutive_auto_reply is None else max_consecutive_auto_reply,
        **kwargs,
    )


def assistant(name: str, limit: Optional[int], llm_config: dict) -> AssistantAgent:
    return AssistantAgent(name, llm_config=llm_config, max_consecutive_auto_reply=limit or HOUSE_DEFAULT)


def newsroom(story: str) -> str:
    llm = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    reporter = agent("reporter", max_consecutive_auto_reply=None, llm_config=llm)
    editor = assistant("editor", None, llm)
    urgent = "breaking" in story.lower()
    desk = UserProxyAgent(
        "desk",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=1 if urgent else None,
    )
    draft = desk.initiate_chat(reporter, message=story).summary
    return desk.initiate_chat(editor, message=draft).summary
