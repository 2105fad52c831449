"""The run is made a task first, so that others can be started beside it."""
from asyncio import create_task, wait_for

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.conditions import MaxMessageTermination as MaxMessages
from autogen_agentchat.teams import RoundRobinGroupChat as RoundRobin


async def plan(client, goal: str, notify):
    crew = RoundRobin(
        [AssistantAgent("planner", client), AssistantAgent("reviewer", client)],
        termination_condition=MaxMessages(12),
    )
    running = create_task(crew.run(task=goal))
    await notify("planning ...")
    result = await wait_for(running, 90.0)  #! AGL407
    return [str(message.content) for message in result.messages]
