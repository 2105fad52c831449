"""Keys from the environment, a file, a prompt, a vault."""

import getpass
import os
from pathlib import Path

from autogen import AssistantAgent, LLMConfig
from azure.identity import DefaultAzureCredential, get_bearer_token_provider

OPENAI_API_KEY = os.environ["OPENAI_API_KEY"]
FROM_FILE = Path("~/.keys/openai").expanduser().read_text().strip()
token_provider = get_bearer_token_provider(DefaultAzureCredential(), "https://cognitiveservices.azure.com/.default")

entries = [
    {"model": "gpt-4o", "api_key": OPENAI_API_KEY},
    {"model": "gpt-4o", "api_key": FROM_FILE},
    {"model": "gpt-4o", "api_key": os.getenv("SECOND_KEY", "")},
    {"model": "gpt-4o", "api_type": "azure", "azure_ad_token_provider": token_provider},
]


def assistant() -> AssistantAgent:
    typed = LLMConfig(api_type="openai", model="gpt-4o", api_key=getpass.getpass("Key: "), timeout=10)
    print(len(entries), "configs")
    return AssistantAgent("assistant", llm_config=typed)
