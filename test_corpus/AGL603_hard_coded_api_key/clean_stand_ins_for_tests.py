"""Stand-ins that say that they are none, as tests and examples have them."""

import os
from unittest import mock

from autogen import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

FAKE_API_KEY = "sk-fake-0f3k9d-for-unit-tests-only-0000"


def offline_client() -> OpenAIChatCompletionClient:
    return OpenAIChatCompletionClient(model="gpt-4o", api_key="test-key")


def offline_agent() -> AssistantAgent:
    with mock.patch.dict(os.environ, {"OPENAI_API_KEY": "sk-test-1a2b3c4d5e6f7g8h9i0j1k2l3m4n5o6p"}):
        return AssistantAgent("offline", llm_config={"model": "gpt-4o", "api_key": FAKE_API_KEY, "timeout": 5})


def second_agent() -> AssistantAgent:
    config = {"model": "gpt-4o", "api_key": "dummy_key_7f3a9c2e5b8d1f4a", "timeout": 5}
    return AssistantAgent("second", llm_config={"config_list": [config, {**config, "api_key": "mock-4f9d8a7b6c5e"}]})
