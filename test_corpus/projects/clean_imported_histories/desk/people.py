"""The people of the desk, each built anew."""

from autogen import AssistantAgent


def build_clerk() -> AssistantAgent:
    return AssistantAgent("clerk", llm_config=False)
