"""WebSocket chat room with a moderator agent."""
import asyncio
import os

import autogen
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

app = FastAPI()
llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


@app.websocket("/room/{room}")
async def room_socket(ws: WebSocket, room: str):
    await ws.accept()
    moderator = autogen.AssistantAgent("moderator", llm_config=llm_config)
    guest = autogen.UserProxyAgent("guest", human_input_mode="NEVER", code_execution_config=False)
    try:
        while True:
            text = await ws.receive_text()
            result = asyncio.run(guest.initiate_chat(moderator, message=text, max_turns=1))  #! AGL401 AGL402 AGL403
            await ws.send_text(result.summary)
    except WebSocketDisconnect:
        return
