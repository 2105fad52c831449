"""Neither a timeout around the run nor leaving the loop stops an endless team: it works on in the background."""
import asyncio

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.teams import RoundRobinGroupChat, Swarm


async def with_timeout(client, task: str):
    team = RoundRobinGroupChat(  #! AGL207 unsafe-fix
        participants=[AssistantAgent("solver", model_client=client), AssistantAgent("checker", model_client=client)],
        max_turns=10
    )
    return await asyncio.wait_for(team.run(task=task), timeout=60)  #! AGL407


async def until_done(client, task: str) -> list[str]:
    seen: list[str] = []
    swarm = Swarm([AssistantAgent("solo", model_client=client)], max_turns=10)  #! AGL207 unsafe-fix
    async for event in swarm.run_stream(task=task):
        seen.append(str(event))
        if "DONE" in seen[-1]:
            break
    return seen
