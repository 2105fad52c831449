"""WebSocket chat with a time limit per answer."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI, WebSocket

app = FastAPI()
llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}], "timeout": 60}


@app.websocket("/ws")
async def socket(ws: WebSocket):
    await ws.accept()
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    async for text in ws.iter_text():
        try:
            chat = await asyncio.wait_for(  #! AGL402
                user.initiate_chat(assistant, message=text, max_turns=1, clear_history=False),  #! AGL403 unsafe-fix
                timeout=45,
            )
        except asyncio.TimeoutError:
            await ws.send_text("That took too long.")
            continue
        await ws.send_text(chat.summary)
