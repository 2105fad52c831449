"""Findings without a fix: an endpoint beside a config_list, a cache that is on, a new name that is there already."""

import os

from autogen import AssistantAgent

KEY = os.environ["OPENAI_API_KEY"]

beside = {
    "config_list": [{"model": "gpt-4o", "api_key": KEY}],
    "api_base": "https://proxy.example.org/v1",  #! AGL601
}
cached = {
    "config_list": [{"model": "gpt-4o", "api_key": KEY}],
    "use_cache": True,  #! AGL601
}
both = {
    "config_list": [
        {
            "model": "gpt-4o",
            "api_key": KEY,
            "base_url": "https://proxy.example.org/v1",
            "api_base": "https://proxy.example.org/v1",  #! AGL601
        }
    ],
}


def team():
    return [
        AssistantAgent("first", llm_config=beside),
        AssistantAgent("second", llm_config=cached),
        AssistantAgent("third", llm_config=both),
    ]
