"""AgentChat: functions without docstrings in `tools=`."""
import asyncio
import os
from datetime import date

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient


def today() -> str:
    return date.today().isoformat()


async def stock(article: str) -> int:
    """How many pieces of an article are in stock."""
    await asyncio.sleep(0)
    return len(article)


def price(article: str) -> float:
    # A comment is no docstring.
    return len(article) * 1.5


async def main() -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    clerk = AssistantAgent(
        "clerk",
        model_client=client,
        tools=[
            today,  #! AGL506
            stock,
            price,  #! AGL506
        ],
    )
    print((await clerk.run(task="What does a spade cost today?")).messages[-1].to_text())


if __name__ == "__main__":
    asyncio.run(main())
