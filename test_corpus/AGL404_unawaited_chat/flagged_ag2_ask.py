"""AG2 1.x: `ask` is a coroutine too."""
import asyncio

from ag2 import Agent
from ag2.config import OpenAIConfig

botanist = Agent("botanist", prompt="You know plants.", config=OpenAIConfig(model="gpt-4o-mini"))


async def prime(facts: list[str]) -> None:
    for fact in facts:
        botanist.ask(f"Remember: {fact}")  #! AGL404 unsafe-fix


async def main() -> None:
    await prime(["The fern does not flower.", "Moss has no roots."])
    reply = await botanist.ask("Does moss have roots?")
    print(reply.body)
    reply.ask("Are you sure?")  #! AGL404 unsafe-fix


if __name__ == "__main__":
    asyncio.run(main())
