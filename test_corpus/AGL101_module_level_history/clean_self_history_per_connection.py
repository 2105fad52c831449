"""The history is an attribute of an object that every connection creates for itself."""
import os

from autogen import AssistantAgent
from fastapi import FastAPI, WebSocket

app = FastAPI()


class ChatSession:
    def __init__(self, user: str):
        self.user = user
        self.history = []
        self.agent = AssistantAgent(
            "assistant",
            llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
        )

    async def say(self, text: str) -> str:
        self.history.append({"role": "user", "content": text})
        reply = await self.agent.a_generate_reply(messages=self.history)
        self.history.append({"role": "assistant", "content": reply})
        return reply


@app.websocket("/chat/{user}")
async def chat(ws: WebSocket, user: str):
    await ws.accept()
    session = ChatSession(user)
    async for text in ws.iter_text():
        await ws.send_text(await session.say(text))
