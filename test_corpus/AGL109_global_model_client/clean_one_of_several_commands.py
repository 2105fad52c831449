"""Each command runs one loop, and a process runs one command."""
import asyncio
import sys

import click
from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient

client = OpenAIChatCompletionClient(model="gpt-4o")


async def chat(task: str) -> None:
    result = await AssistantAgent("helper", client).run(task=task)
    print(result.messages[-1].content)


@click.group()
def cli() -> None:
    """Ask and translate."""


@cli.command()
@click.argument("question")
def ask(question: str) -> None:
    asyncio.run(chat(question))


@cli.command()
@click.argument("text")
def translate(text: str) -> None:
    asyncio.run(chat(f"Translate: {text}"))


if __name__ == "__main__":
    if len(sys.argv) == 1:
        asyncio.run(chat(input("> ")))
    else:
        cli()
