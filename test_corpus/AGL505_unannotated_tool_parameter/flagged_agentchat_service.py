"""A bot builds an agent per request; its tools are kept in a tuple of the module."""
import logging

from autogen_agentchat import agents
from fastapi import FastAPI

from .clients import make_client

app = FastAPI()
logger = logging.getLogger(__name__)


def refund(order_id, reason: str = "") -> str:  #! AGL505
    """Refund an order."""
    logger.info("refund of %s: %s", order_id, reason)
    return "refunded"


def escalate(ticket: int) -> str:
    """Hand the ticket to a person."""
    return f"ticket {ticket} escalated"


ACTIONS = (refund, escalate)


@app.post("/chat")
async def chat(text: str) -> dict:
    agent = agents.AssistantAgent("support", make_client(), tools=list(ACTIONS))
    result = await agent.run(task=text)
    return {"answer": result.messages[-1].to_text()}
