"""AG2: `ask` is a coroutine; asyncio.run, gather and wait_for are the way to call it."""
import asyncio

from autogen.beta import Agent
from autogen.beta.config import OpenAIConfig

geographer = Agent("geographer", prompt="Name the capital.", config=OpenAIConfig(model="gpt-4o-mini"))


async def capitals(*countries: str) -> list:
    replies = await asyncio.gather(*(geographer.ask(country) for country in countries))
    return [reply.body for reply in replies]


def capital(country: str):
    return asyncio.run(asyncio.wait_for(geographer.ask(country), timeout=20))


if __name__ == "__main__":
    reply = asyncio.run(geographer.ask("France"))
    print(reply.body, capital("Chile").body)
    print(asyncio.run(capitals("Peru", "Kenya")))
