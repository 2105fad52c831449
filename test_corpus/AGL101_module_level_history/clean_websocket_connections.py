"""WebSocket chat: the shared containers hold sockets, not messages."""
import os

from autogen import AssistantAgent
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

app = FastAPI()
active_connections: list[WebSocket] = []
sockets_by_user: dict[str, WebSocket] = {}


async def broadcast(text: str) -> None:
    for ws in active_connections:
        await ws.send_text(text)


@app.websocket("/ws/{user_id}")
async def chat(ws: WebSocket, user_id: str):
    await ws.accept()
    active_connections.append(ws)
    sockets_by_user[user_id] = ws
    assistant = AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    history = []
    try:
        while True:
            history.append({"role": "user", "content": await ws.receive_text()})
            reply = await assistant.a_generate_reply(messages=history)
            history.append({"role": "assistant", "content": reply})
            await broadcast(f"{user_id}: {reply}")
    except WebSocketDisconnect:
        active_connections.remove(ws)
        del sockets_by_user[user_id]
