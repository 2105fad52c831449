"""Created once in spite of an `await`: checked again after it, `setdefault`, a task in the place, a cache, a start."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

from .profiles import load_profile

agents: dict[str, AssistantAgent] = {}
tasks: dict[str, asyncio.Task] = {}
profile_cache: dict[str, str] = {}


async def make_agent(user: str) -> AssistantAgent:
    if user not in profile_cache:
        profile_cache[user] = await load_profile(user)
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    return AssistantAgent("assistant", model_client=client, system_message=profile_cache[user])


async def checked_again(user: str) -> AssistantAgent:
    if user not in agents:
        agent = await make_agent(user)
        if user not in agents:
            agents[user] = agent
    return agents[user]


async def first_wins(user: str) -> AssistantAgent:
    if user not in agents:
        return agents.setdefault(user, await make_agent(user))
    return agents[user]


async def task_of(user: str) -> AssistantAgent:
    if user not in tasks:
        tasks[user] = asyncio.create_task(make_agent(user))
    return await tasks[user]


class Pool:
    def __init__(self) -> None:
        self.spare = None

    async def start(self) -> None:
        if self.spare is None:
            self.spare = await make_agent("spare")
