"""Agents that talk to Anthropic's API with an OpenAI fallback elsewhere in the list: not all of it is OpenAI's."""
import os

from autogen import ConversableAgent

config_list = [
    {"model": "claude-3-5-sonnet-latest", "api_type": "anthropic", "api_key": os.environ["ANTHROPIC_API_KEY"]},
    {"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]},
]


def build():
    return ConversableAgent("Story Teller", llm_config={"config_list": config_list}, human_input_mode="NEVER")
