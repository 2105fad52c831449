"""This module uses AutoGen itself: it has its own findings, whoever imports it."""

from autogen import AssistantAgent

house_config = {"model": "gpt-4", "base_url": "http://localhost:1234/v1"}  #! AGL601 safe-fix
OPENAI_API_KEY = "sk-Wr0bH4kQ1wXe7RmC5vYpL9sUaN2gJd8FoTi3PqBk6WyMzVa"  #! AGL603


def build_clerk() -> AssistantAgent:
    return AssistantAgent("clerk", llm_config=house_config)
