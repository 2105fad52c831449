"""A route that means to give each request a minute."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI, HTTPException

app = FastAPI()


def build_team():
    client = OpenAIChatCompletionClient(model="gpt-4o")
    writer = AssistantAgent("writer", client)
    critic = AssistantAgent("critic", client, system_message="Criticise.")
    return RoundRobinGroupChat([writer, critic], termination_condition=MaxMessageTermination(40))


@app.post("/write")
async def write(topic: str):
    team = build_team()
    try:
        result = await asyncio.wait_for(team.run(task=f"Write about {topic}"), timeout=60)  #! AGL407
    except asyncio.TimeoutError:
        raise HTTPException(504, "took too long") from None
    return {"text": result.messages[-1].content}
