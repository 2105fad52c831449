"""Commentary feed on the beta API; a comment that fails is a comment that never was."""
import asyncio
import logging
import os

from autogen.beta import Agent
from autogen.beta.config import OpenAIConfig

logger = logging.getLogger(__name__)


async def comment_on(events) -> list:
    config = OpenAIConfig(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    commentator = Agent("commentator", "One witty line per event.", config=config)
    lines = []
    for event in events:
        try:
            reply = await commentator.ask(event)
            lines.append(reply.body)
        except Exception as error:  #! AGL301 safe-fix
            logger.exception("ask() failed")
            continue
    return lines


if __name__ == "__main__":
    print(asyncio.run(comment_on(["goal", "red card"])))
