"""Slips and inventions in the packages that still grow."""

from ag2 import Agnet  #! AGL607
from ag2.exceptions import InvalidChatHistoryError  #! AGL607
from autogen.beta import AssistantAgent  #! AGL607


async def ask(config, text):
    agent = Agnet("agent", config=config)
    try:
        return await agent.ask(text)
    except InvalidChatHistoryError as error:
        raise ValueError(text) from error


def build(llm_config):
    return AssistantAgent("agent", llm_config=llm_config)
