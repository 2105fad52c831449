"""AG2 1.x has an Agent of its own, which takes no words of the classic one."""

import asyncio

from ag2 import Agent
from ag2.config import OpenAIConfig


async def main() -> None:
    agent = Agent(
        "helper",
        system_message="You are helpful.",  #! AGL606
        config=OpenAIConfig(model="gpt-4o-mini"),
    )
    other = Agent(
        "other",
        llm_config={"model": "gpt-4o-mini"},  #! AGL606
        human_input_mode="NEVER",  #! AGL606
    )
    reply = await agent.ask("Hi")
    print(reply.body)
    reply = await other.ask("Hi again")
    print(reply.body)


if __name__ == "__main__":
    asyncio.run(main())
