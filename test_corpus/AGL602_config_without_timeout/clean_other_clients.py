"""Clients of one's own and of other providers, and an http client with a limit."""

import os

import httpx
from autogen import AssistantAgent
from autogen_agentchat.agents import AssistantAgent as Chatter
from autogen_ext.models.ollama import OllamaChatCompletionClient
from autogen_ext.models.openai import OpenAIChatCompletionClient

own = {"config_list": [{"model": "lab", "model_client_cls": "LabClient"}]}
other = {"config_list": [{"model": "command-r", "api_type": "cohere", "api_key": os.environ["CO_KEY"]}]}


def agents() -> list[AssistantAgent]:
    return [AssistantAgent("own", llm_config=own), AssistantAgent("other", llm_config=other)]


def chatters() -> list[Chatter]:
    local = OllamaChatCompletionClient(model="llama3")
    remote = OpenAIChatCompletionClient(model="gpt-4o", http_client=httpx.AsyncClient(timeout=20))
    return [Chatter("local", model_client=local), Chatter("remote", model_client=remote)]
