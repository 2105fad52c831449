"""AgentChat's OpenAI clients have the same default behind them."""

import os

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import AzureOpenAIChatCompletionClient, OpenAIChatCompletionClient


def assistant() -> AssistantAgent:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])  #! AGL602
    return AssistantAgent("assistant", model_client=client)


def azure_assistant() -> AssistantAgent:
    client = AzureOpenAIChatCompletionClient(  #! AGL602
        model="gpt-4o",
        azure_deployment="gpt-4o",
        azure_endpoint=os.environ["AZURE_URL"],
        api_version="2024-06-01",
        api_key=os.environ["AZURE_KEY"],
    )
    return AssistantAgent("azure_assistant", model_client=client)
