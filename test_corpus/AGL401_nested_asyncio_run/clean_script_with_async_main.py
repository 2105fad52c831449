"""Ordinary script: the only asyncio.run sits in the synchronous entry point, beside the coroutines it drives."""
import argparse
import asyncio
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_agentchat.ui import Console
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def poem(subject: str) -> None:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    poet = AssistantAgent("poet", model_client=client)
    await Console(poet.run_stream(task=f"A haiku about {subject}."))
    await client.close()


async def poems(subjects: list[str]) -> None:
    for subject in subjects:
        await poem(subject)


def cli() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("subjects", nargs="+")
    args = parser.parse_args()
    asyncio.run(poems(args.subjects))
    return 0


if __name__ == "__main__":
    raise SystemExit(cli())
