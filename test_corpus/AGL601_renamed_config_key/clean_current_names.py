"""The names of today, everywhere the old ones would be wrong."""

import os

from autogen import AssistantAgent, LLMConfig, OpenAIWrapper

config_list = [
    {"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"], "base_url": "https://proxy.example.org/v1"},
    dict(model="local", api_key="EMPTY", base_url="http://localhost:1234/v1", timeout=300),
]
llm_config = {"config_list": config_list, "timeout": 120, "cache_seed": None}
wrapper = OpenAIWrapper(config_list=config_list, timeout=20)
in_an_object = LLMConfig(api_type="openai", model="gpt-4o", base_url=os.environ["PROXY"], timeout=5)


def agents():
    return AssistantAgent("one", llm_config=llm_config), AssistantAgent("two", llm_config=in_an_object)
