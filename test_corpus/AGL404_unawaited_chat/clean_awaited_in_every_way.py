"""Streams and coroutines consumed in all the usual ways."""
import asyncio
import os
from contextlib import aclosing

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.base import TaskResult
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def main() -> None:
    async with OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"]) as client:
        guide = AssistantAgent("guide", model_client=client)
        team = RoundRobinGroupChat([guide], termination_condition=MaxMessageTermination(3))
        await Console(team.run_stream(task="Name a river."))
        await team.reset()
        stream = team.run_stream(task="Name a lake.")
        async for event in stream:
            if isinstance(event, TaskResult):
                print(event.stop_reason)
        async with aclosing(team.run_stream(task="Name a sea.")) as events:
            collected = [event async for event in events]
        first = await anext(team.run_stream(task="Name a hill."))
        print(len(collected), first, (await team.run(task="Name a city.")).stop_reason)
        state = await team.save_state() if collected else {}
        await asyncio.wait_for(team.load_state(state), 5)


def relay(team: RoundRobinGroupChat, task: str):
    return team.run_stream(task=task)


async def chunks(team: RoundRobinGroupChat, task: str):
    async for event in relay(team, task):
        yield str(event)


if __name__ == "__main__":
    asyncio.run(main())
