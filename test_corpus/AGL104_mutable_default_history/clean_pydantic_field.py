"""A pydantic model copies its defaults for each object."""
import os

from autogen import AssistantAgent
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Conversation(BaseModel):
    messages: list = []
    state: dict = {}


@app.post("/reply")
def reply(conversation: Conversation, text: str):
    agent = AssistantAgent("agent", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    conversation.messages.append({"role": "user", "content": text})
    conversation.state["last"] = text
    return {"reply": agent.generate_reply(messages=conversation.messages)}
