"""AG2 1.x takes anything as a question."""
import asyncio

from ag2 import Agent
from ag2.config import OpenAIConfig

config = OpenAIConfig(model="gpt-4o-mini")


async def main() -> None:
    agent = Agent("assistant", config=config)
    reply = await agent.ask({"question": "What is new?"})
    reply = await reply.ask(5)
    print(reply.body)


if __name__ == "__main__":
    asyncio.run(main())
