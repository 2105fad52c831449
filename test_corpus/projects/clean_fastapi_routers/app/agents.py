"""Agents for one request: whoever asks gets new ones."""

from autogen import AssistantAgent, UserProxyAgent

MODEL = {"config_list": [{"model": "gpt-4o"}], "timeout": 60}


def build_agents() -> tuple[AssistantAgent, UserProxyAgent]:
    clerk = AssistantAgent("clerk", llm_config=MODEL)
    customer = UserProxyAgent("customer", human_input_mode="NEVER", code_execution_config=False)
    return clerk, customer
