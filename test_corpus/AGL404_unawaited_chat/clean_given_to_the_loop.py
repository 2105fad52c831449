"""Coroutines that something else awaits: tasks, gather, wait, a task group, a queue of them."""
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient


def new_team() -> RoundRobinGroupChat:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    return RoundRobinGroupChat(
        [AssistantAgent("guide", model_client=client)], termination_condition=MaxMessageTermination(3)
    )


async def main() -> None:
    asyncio.create_task(new_team().run(task="Name a colour."))
    asyncio.ensure_future(new_team().reset())
    await asyncio.gather(new_team().run(task="Name a fruit."), new_team().run(task="Name a bird."))
    async with asyncio.TaskGroup() as group:
        group.create_task(Console(new_team().run_stream(task="Name a river.")))
        group.create_task(new_team().run(task="Name a lake."))
    pending = [new_team().run(task=each) for each in ("one", "two")]
    pending.append(new_team().run(task="three"))
    await asyncio.wait([asyncio.create_task(each) for each in pending])


async def begin():
    return new_team().run(task="Name a month.")


if __name__ == "__main__":
    asyncio.run(main())
    asyncio.run(new_team().reset())
    asyncio.run_coroutine_threadsafe(new_team().run(task="Name a day."), asyncio.new_event_loop())
