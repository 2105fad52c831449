"""The five minutes begin when the worker starts; the first request later than that ends after its own task."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination, TimeoutTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from fastapi import FastAPI

from .clients import make_client

app = FastAPI()
FIVE_MINUTES = TimeoutTermination(300)  #! AGL208


@app.get("/ideas")
async def ideas(topic: str) -> list[str]:
    client = make_client()
    members = [AssistantAgent(name, model_client=client) for name in ("bold", "careful")]
    team = RoundRobinGroupChat(members, termination_condition=FIVE_MINUTES | MaxMessageTermination(12))
    result = await team.run(task=topic)
    return [message.to_text() for message in result.messages]
