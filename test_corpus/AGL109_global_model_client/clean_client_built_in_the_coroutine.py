"""Each loop has a client of its own; what is at module level are settings."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from flask import Flask, request

app = Flask(__name__)
SETTINGS = {"model": "gpt-4o", "temperature": 0}


def make_client() -> OpenAIChatCompletionClient:
    return OpenAIChatCompletionClient(**SETTINGS)


async def answer(question: str) -> str:
    client = make_client()
    try:
        result = await AssistantAgent("helper", client).run(task=question)
    finally:
        await client.close()
    return str(result.messages[-1].content)


@app.post("/ask")
def ask():
    return asyncio.run(answer(request.form["question"]))
