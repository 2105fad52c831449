"""AG2's LLMConfig, in both of its forms."""

import os

from autogen import ConversableAgent, LLMConfig

by_keyword = LLMConfig(api_type="openai", model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])  #! AGL602
by_entry = LLMConfig(  #! AGL602
    {"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]},
    {"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"], "timeout": 10},
)


def pair() -> list[ConversableAgent]:
    return [ConversableAgent("first", llm_config=by_keyword), ConversableAgent("second", llm_config=by_entry)]
