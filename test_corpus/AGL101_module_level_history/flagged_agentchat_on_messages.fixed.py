"""FastAPI wrapper around an AgentChat assistant that is rebuilt for each call."""
import os
from typing import List

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.messages import BaseChatMessage, TextMessage
from autogen_core import CancellationToken
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI

app = FastAPI()


def get_agent() -> AssistantAgent:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    return AssistantAgent("assistant", model_client=client, system_message="You are a patient tutor.")


@app.post("/tutor")
async def tutor(question: str) -> dict:
    thread: List[BaseChatMessage] = []  #! AGL101 unsafe-fix
    thread.append(TextMessage(content=question, source="user"))
    response = await get_agent().on_messages(thread, CancellationToken())
    thread.append(response.chat_message)
    return {"answer": response.chat_message.to_text()}
