"""Sync tool callback and main loop meet through run_coroutine_threadsafe, no nested loop."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI, WebSocket

app = FastAPI()
CFG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


@app.websocket("/ws")
async def ws_chat(ws: WebSocket):
    await ws.accept()
    loop = asyncio.get_running_loop()
    assistant = AssistantAgent("assistant", llm_config=CFG)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)

    def notify(text: str) -> str:
        future = asyncio.run_coroutine_threadsafe(ws.send_text(text), loop)
        future.result(timeout=10)
        return "delivered"

    assistant.register_for_llm(name="notify", description="Send a line to the browser")(notify)
    user.register_for_execution(name="notify")(notify)
    await asyncio.to_thread(user.initiate_chat, assistant, message=await ws.receive_text(), max_turns=4)
