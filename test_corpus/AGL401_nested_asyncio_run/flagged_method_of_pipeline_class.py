"""Research pipeline: an async driver on top of a synchronous `ask` method."""
import asyncio
import os

from autogen import ConversableAgent

CONFIG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


class ResearchPipeline:
    def __init__(self, topic: str):
        self.topic = topic
        self.librarian = ConversableAgent(
            "librarian", llm_config=CONFIG, human_input_mode="NEVER", system_message="Name sources."
        )
        self.reader = ConversableAgent(
            "reader", llm_config=CONFIG, human_input_mode="NEVER", system_message="Ask for sources, then stop."
        )

    def ask(self, question: str) -> str:
        chat = asyncio.run(  #! AGL401
            self.reader.a_initiate_chat(self.librarian, message=question, max_turns=2)
        )
        return chat.summary

    async def collect(self) -> list[str]:
        answers = []
        for angle in ("history", "economics", "technology"):
            answers.append(self.ask(f"{self.topic}: {angle}"))
            await asyncio.sleep(1)
        return answers


async def main() -> None:
    pipeline = ResearchPipeline("container shipping")
    for answer in await pipeline.collect():
        print(answer)


if __name__ == "__main__":
    asyncio.run(main())
