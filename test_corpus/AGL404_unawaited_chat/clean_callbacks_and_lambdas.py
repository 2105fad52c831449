"""Coroutine functions that are handed over uncalled, or called in a lambda whose value somebody awaits."""
import asyncio
import atexit
import os
import signal

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import BackgroundTasks, FastAPI

app = FastAPI()


def new_team() -> RoundRobinGroupChat:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    guide = AssistantAgent("guide", model_client=client)
    return RoundRobinGroupChat([guide], termination_condition=MaxMessageTermination(3))


async def retried(attempt, times: int = 3):
    for _ in range(times - 1):
        try:
            return await attempt()
        except ConnectionError:
            await asyncio.sleep(1)
    return await attempt()


@app.post("/ask")
async def ask(question: str, background: BackgroundTasks) -> str:
    team = new_team()
    result = await retried(lambda: team.run(task=question))
    background.add_task(team.reset)
    return result.messages[-1].to_text()


@app.on_event("startup")
async def on_startup() -> None:
    team = new_team()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGTERM, lambda: asyncio.create_task(team.reset()))
    atexit.register(lambda: asyncio.run(team.reset()))
