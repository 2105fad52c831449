"""What stands under a session's id here is no conversation: sockets, locks, times, tasks, counters."""
import asyncio
import os
import time
from collections import defaultdict

from autogen import AssistantAgent
from fastapi import FastAPI, WebSocket

from .store import load_messages, save_messages

app = FastAPI()
connections: dict[str, WebSocket] = {}
locks: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
last_seen: dict[str, float] = {}
session_tasks: dict[str, asyncio.Task] = {}
requests_by_user: dict[str, int] = defaultdict(int)


@app.websocket("/ws/{session_id}")
async def serve(socket: WebSocket, session_id: str) -> None:
    await socket.accept()
    connections[session_id] = socket
    session_tasks[session_id] = asyncio.current_task()
    while True:
        text = await socket.receive_text()
        last_seen[session_id] = time.time()
        requests_by_user[session_id] += 1
        async with locks[session_id]:
            messages = await load_messages(session_id)
            messages.append({"role": "user", "content": text})
            agent = AssistantAgent(
                "assistant",
                llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
            )
            await socket.send_text(await agent.a_generate_reply(messages=messages))
            await save_messages(session_id, messages)
