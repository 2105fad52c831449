"""Another request may cancel the run: its token is kept where that can find it."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import CancellationToken
from fastapi import FastAPI

app = FastAPI()
running: dict[str, CancellationToken] = {}


@app.post("/jobs/{job}")
async def start(job: str, task: str, client):
    team = RoundRobinGroupChat([AssistantAgent("worker", client)], max_turns=20)
    token = CancellationToken()
    running[job] = token
    result = await asyncio.wait_for(team.run(task=task, cancellation_token=token), timeout=600)
    return {"reason": result.stop_reason}


@app.delete("/jobs/{job}")
async def stop(job: str):
    running.pop(job).cancel()
