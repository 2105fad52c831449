"""What a pool uploads in the background: no fix where a keyword would not be passed on."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import requests
from ag2 import Agent

pool = ThreadPoolExecutor(max_workers=2)


def upload(text: str) -> None:
    requests.put("https://files.example/answers", data=text, timeout=10)  #! AGL504 unsafe-fix


async def answer(agent: Agent, question: str) -> str:
    reply = await agent.ask(question)
    pool.submit(upload, reply.body)
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(pool, requests.delete, "https://files.example/questions")  #! AGL504
    return reply.body
