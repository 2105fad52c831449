"""AgentChat with clients of the project's own: their parameters have the old names by right."""

import os
from dataclasses import dataclass

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient


@dataclass
class Endpoint:
    api_base: str
    request_timeout: int = 30
    use_cache: bool = False


def build(endpoint: Endpoint) -> AssistantAgent:
    client = OpenAIChatCompletionClient(
        model="gpt-4o",
        api_key=os.environ["OPENAI_API_KEY"],
        base_url=endpoint.api_base,
        timeout=endpoint.request_timeout,
    )
    return AssistantAgent("assistant", model_client=client)


def default_agent() -> AssistantAgent:
    return build(Endpoint(api_base="http://localhost:8000/v1", request_timeout=60))
