"""The people of the desk, each built anew."""

from autogen import AssistantAgent

minutes = []


def build_clerk() -> AssistantAgent:
    return AssistantAgent("clerk", llm_config=False)


def answer_with_minutes() -> str:
    return build_clerk().generate_reply(messages=minutes)
