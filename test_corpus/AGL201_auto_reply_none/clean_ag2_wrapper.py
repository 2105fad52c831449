"""AG2 agents behind a small wrapper that kept the old option name for its own retry loop."""
import asyncio
from typing import Optional

from ag2 import Agent
from ag2.config import OpenAIConfig


class AssistantAgent:
    """Keeps callers of the former code base working."""

    def __init__(self, name: str, system_message: str, max_consecutive_auto_reply: Optional[int] = 10):
        self.agent = Agent(name, prompt=system_message, config=OpenAIConfig(model="gpt-4o-mini"))
        self.rounds = max_consecutive_auto_reply

    async def work(self, task: str) -> str:
        reply = await self.agent.ask(task)
        for _ in range((self.rounds or 3) - 1):
            text = await reply.content() or ""
            if "DONE" in text:
                break
            reply = await reply.ask("Go on. Say DONE when finished.")
        return await reply.content() or ""


async def main() -> None:
    assistant = AssistantAgent("assistant", "You write release notes.", max_consecutive_auto_reply=None)
    print(await assistant.work("Notes for 2.4: faster start-up, new export dialog."))


if __name__ == "__main__":
    asyncio.run(main())
