"""A shop's tools keep all customers' orders in one list, and number them with a global."""
import os
from typing import Annotated

from autogen import AssistantAgent, UserProxyAgent, register_function
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
orders: list[dict] = []
last_number = 0


def add_order(item: Annotated[str, "what"], amount: Annotated[int, "how many"]) -> str:
    """Add an order."""
    global last_number
    last_number += 1  #! AGL110
    orders.append({"number": last_number, "item": item, "amount": amount})  #! AGL110
    return f"Order {last_number} is in."


def cancel_order(number: Annotated[int, "which"]) -> str:
    """Cancel an order."""
    for order in list(orders):
        if order["number"] == number:
            orders.remove(order)
            return "Cancelled."
    return "There is no such order."


@app.post("/ask")
def ask(text: str) -> str:
    seller = AssistantAgent("seller", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    register_function(add_order, caller=seller, executor=user, description="Add an order.")
    register_function(cancel_order, caller=seller, executor=user, description="Cancel an order.")
    return user.initiate_chat(seller, message=text, max_turns=4).summary
