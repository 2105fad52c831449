"""The history travels in a context variable and finished answers leave through a queue: no shared list."""
import asyncio
import os
from contextvars import ContextVar

from autogen import AssistantAgent
from quart import Quart, request

app = Quart(__name__)
messages: asyncio.Queue = asyncio.Queue(maxsize=50)
history: ContextVar[list] = ContextVar("history")


async def answer():
    agent = AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    reply = await agent.a_generate_reply(messages=history.get())
    history.get().append({"role": "assistant", "content": reply})
    return reply


@app.post("/chat")
async def chat():
    body = await request.get_json()
    history.set(list(body["earlier"]))
    history.get().append({"role": "user", "content": body["text"]})
    reply = await answer()
    await messages.put((body["session"], reply))
    return {"reply": reply, "turns": history.get()}


@app.before_serving
async def start_printer():
    async def printer():
        while True:
            session, text = await messages.get()
            print(session, len(text or ""))

    app.add_background_task(printer)
