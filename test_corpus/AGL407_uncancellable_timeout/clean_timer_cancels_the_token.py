"""A timer cancels the token while the team runs; the outer limit is only a net."""
import asyncio

from autogen_agentchat.teams import RoundRobinGroupChat
from autogen_core import CancellationToken


async def bounded(team: RoundRobinGroupChat, task: str, seconds: float):
    token = CancellationToken()
    timer = asyncio.get_running_loop().call_later(seconds, token.cancel)
    try:
        return await asyncio.wait_for(team.run(task=task, cancellation_token=token), seconds + 5)
    except (asyncio.CancelledError, asyncio.TimeoutError):
        return None
    finally:
        timer.cancel()
