"""A limit at the top, in each entry, at the client."""

import os

from autogen import AssistantAgent, LLMConfig, OpenAIWrapper

KEY = os.environ["OPENAI_API_KEY"]

at_the_top = {"config_list": [{"model": "gpt-4o", "api_key": KEY}], "timeout": 60}
in_entries = {"config_list": [{"model": name, "api_key": KEY, "timeout": 30} for name in ("gpt-4o", "gpt-4o-mini")]}
client = OpenAIWrapper(model="gpt-4o", api_key=KEY, timeout=20)
in_an_object = LLMConfig(api_type="openai", model="gpt-4o", api_key=KEY, timeout=15)


def agents() -> list[AssistantAgent]:
    return [AssistantAgent("a", llm_config=each) for each in (at_the_top, in_entries, in_an_object)]
