"""Release-notes API: one AgentChat round robin per request."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="release-notes")


class NotesRequest(BaseModel):
    version: str
    commits: list[str]


def build_team() -> RoundRobinGroupChat:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    writer = AssistantAgent("writer", model_client=client, system_message="Turn commits into release notes.")
    editor = AssistantAgent("editor", model_client=client, system_message="Shorten and correct the draft.")
    return RoundRobinGroupChat([writer, editor], termination_condition=MaxMessageTermination(5))


@app.post("/notes")
async def create_notes(req: NotesRequest):
    team = build_team()
    task = f"Version {req.version}. Commits:\n" + "\n".join(req.commits)
    result = await team.run(task=task)  #! AGL401 safe-fix
    return {"notes": result.messages[-1].content}
