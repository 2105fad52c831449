"""There is a token, but it is cancelled when the timeout has been raised, which is when the team has ended."""
import asyncio

from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import CancellationToken


async def bounded(team: RoundRobinGroupChat, task: str, seconds: float):
    token = CancellationToken()
    try:
        return await asyncio.wait_for(  #! AGL407
            team.run(task=task, cancellation_token=token),
            timeout=seconds,
        )
    except asyncio.TimeoutError:
        token.cancel()
        return None


async def bounded_and_tidy(team: RoundRobinGroupChat, task: str):
    token = CancellationToken()
    try:
        async with asyncio.timeout(30):  #! AGL407
            return await team.run(task=task, cancellation_token=token)
    finally:
        token.cancel()
