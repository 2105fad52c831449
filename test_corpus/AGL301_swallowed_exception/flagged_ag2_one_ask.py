"""AG2 newsletter writer: asks, asks again, and shrugs when either fails."""
import asyncio
import os

from ag2 import Agent
from ag2.config import OpenAIConfig

writer = Agent(
    "writer",
    "You write a weekly newsletter.",
    config=OpenAIConfig(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"]),
)


async def newsletter(week: str) -> str:
    try:
        reply = await writer.ask(f"Write the newsletter of {week}.")
    except Exception:  #! AGL301 safe-fix
        return ""
    try:
        shorter = await reply.ask("Shorter, please.")
        return shorter.body
    except Exception:  #! AGL301 safe-fix
        pass
    return reply.body


async def main() -> None:
    for week in ("2025-01", "2025-02"):
        print(await newsletter(week))


if __name__ == "__main__":
    asyncio.run(main())
