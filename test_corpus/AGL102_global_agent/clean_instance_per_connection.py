"""WebSocket server: a ChatSession with its own agents for each connection."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI, WebSocket, WebSocketDisconnect

app = FastAPI()


class ChatSession:
    def __init__(self, topic):
        llm = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
        self.topic = topic
        self.agent = AssistantAgent("agent", llm_config=llm, system_message=f"Talk about {topic}.")
        self.user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)

    async def say(self, text):
        result = await self.user.a_initiate_chat(self.agent, message=text, max_turns=1, clear_history=False)
        return result.summary


@app.websocket("/ws/{topic}")
async def talk(ws: WebSocket, topic: str):
    await ws.accept()
    session = ChatSession(topic)
    try:
        while True:
            await ws.send_text(await session.say(await ws.receive_text()))
    except WebSocketDisconnect:
        pass
