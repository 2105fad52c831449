"""Checked, awaited, created: two first messages of one user get a team each, and one of them is forgotten."""
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI

from .profiles import load_profile

app = FastAPI()
agents: dict[str, AssistantAgent] = {}
drafts: dict[str, AssistantAgent] = {}
default_agent = None


async def make_agent(user: str) -> AssistantAgent:
    profile = await load_profile(user)
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    return AssistantAgent("assistant", model_client=client, system_message=profile)


async def agent_of(user: str) -> AssistantAgent:
    if user not in agents:
        agents[user] = await make_agent(user)  #! AGL105
    return agents[user]


async def draft_of(user: str) -> AssistantAgent:
    draft = drafts.get(user)
    if draft is None:
        draft = await make_agent(user)
        drafts[user] = draft  #! AGL105
    return draft


async def the_default() -> AssistantAgent:
    global default_agent
    if default_agent is not None:
        return default_agent
    agent = await make_agent("default")
    default_agent = agent  #! AGL105
    return agent


@app.post("/ask/{user}")
async def ask(user: str, text: str) -> str:
    agent = await agent_of(user)
    result = await agent.run(task=text)
    return result.messages[-1].to_text()
