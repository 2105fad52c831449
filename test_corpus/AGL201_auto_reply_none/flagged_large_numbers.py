"""Negotiation simulation between a buyer and a seller, repeated for several price ranges."""
import csv
import os
import sys

import autogen as ag

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY", "")}]}


def agreed(message):
    return (message.get("content") or "").startswith("DEAL")


def negotiate(low: int, high: int) -> int:
    buyer = ag.ConversableAgent(
        "buyer",
        system_message=f"Pay at most {high}. Write DEAL and the price when you accept.",
        llm_config=LLM,
        human_input_mode="NEVER",
        is_termination_msg=agreed,
        max_consecutive_auto_reply=1000,  #! AGL201 unsafe-fix
    )
    seller = ag.ConversableAgent(
        "seller",
        system_message=f"Take at least {low}. Write DEAL and the price when you accept.",
        llm_config=LLM,
        human_input_mode="NEVER",
        is_termination_msg=agreed,
        max_consecutive_auto_reply=1_000_000,  #! AGL201 unsafe-fix
    )
    return len(buyer.initiate_chat(seller, message="What do you want for the bicycle?").chat_history)


def mediate(low: int, high: int) -> int:
    mediator = ag.ConversableAgent(
        "mediator", llm_config=LLM, human_input_mode="NEVER", max_consecutive_auto_reply=246  #! AGL201 unsafe-fix
    )
    clerk = ag.UserProxyAgent("clerk", human_input_mode="NEVER", code_execution_config=False)
    clerk.update_max_consecutive_auto_reply(9999)  #! AGL201 unsafe-fix
    return len(clerk.initiate_chat(mediator, message=f"Settle between {low} and {high}.").chat_history)


if __name__ == "__main__":
    out = csv.writer(sys.stdout)
    for low, high in ((80, 120), (100, 110), (120, 90)):
        out.writerow([low, high, negotiate(low, high), mediate(low, high)])
