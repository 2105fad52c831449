"""Order desk: the refund tool asks somebody at the terminal before it pays."""
import os
from typing import Annotated

from autogen import ConversableAgent
from flask import Flask, request

app = Flask(__name__)


def approved(amount: float) -> bool:
    return input(f"Refund {amount:.2f}? ") == "yes"  #! AGL203


def refund(order_id: Annotated[str, "Order number"], amount: float) -> str:
    if not approved(amount):
        return f"Refund for {order_id} was declined."
    return f"Refunded {amount:.2f} for {order_id}."


@app.post("/orders/chat")
def chat():
    clerk = ConversableAgent(
        "clerk",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
        human_input_mode="NEVER",
    )
    till = ConversableAgent("till", llm_config=False, human_input_mode="NEVER")
    clerk.register_for_llm(description="Refund an order")(refund)
    till.register_for_execution()(refund)
    return {"reply": till.initiate_chat(clerk, message=request.json["text"], max_turns=4).summary}
