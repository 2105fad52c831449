"""Settings for the agents, and for others that know the old names."""

import os

import autogen

LLM = {"config_list": [{"model": "gpt-4", "base_url": "http://localhost:1234/v1"}], "timeout": 120}
OWN = {"model": "own", "model_client_cls": "OwnClient", "request_timeout": 30}
BARD = {"model": "gemini", "api_type": "google", "request_timeout": 30}
UPSTREAM = {"api_base": "http://shop.example", "request_timeout": 30}
FROM_FILE = autogen.config_list_from_json("OAI_CONFIG_LIST")
KEYS = {"openai": os.environ["OPENAI_API_KEY"], "other": "sk-xxx"}


def openai_key() -> str:
    return os.environ["OPENAI_API_KEY"]
