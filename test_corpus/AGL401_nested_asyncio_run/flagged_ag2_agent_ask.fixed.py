"""Sanic endpoint over an AG2 agent that explains error messages."""
import asyncio

from ag2 import Agent
from ag2.config import OpenAIConfig
from sanic import Sanic, json

app = Sanic("explainer")
explainer = Agent("explainer", prompt="Explain the error in plain words.", config=OpenAIConfig(model="gpt-4o-mini"))


def explain(text: str) -> str:
    reply = asyncio.run(explainer.ask(text))  #! AGL401
    return reply.body


@app.post("/explain")
async def handle(request):
    return json({"explanation": explain(request.json["error"])})


@app.post("/explain/raw")
async def handle_raw(request):
    reply = await explainer.ask(request.body.decode())  #! AGL401 safe-fix
    return json({"explanation": reply.body})
