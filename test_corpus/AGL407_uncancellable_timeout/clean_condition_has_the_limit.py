"""The limit is a termination condition, and `wait_for(..., None)` waits for good."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination, TimeoutTermination
from autogen_agentchat.teams import RoundRobinGroupChat


async def debate(client, motion: str, seconds: float):
    condition = MaxMessageTermination(30) | TimeoutTermination(seconds)
    speakers = [AssistantAgent("pro", client), AssistantAgent("contra", client)]
    team = RoundRobinGroupChat(speakers, termination_condition=condition)
    return await asyncio.wait_for(team.run(task=motion), timeout=None)
