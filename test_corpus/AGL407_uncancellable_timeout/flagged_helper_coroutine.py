"""The team runs two calls below the timeout."""
import asyncio
import logging

from autogen_agentchat.teams import Swarm

logger = logging.getLogger(__name__)


async def consume(team: Swarm, task: str) -> list[str]:
    lines = []
    async for message in team.run_stream(task=task):
        if hasattr(message, "content"):
            lines.append(str(message.content))
    return lines


async def investigate(team: Swarm, ticket: str) -> str:
    lines = await consume(team, f"Find the cause of ticket {ticket}")
    return lines[-1]


async def handle(team: Swarm, ticket: str) -> None:
    try:
        cause = await asyncio.wait_for(investigate(team, ticket), timeout=300)  #! AGL407
    except TimeoutError:
        logger.exception("ticket %s: no cause found", ticket)
    else:
        logger.info("ticket %s: %s", ticket, cause)
