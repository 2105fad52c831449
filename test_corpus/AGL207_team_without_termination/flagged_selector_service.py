"""FastAPI; a selector picks speakers for ever, one argument to a line."""
from autogen_agentchat import agents, teams
from autogen_ext.models.openai import AzureOpenAIChatCompletionClient
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Trip(BaseModel):
    wish: str


def make_client() -> AzureOpenAIChatCompletionClient:
    return AzureOpenAIChatCompletionClient(model="gpt-4o", azure_deployment="trips", api_version="2024-06-01")


@app.post("/trips")
async def plan_trip(trip: Trip) -> dict[str, str]:
    client = make_client()
    local = agents.AssistantAgent("local", model_client=client, description="Knows the place.")
    language = agents.AssistantAgent("language", model_client=client, description="Knows the words.")
    group = teams.SelectorGroupChat(  #! AGL207 unsafe-fix
        [local, language],
        model_client=client,
        allow_repeated_speaker=False,
    )
    result = await group.run(task=trip.wish)
    return {"plan": result.messages[-1].to_text()}
