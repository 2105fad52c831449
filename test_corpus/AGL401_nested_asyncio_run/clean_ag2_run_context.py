"""AG2 agent in coroutines: `agent.run()` is a context manager there, and no loop is nested."""
import asyncio

from ag2 import Agent
from ag2.config import OpenAIConfig

historian = Agent("historian", prompt="Answer with a year.", config=OpenAIConfig(model="gpt-4o-mini"))


async def when(event: str) -> str:
    reply = await historian.ask(f"When was {event}?")
    return reply.body


async def watch(event: str) -> None:
    async with historian.run(f"When was {event}?") as run:
        result = await run.result()
        print(result.body)


def when_sync(event: str) -> str:
    return asyncio.run(when(event))


if __name__ == "__main__":
    print(when_sync("the moon landing"))
    asyncio.run(watch("the fall of Constantinople"))
