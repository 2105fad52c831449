"""A script whose coroutines run one after the other: nobody else is there to write."""
import asyncio
import os

from autogen import ConversableAgent

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
report = ""


class Book:
    def __init__(self) -> None:
        self.text = ""

    async def add(self, agent: ConversableAgent, topic: str) -> None:
        self.text += await agent.a_generate_reply(messages=[{"role": "user", "content": topic}])


async def main() -> None:
    global report
    agent = ConversableAgent("writer", llm_config=LLM, human_input_mode="NEVER")
    book = Book()
    for topic in ("tea", "coffee", "cocoa"):
        await book.add(agent, topic)
        report += await agent.a_generate_reply(messages=[{"role": "user", "content": topic}])
    print(book.text, report)


if __name__ == "__main__":
    asyncio.run(main())
