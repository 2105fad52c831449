"""One lock for all calls: with `with`, by hand, and in the caller of a helper."""
import asyncio
import json
import os
import threading

from autogen import AssistantAgent, UserProxyAgent, register_function
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
orders: list[str] = []
notes: list[str] = []
_orders_lock = threading.Lock()
_notes_lock = asyncio.Lock()


def _write() -> None:
    with open("orders.json", "w", encoding="utf-8") as file:
        json.dump(orders, file)


def add_order(item: str) -> str:
    """Add an order."""
    with _orders_lock:
        orders.append(item)
        _write()
    return "added"


async def add_note(text: str) -> str:
    """Add a note."""
    await _notes_lock.acquire()
    try:
        notes.append(text)
    finally:
        _notes_lock.release()
    return "noted"


@app.post("/ask")
async def ask(text: str) -> str:
    agent = AssistantAgent("agent", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    for tool in (add_order, add_note):
        register_function(tool, caller=agent, executor=user, description=tool.__doc__)
    return (await user.a_initiate_chat(agent, message=text, max_turns=4)).summary
