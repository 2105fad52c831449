"""The limit is a parameter whose default happens to be None; what arrives is up to the caller."""
from typing import Optional

from autogen import AssistantAgent, ConversableAgent

limit = None
max_replies = None


def make_assistant(name: str, llm_config: dict, max_replies: Optional[int] = None) -> AssistantAgent:
    return AssistantAgent(name, llm_config=llm_config, max_consecutive_auto_reply=max_replies)


def make_pair(llm_config: dict, limit=None, *, reviewer_limit: Optional[int] = None):
    author = ConversableAgent(
        "author", llm_config=llm_config, human_input_mode="NEVER", max_consecutive_auto_reply=limit
    )
    reviewer = ConversableAgent(
        "reviewer", llm_config=llm_config, human_input_mode="NEVER", max_consecutive_auto_reply=reviewer_limit
    )
    return author, reviewer


class Workshop:
    def __init__(self, llm_config: dict, max_replies: Optional[int] = None):
        self.llm_config = llm_config
        self.max_replies = max_replies

    def smith(self) -> AssistantAgent:
        return AssistantAgent("smith", llm_config=self.llm_config, max_consecutive_auto_reply=self.max_replies)

    def apprentices(self, limits) -> list[AssistantAgent]:
        return [
            AssistantAgent(f"apprentice_{i}", llm_config=self.llm_config, max_consecutive_auto_reply=limit)
            for i, limit in enumerate(limits)
        ]
