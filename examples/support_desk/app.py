"""Support desk API: customers open tickets, agents answer, people take over when it gets difficult."""

import asyncio
import logging
import os

from autogen import AssistantAgent, GroupChat, GroupChatManager, UserProxyAgent
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from .tools import register_shop_tools

logger = logging.getLogger("support_desk")
app = FastAPI(title="Support desk")

LLM_CONFIG = {
    "config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}],
    "temperature": 0.2,
    "timeout": 60,
}
MAX_REPLIES = None

support = AssistantAgent(
    "support",
    system_message="You answer questions about orders and refunds. Say TERMINATE when the customer is helped.",
    llm_config=LLM_CONFIG,
    max_consecutive_auto_reply=MAX_REPLIES,
)
customer = UserProxyAgent(
    "customer",
    human_input_mode="NEVER",
    is_termination_msg=lambda msg: msg.get("content", "").rstrip().endswith("TERMINATE"),
    code_execution_config=False,
)
register_shop_tools(support, customer)

conversation = []


class Ticket(BaseModel):
    customer_id: int
    text: str


@app.get("/health")
def health():
    return {"status": "ok"}


@app.post("/tickets")
async def open_ticket(ticket: Ticket):
    conversation.append({"role": "user", "content": ticket.text})
    try:
        result = customer.initiate_chat(support, message=f"Customer {ticket.customer_id} writes: {ticket.text}")
        answer = result.summary
    except Exception:
        answer = "Sorry, something went wrong. Please try again later."
    conversation.append({"role": "assistant", "content": answer})
    return {"answer": answer}


@app.post("/tickets/escalate")
async def escalate(ticket: Ticket):
    lawyer = AssistantAgent("lawyer", system_message="Point out legal risks.", llm_config=LLM_CONFIG)
    accountant = AssistantAgent("accountant", system_message="Work out what a refund costs.", llm_config=LLM_CONFIG)
    supervisor = UserProxyAgent("supervisor", human_input_mode="ALWAYS", code_execution_config=False)
    group = GroupChat(agents=[supervisor, lawyer, accountant], messages=[], max_round=12)
    manager = GroupChatManager(groupchat=group, llm_config=LLM_CONFIG)
    result = await asyncio.to_thread(supervisor.initiate_chat, manager, message=ticket.text)
    return {"decision": result.summary}


def summarize(messages):
    writer = AssistantAgent("writer", system_message="You write short summaries.", llm_config=LLM_CONFIG)
    task = {"role": "user", "content": "Summarize our conversation in two sentences."}
    return asyncio.run(writer.a_generate_reply(messages=[*messages, task]))


@app.post("/tickets/close")
async def close_ticket(customer_id: int):
    summary = summarize(conversation)
    if not summary:
        raise HTTPException(502, "no summary")
    auditor = AssistantAgent("auditor", system_message="Rate how the ticket was handled.", llm_config=LLM_CONFIG)
    desk = UserProxyAgent("desk", code_execution_config=False)
    asyncio.create_task(desk.initiate_chat(auditor, message=summary, max_turns=1))
    logger.info("closed a ticket of customer %s", customer_id)
    return {"summary": summary}
