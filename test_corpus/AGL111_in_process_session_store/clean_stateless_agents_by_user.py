"""AG2 1.x agents keep no conversation: one for each tenant is a cache of configurations."""
import os

from ag2 import Agent
from ag2.config import OpenAIConfig
from fastapi import FastAPI

app = FastAPI()
agents: dict[str, Agent] = {}
PROMPTS = {"acme": "You work for Acme.", "umbrella": "You work for Umbrella."}


def agent_of(tenant: str) -> Agent:
    if tenant not in agents:
        config = OpenAIConfig(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
        agents[tenant] = Agent("assistant", prompt=PROMPTS[tenant], config=config)
    return agents[tenant]


@app.post("/{tenant}/ask")
async def ask(tenant: str, text: str) -> str:
    reply = await agent_of(tenant).ask(text)
    return reply.body
