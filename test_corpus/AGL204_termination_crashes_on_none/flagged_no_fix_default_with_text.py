"""Waiter bot; a message without text counts as the word WAIT."""
import os

from autogen import AssistantAgent, UserProxyAgent


def order(dish: str) -> str:
    waiter = AssistantAgent("waiter", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    guest = UserProxyAgent(
        "guest",
        human_input_mode="NEVER",
        code_execution_config=False,
        is_termination_msg=lambda m: "SERVED" in m.get("content", "WAIT"),  #! AGL204
    )
    return guest.initiate_chat(waiter, message=dish).summary
