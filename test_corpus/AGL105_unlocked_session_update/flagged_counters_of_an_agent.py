"""Attributes that are read before an `await` and written after it."""
import os

from autogen import AssistantAgent


class Meter:
    def __init__(self) -> None:
        self.tokens = 0
        self.calls = 0
        self.summary = ""
        self.per_user: dict[str, int] = {}
        self.agent = AssistantAgent(
            "summariser",
            llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
        )

    async def _count(self, text: str) -> int:
        reply = await self.agent.a_generate_reply(messages=[{"role": "user", "content": f"Count: {text}"}])
        return int(reply)

    async def _shorten(self, text: str) -> str:
        return await self.agent.a_generate_reply(messages=[{"role": "user", "content": f"Shorten: {text}"}])

    async def measure(self, user: str, text: str) -> None:
        self.tokens += await self._count(text)  #! AGL105
        calls = self.calls
        tokens = await self._count(text)
        self.calls = calls + 1  #! AGL105
        self.per_user[user] = self.per_user[user] + await self._count(text)  #! AGL105
        self.summary = await self._shorten(self.summary + text)  #! AGL105
        print(tokens)
