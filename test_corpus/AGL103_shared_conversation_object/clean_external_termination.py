"""An `ExternalTermination` is shared on purpose: its `set()` is the stop button for every run."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import ExternalTermination, TextMentionTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from fastapi import FastAPI

app = FastAPI()
shutdown = ExternalTermination()
# A text condition remembers nothing between two messages.
DONE = TextMentionTermination("DONE", sources=["writer"])


@app.on_event("shutdown")
async def stop_all() -> None:
    shutdown.set()


async def run_all(client, tasks: list[str]):
    async def one(task: str):
        team = RoundRobinGroupChat([AssistantAgent("writer", client)], termination_condition=shutdown, max_turns=9)
        return await team.run(task=task)

    return await asyncio.gather(*(one(task) for task in tasks))


@app.post("/write")
async def write(task: str, client):
    team = RoundRobinGroupChat([AssistantAgent("writer", client)], termination_condition=DONE, max_turns=9)
    return (await team.run(task=task)).stop_reason
