"""Where a key is to be found: names of variables, paths in a vault, templates."""

import os

from autogen import AssistantAgent

API_KEYS = {"openai_api_key": "OPENAI_API_KEY_PRODUCTION_EU_WEST_1", "tavily_api_key": "TAVILY_API_KEY_STAGING_2"}
OPENAI_API_KEY = "projects/1094771/secrets/openai-team-key-2024/versions/3"

PROVIDERS = [
    {"model": "gpt-4o", "api_key": "${OPENAI_API_KEY}"},
    {"model": "gpt-4o", "api_key": "{{ secrets.OPENAI_API_KEY_2024 }}"},
    {"model": "gpt-4o", "api_key": "op://Engineering/OpenAI-2024/credential"},
    {"model": "gpt-4o", "api_key": "arn:aws:secretsmanager:eu-central-1:123456789012:secret:openai-Ab3dEf"},
    {"model": "gpt-4o", "api_key": "env:OPENAI_API_KEY_FOR_THE_TEAM_OF_2024"},
]


def resolved():
    return [{**entry, "api_key": os.path.expandvars(entry["api_key"])} for entry in PROVIDERS]


def assistant() -> AssistantAgent:
    return AssistantAgent("assistant", llm_config={"config_list": resolved(), "timeout": 30})
