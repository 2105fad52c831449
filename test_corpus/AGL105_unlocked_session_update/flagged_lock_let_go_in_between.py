"""The lock is held to read and held to write, but not in between, which is where it matters."""
import asyncio
import os

from autogen import AssistantAgent
from litestar import Litestar, post

LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
lock = asyncio.Lock()
board: dict[str, list[str]] = {"lines": []}


@post("/add")
async def add(text: str) -> int:
    async with lock:
        lines = list(board["lines"])
    agent = AssistantAgent("poet", llm_config=LLM)
    lines.append(await agent.a_generate_reply(messages=[{"role": "user", "content": f"Rhyme on {text}"}]))
    async with lock:
        board["lines"] = lines  #! AGL105
    return len(lines)


app = Litestar([add])
