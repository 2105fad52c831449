"""The socket handler starts a thread for the chat and forwards what the thread puts on the queue."""
import asyncio
import os
import threading

import autogen
from fastapi import FastAPI, WebSocket

app = FastAPI()
cfg = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def chat_worker(task: str, loop: asyncio.AbstractEventLoop, queue: asyncio.Queue) -> None:
    planner = autogen.AssistantAgent("planner", llm_config=cfg)
    owner = autogen.UserProxyAgent("owner", human_input_mode="NEVER", code_execution_config=False)
    result = owner.initiate_chat(planner, message=task, max_turns=3)
    for entry in result.chat_history:
        loop.call_soon_threadsafe(queue.put_nowait, entry)
    loop.call_soon_threadsafe(queue.put_nowait, None)


def start_worker(task: str, queue: asyncio.Queue) -> threading.Thread:
    thread = threading.Thread(target=chat_worker, args=(task, asyncio.get_running_loop(), queue), daemon=True)
    thread.start()
    return thread


@app.websocket("/plan")
async def plan(ws: WebSocket):
    await ws.accept()
    queue: asyncio.Queue = asyncio.Queue()
    start_worker(await ws.receive_text(), queue)
    while (entry := await queue.get()) is not None:
        await ws.send_json(entry)
    await ws.close()
