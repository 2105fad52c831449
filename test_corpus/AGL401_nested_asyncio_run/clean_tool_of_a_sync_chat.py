"""Script with a sync chat: the tool may start a loop, since none is running around it."""
import asyncio
import os
from typing import Annotated

import httpx
from autogen import AssistantAgent, UserProxyAgent, register_function

llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


async def _fetch_all(urls: list[str]) -> list[str]:
    async with httpx.AsyncClient(timeout=15) as client:
        pages = await asyncio.gather(*(client.get(url) for url in urls))
    return [page.text[:500] for page in pages]


def fetch_pages(urls: Annotated[list[str], "Addresses to read"]) -> str:
    return "\n\n".join(asyncio.run(_fetch_all(urls)))


def main() -> None:
    reader = AssistantAgent("reader", llm_config=llm_config)
    boss = UserProxyAgent("boss", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=5)
    register_function(fetch_pages, caller=reader, executor=boss, description="Read several web pages at once")
    boss.initiate_chat(reader, message="Compare the front pages of two newspapers.")


if __name__ == "__main__":
    main()
