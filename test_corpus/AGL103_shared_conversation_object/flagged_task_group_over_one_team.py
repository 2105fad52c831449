"""A team that is running refuses to run again."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination
from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_agentchat.ui import Console


async def compare(client, first: str, second: str):
    team = RoundRobinGroupChat(
        [AssistantAgent("analyst", client), AssistantAgent("checker", client)],
        termination_condition=MaxMessageTermination(6),
    )
    async with asyncio.TaskGroup() as group:
        left = group.create_task(Console(team.run_stream(task=first)))  #! AGL103
        right = group.create_task(Console(team.run_stream(task=second)))
    return left.result(), right.result()


async def score(client, texts: list[str]) -> None:
    team = RoundRobinGroupChat([AssistantAgent("judge", client)], max_turns=1)
    async with asyncio.TaskGroup() as group:
        for text in texts:
            group.create_task(team.run(task=text))  #! AGL103
