"""A society-of-mind agent wraps an inner team; the endpoint only talks to the outer agent."""
from autogen_agentchat.agents import AssistantAgent, SocietyOfMindAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI

app = FastAPI()
client = OpenAIChatCompletionClient(model="gpt-4o")


def build_society():
    author = AssistantAgent("author", model_client=client)  #! AGL102 unsafe-fix
    proofreader = AssistantAgent("proofreader", model_client=client)  #! AGL102 unsafe-fix
    inner_team = RoundRobinGroupChat([author, proofreader], termination_condition=MaxMessageTermination(4))  #! AGL102 unsafe-fix
    society = SocietyOfMindAgent("society", team=inner_team, model_client=client)  #! AGL102 unsafe-fix
    return society


@app.post("/text")
async def text(topic: str):
    society = build_society()
    result = await society.run(task=topic)
    return {"text": result.messages[-1].to_text()}
