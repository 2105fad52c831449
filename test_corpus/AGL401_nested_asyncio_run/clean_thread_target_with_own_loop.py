"""A socket handler starts the chat in a thread; the thread brings its own event loop."""
import asyncio
import os
import threading

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI, WebSocket

app = FastAPI()


def worker(task: str, loop: asyncio.AbstractEventLoop, out: asyncio.Queue) -> None:
    own_loop = asyncio.new_event_loop()
    asyncio.set_event_loop(own_loop)
    try:
        client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
        result = own_loop.run_until_complete(AssistantAgent("solver", model_client=client).run(task=task))
        loop.call_soon_threadsafe(out.put_nowait, result.messages[-1].content)
    finally:
        own_loop.close()


@app.websocket("/solve")
async def solve(ws: WebSocket):
    await ws.accept()
    out: asyncio.Queue = asyncio.Queue()
    task = await ws.receive_text()
    thread = threading.Thread(target=worker, args=(task, asyncio.get_running_loop(), out), daemon=True)
    thread.start()
    await ws.send_text(await out.get())
    await ws.close()
