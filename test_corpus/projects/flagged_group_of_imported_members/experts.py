"""The experts, built once for all; and a clerk, whom whoever imports it would share."""
import os

from autogen import AssistantAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}

lawyer = AssistantAgent("lawyer", llm_config=LLM)  #! AGL102
banker = AssistantAgent("banker", llm_config=LLM)  #! AGL102
clerk = AssistantAgent("clerk", llm_config=LLM)  #! AGL102
