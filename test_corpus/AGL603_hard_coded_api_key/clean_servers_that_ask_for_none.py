"""Servers on the own machine want a key, any key."""

from autogen import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

LOCAL_API_KEY = "not-needed"

config_list = [
    {"model": "llama3", "base_url": "http://localhost:11434/v1", "api_key": "ollama"},
    {"model": "phi-3", "base_url": "http://localhost:1234/v1", "api_key": "lm-studio"},
    {"model": "qwen", "base_url": "http://localhost:8000/v1", "api_key": "EMPTY"},
    {"model": "router", "base_url": "http://localhost:4000", "api_key": "sk-1234"},
    {"model": "NULL", "base_url": "http://localhost:5000/v1", "api_key": "NULL"},
    {"model": "tgi", "base_url": "http://localhost:3000/v1", "api_key": LOCAL_API_KEY},
    {"model": "vllm", "base_url": "http://localhost:3001/v1", "api_key": "token-abc123"},
    {"model": "own", "base_url": "http://localhost:3002/v1", "api_key": "sk-no-key-required"},
]


def agents():
    client = OpenAIChatCompletionClient(model="llama3", base_url="http://localhost:11434/v1", api_key="placeholder")
    return AssistantAgent("local", llm_config={"config_list": config_list, "timeout": 300}), client
