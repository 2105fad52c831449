"""A route builds a team whose members are written where they are needed."""
from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import SelectorGroupChat
from fastapi import FastAPI

from .clients import make_client

app = FastAPI()


@app.post("/tickets")
async def handle(text: str) -> dict:
    client = make_client()
    team = SelectorGroupChat(
        participants=[
            AssistantAgent("billing", client, description="Knows invoices."),
            AssistantAgent("shipping", client, description="Knows parcels."),
            AssistantAgent("billing", client, description="Knows refunds."),  #! AGL509
        ],
        model_client=client,
        max_turns=5,
    )
    result = await team.run(task=text)
    return {"answer": result.messages[-1].to_text()}
