"""AG2 1.x: `ask` in a loop, after narrow handlers that try again as well."""

import asyncio
import logging

from ag2 import Agent

logger = logging.getLogger(__name__)


async def ask(agent: Agent, question: str) -> str:
    failures = 0
    while failures < 5:
        try:
            reply = await agent.ask(question)
            return reply.body
        except asyncio.TimeoutError:
            failures += 1
        except Exception:  #! AGL302
            failures += 1
            logger.exception("failure %d", failures)
    return ""
