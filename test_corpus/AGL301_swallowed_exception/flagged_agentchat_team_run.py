"""FastAPI service around an AgentChat team which is built for each request."""
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI

app = FastAPI()


@app.get("/poem")
async def poem(topic: str):
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    writer = AssistantAgent("writer", model_client=client)
    critic = AssistantAgent("critic", model_client=client)
    team = RoundRobinGroupChat([writer, critic], termination_condition=MaxMessageTermination(6))
    text = ""
    try:
        result = await team.run(task=f"A poem about {topic}")
        text = result.messages[-1].content
    except Exception:  #! AGL301 safe-fix
        pass
    return {"poem": text}
