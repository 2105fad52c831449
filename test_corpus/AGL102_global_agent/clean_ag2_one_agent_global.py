"""AG2 1.x agent at module level: asks are independent of each other, the agent holds no history."""
from ag2 import Agent
from ag2.config import OpenAIConfig
from fastapi import FastAPI

app = FastAPI()

greeter = Agent("greeter", prompt="Greet the visitor in their language.", config=OpenAIConfig(model="gpt-4o-mini"))
AGENTS = {
    "short": Agent("short", prompt="Answer in one sentence.", config=OpenAIConfig(model="gpt-4o-mini")),
    "long": Agent("long", prompt="Answer in detail.", config=OpenAIConfig(model="gpt-4o")),
}


@app.get("/greet")
async def greet(name: str):
    reply = await greeter.ask(f"My name is {name}")
    return {"text": await reply.content()}


@app.get("/ask/{style}")
async def ask(style: str, question: str):
    reply = await AGENTS[style].ask(question)
    return {"text": await reply.content()}
