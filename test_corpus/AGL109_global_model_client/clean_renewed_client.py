"""The module's client is replaced whenever a loop starts."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from flask import Flask, request

app = Flask(__name__)
client = None


async def answer(question: str) -> str:
    global client
    client = OpenAIChatCompletionClient(model="gpt-4o")
    return str((await helper().run(task=question)).messages[-1].content)


def helper() -> AssistantAgent:
    return AssistantAgent("helper", client)


@app.post("/ask")
def ask():
    return asyncio.run(answer(request.form["question"]))
