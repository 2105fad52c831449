"""Functions that build agents anew."""

from autogen import AssistantAgent, ConversableAgent


def build_analyst() -> AssistantAgent:
    return AssistantAgent("analyst", llm_config=False)


def build_pair() -> tuple[AssistantAgent, ConversableAgent]:
    boss = ConversableAgent("boss", human_input_mode="NEVER", llm_config=False)
    return build_analyst(), boss
