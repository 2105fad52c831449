"""Research service: the team is put together in the lifespan hook and kept in a global."""
from contextlib import asynccontextmanager
from typing import Optional

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI

team: Optional[RoundRobinGroupChat] = None


@asynccontextmanager
async def lifespan(app: FastAPI):
    global team
    client = OpenAIChatCompletionClient(model="gpt-4o")
    searcher = AssistantAgent("searcher", model_client=client, description="Finds sources.")  #! AGL102
    summariser = AssistantAgent("summariser", model_client=client, description="Condenses sources.")  #! AGL102
    team = RoundRobinGroupChat(  #! AGL102
        [searcher, summariser],
        termination_condition=MaxMessageTermination(6),
    )
    yield
    await client.close()


app = FastAPI(lifespan=lifespan)


@app.get("/research")
async def research(topic: str):
    result = await team.run(task=f"Collect what is known about {topic}")
    return {"summary": result.messages[-1].content}
