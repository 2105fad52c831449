"""autogen.beta agent of the 1.x design, imported from the classic package's preview."""
import asyncio
import os

from autogen.beta import Agent
from autogen.beta.config import OpenAIConfig
from flask import Flask, request

app = Flask(__name__)
config = OpenAIConfig(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
assistant = Agent("assistant", prompt="You are concise.", config=config)


async def _ask(question: str):
    reply = await assistant.ask(question)
    return await reply.content()


@app.post("/ask")
def ask():
    return asyncio.run(_ask(request.json["question"]))
