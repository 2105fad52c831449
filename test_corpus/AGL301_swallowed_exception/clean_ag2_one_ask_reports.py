"""AG2 writer which logs, narrows or passes on what `ask` raises."""
import asyncio
import logging
import os

import openai
from ag2 import Agent
from ag2.config import OpenAIConfig

logger = logging.getLogger(__name__)

writer = Agent(
    "writer",
    "You write a weekly newsletter.",
    config=OpenAIConfig(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"]),
)


async def newsletter(week: str) -> str:
    try:
        reply = await writer.ask(f"Write the newsletter of {week}.")
    except Exception as exc:
        logger.error("newsletter %s: %s", week, exc)
        return ""
    try:
        return (await reply.ask("Shorter, please.")).body
    except openai.RateLimitError:
        return reply.body


async def main() -> None:
    weeks = ("2025-01", "2025-02")
    answers = await asyncio.gather(*(newsletter(week) for week in weeks), return_exceptions=True)
    for week, answer in zip(weeks, answers):
        print(week, answer)


if __name__ == "__main__":
    asyncio.run(main())
