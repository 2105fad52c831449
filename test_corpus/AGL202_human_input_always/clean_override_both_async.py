"""Both ways of asking go to the browser over a WebSocket; the chats are asynchronous."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI, WebSocket

app = FastAPI()


class SocketUser(UserProxyAgent):
    def __init__(self, socket: WebSocket, loop: asyncio.AbstractEventLoop):
        super().__init__("socket_user", human_input_mode="ALWAYS", code_execution_config=False)
        self.socket = socket
        self.loop = loop

    def get_human_input(self, prompt: str) -> str:
        return asyncio.run_coroutine_threadsafe(self.a_get_human_input(prompt), self.loop).result(timeout=300)

    async def a_get_human_input(self, prompt: str) -> str:
        await self.socket.send_json({"type": "prompt", "text": prompt})
        reply = await self.socket.receive_text()
        return reply or "exit"


@app.websocket("/ws")
async def talk(socket: WebSocket) -> None:
    await socket.accept()
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = SocketUser(socket, asyncio.get_running_loop())
    result = await user.a_initiate_chat(assistant, message=await socket.receive_text())
    await socket.send_json({"type": "summary", "text": result.summary})
