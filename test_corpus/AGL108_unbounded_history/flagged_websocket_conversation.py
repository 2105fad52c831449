"""Each websocket has a conversation of its own, which grows until the browser tab is closed."""
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.messages import TextMessage
from autogen_core import CancellationToken
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI, WebSocket

app = FastAPI()


class Conversation:
    def __init__(self, model: str) -> None:
        self.client = OpenAIChatCompletionClient(model=model, api_key=os.environ["OPENAI_API_KEY"])
        self.seen = []  #! AGL108

    async def say(self, text: str) -> str:
        agent = AssistantAgent("assistant", model_client=self.client)
        self.seen.append(TextMessage(content=text, source="user"))
        response = await agent.on_messages(self.seen, CancellationToken())
        self.seen += [response.chat_message]
        return response.chat_message.to_text()


@app.websocket("/ws")
async def talk(socket: WebSocket) -> None:
    await socket.accept()
    conversation = Conversation("gpt-4o-mini")
    while True:
        text = await socket.receive_text()
        await socket.send_text(await conversation.say(text))
