"""Nothing is awaited between read and write: no other coroutine can run there."""
import os

from autogen import AssistantAgent


class Meter:
    def __init__(self) -> None:
        self.tokens = 0
        self.calls = 0
        self.turns: list = []
        self.seen: dict[str, int] = {}
        self.agent = AssistantAgent(
            "agent", llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
        )

    async def _count(self, text: str) -> int:
        reply = await self.agent.a_generate_reply(messages=[{"role": "user", "content": text}])
        return len([part for part in reply.split() if part])

    async def measure(self, user: str, text: str) -> None:
        tokens = await self._count(text)
        self.tokens += tokens
        self.calls = self.calls + 1
        self.tokens = (await self._count(text)) + self.tokens
        self.turns.append(await self._count(text))
        if user not in self.seen:
            self.seen[user] = tokens
        await self._count("done")

    async def rename(self, text: str) -> None:
        reply = await self.agent.a_generate_reply(messages=[{"role": "user", "content": str([t for t in text])}])
        self.turns = [*self.turns, reply]
