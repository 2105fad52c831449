"""A session class of our own has an async `initiate_chat`; the AutoGen agents stay behind it."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent


class ChatSession:
    """One conversation of one customer."""

    def __init__(self, customer: str):
        config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
        self.customer = customer
        self._agent = AssistantAgent("agent", llm_config=config)
        self._proxy = UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)

    async def initiate_chat(self, text: str) -> str:
        chat = await self._proxy.a_initiate_chat(self._agent, message=text, max_turns=1)
        return chat.summary

    async def run(self, texts: list[str]) -> list[str]:
        return [await self.initiate_chat(text) for text in texts]


def main() -> None:
    session = ChatSession("ACME")
    print(asyncio.run(session.initiate_chat("Where is my parcel?")))
    print(asyncio.run(session.run(["Thanks.", "Bye."])))


async def two_customers() -> list[str]:
    left, right = ChatSession("left"), ChatSession("right")
    return await asyncio.gather(left.initiate_chat("Hi"), asyncio.wait_for(right.initiate_chat("Hello"), 20))


if __name__ == "__main__":
    main()
    asyncio.run(two_customers())
