"""The sync client knows no event loop, and AG2's configuration is no client."""
import asyncio

from ag2 import Agent
from ag2.config import OpenAIConfig
from flask import Flask, request
from openai import OpenAI

app = Flask(__name__)
openai = OpenAI()
config = OpenAIConfig(model="gpt-4o")


def embed(text: str) -> list[float]:
    return openai.embeddings.create(model="text-embedding-3-small", input=text).data[0].embedding


async def answer(question: str) -> str:
    near = sum(embed(question))
    reply = await Agent("helper", f"You like the number {near}.", config=config).ask(question)
    return str(reply.body)


@app.post("/ask")
def ask():
    return asyncio.run(answer(request.form["question"]))
