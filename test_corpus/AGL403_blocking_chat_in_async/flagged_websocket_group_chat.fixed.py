"""Browser debate: a group chat per WebSocket connection."""
import asyncio
import os

import autogen
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

app = FastAPI()
CONFIG = {"config_list": [{"model": "gpt-4-turbo", "api_key": os.environ.get("OPENAI_API_KEY")}]}


class Debate:
    def __init__(self):
        self.host = autogen.UserProxyAgent("host", human_input_mode="NEVER", code_execution_config=False)
        self.pro = autogen.AssistantAgent("pro", llm_config=CONFIG, system_message="Argue in favour.")
        self.con = autogen.AssistantAgent("con", llm_config=CONFIG, system_message="Argue against.")
        group = autogen.GroupChat(agents=[self.host, self.pro, self.con], messages=[], max_round=7)
        self.manager = autogen.GroupChatManager(groupchat=group, llm_config=CONFIG)

    async def hold(self, motion: str) -> list[dict]:
        outcome = await asyncio.to_thread(self.host.initiate_chat, self.manager, message=motion)  #! AGL403 unsafe-fix
        return outcome.chat_history


@app.websocket("/debate")
async def debate(ws: WebSocket):
    await ws.accept()
    try:
        while True:
            motion = await ws.receive_text()
            for entry in await Debate().hold(motion):
                await ws.send_json(entry)
    except WebSocketDisconnect:
        pass
