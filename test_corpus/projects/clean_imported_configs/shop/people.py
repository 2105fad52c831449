"""The people of the shop."""

import requests
from autogen import AssistantAgent

from shop import settings
from shop.older import OLDER
from shop.settings import KEYS, UPSTREAM, openai_key


def build_people() -> list[AssistantAgent]:
    return [
        AssistantAgent("buyer", llm_config=settings.LLM),
        AssistantAgent("writer", llm_config={"config_list": [settings.OWN, settings.BARD]}),
        AssistantAgent("reader", llm_config={"config_list": settings.FROM_FILE, "api_key": openai_key()}),
        AssistantAgent("seller", llm_config={**settings.LLM, "api_key": KEYS["other"]}),
        AssistantAgent("packer", llm_config=OLDER),
    ]


def prices() -> dict:
    return requests.get(UPSTREAM["api_base"], timeout=UPSTREAM["request_timeout"]).json()
