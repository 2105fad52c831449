"""AG2 1.x accepts a parameter without annotation."""
import asyncio

from ag2 import Agent
from ag2.config import OpenAIConfig

config = OpenAIConfig(model="gpt-4o-mini")


def lookup(word):
    """What a word means."""
    return {"ag": "agent"}.get(word, "")


async def main() -> None:
    agent = Agent("dictionary", config=config, tools=[lookup])
    reply = await agent.ask("What is an ag?")
    print(reply.body)


if __name__ == "__main__":
    asyncio.run(main())
