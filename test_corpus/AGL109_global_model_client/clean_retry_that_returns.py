"""The loop is left with the first answer, and only failures are tried again by a script that runs once."""
import asyncio
import time

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

client = OpenAIChatCompletionClient(model="gpt-4o")


async def ask(question: str) -> str:
    return str((await AssistantAgent("helper", client).run(task=question)).messages[-1].content)


def patiently(question: str) -> str:
    for pause in (1, 5, 25):
        try:
            return asyncio.run(ask(question))
        except ConnectionError as error:
            print("no connection:", error)
            time.sleep(pause)
    raise SystemExit("no answer")


if __name__ == "__main__":
    print(patiently("What is a tide?"))
