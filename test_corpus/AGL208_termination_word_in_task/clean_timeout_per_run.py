"""The clock starts where the team is built."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import TimeoutTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from fastapi import FastAPI

from .clients import make_client

app = FastAPI()
SECONDS = 45


def patience() -> TimeoutTermination:
    return TimeoutTermination(SECONDS)


@app.get("/names")
async def names(product: str) -> str:
    namer = AssistantAgent("namer", model_client=make_client())
    team = RoundRobinGroupChat([namer], termination_condition=patience())
    result = await team.run(task=f"Five names for {product}")
    return result.messages[-1].to_text()
