"""AG2 1.x does not look at names."""
import asyncio

from ag2 import Agent
from ag2.config import OpenAIConfig

config = OpenAIConfig(model="gpt-4o-mini")


async def main() -> None:
    agent = Agent("Travel Planner <beta>", prompt="Plan trips.", config=config)
    reply = await agent.ask("Two days in Rome.")
    print(reply.body)


if __name__ == "__main__":
    asyncio.run(main())
