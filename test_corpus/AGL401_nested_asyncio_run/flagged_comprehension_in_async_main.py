"""Summarise a folder of meeting minutes with one agent per file."""
import asyncio
import os
from pathlib import Path

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def summarise(path: Path) -> str:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    agent = AssistantAgent("minutes", model_client=client, system_message="Summarise in three bullets.")
    result = await agent.run(task=path.read_text(encoding="utf-8"))
    await client.close()
    return result.messages[-1].content


async def main(folder: str) -> None:
    files = sorted(Path(folder).glob("*.md"))
    summaries = [asyncio.run(summarise(f)) for f in files]  #! AGL401 safe-fix
    for name, text in zip(files, summaries):
        print(name.stem, "\n", text, "\n")


if __name__ == "__main__":
    asyncio.run(main("minutes"))
