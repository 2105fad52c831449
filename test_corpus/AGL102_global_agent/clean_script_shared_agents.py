"""Agents of the newsletter script in a module of their own; only the script beside it imports them."""
import os

from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}

columnist = AssistantAgent("columnist", llm_config=LLM, system_message="Write the newsletter.")
publisher = UserProxyAgent("publisher", human_input_mode="NEVER", code_execution_config=False)
