"""Support chat whose exit test is swapped in after construction."""
import os

from autogen import AssistantAgent, UserProxyAgent


def customer_left(msg):
    return (msg.get("content") or "").strip().lower() in ("bye", "thanks, bye")  #! AGL204 safe-fix


def open_ticket(text: str, polite: bool):
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    agent = AssistantAgent("support", llm_config=llm_config)
    customer = UserProxyAgent(
        "customer",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=5,
    )
    if polite:
        agent._is_termination_msg = customer_left
    else:
        agent._is_termination_msg = lambda m: m["content"][-3:] == "bye"  #! AGL204
    return customer.initiate_chat(agent, message=text)
