"""Limits are imported from the settings of the project or read from objects built at run time."""
import os
from typing import Optional

from autogen import AssistantAgent, ConversableAgent
from pydantic import BaseModel

from myproject.settings import MAX_AUTO_REPLIES, agent_settings


class CrewOptions(BaseModel):
    max_replies: Optional[int] = None
    tone: str = "friendly"


class Limits:
    MAX_REPLIES = None


Limits.MAX_REPLIES = int(os.environ.get("MAX_REPLIES", "20"))


def build(options: CrewOptions, llm_config: dict) -> list[ConversableAgent]:
    return [
        AssistantAgent("greeter", llm_config=llm_config, max_consecutive_auto_reply=MAX_AUTO_REPLIES),
        AssistantAgent("closer", llm_config=llm_config, max_consecutive_auto_reply=agent_settings.max_replies),
        AssistantAgent("talker", llm_config=llm_config, max_consecutive_auto_reply=options.max_replies),
        AssistantAgent("listener", llm_config=llm_config, max_consecutive_auto_reply=Limits.MAX_REPLIES),
        AssistantAgent(
            "archivist", llm_config=llm_config, max_consecutive_auto_reply=int(os.getenv("ARCHIVE_REPLIES", "1000"))
        ),
    ]
