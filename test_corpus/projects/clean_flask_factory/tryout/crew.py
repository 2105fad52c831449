"""Agents of programs that run once."""

from autogen import AssistantAgent, UserProxyAgent

editor = AssistantAgent("editor", llm_config=False)
reporter = UserProxyAgent("reporter", human_input_mode="NEVER", code_execution_config=False)
