"""Tasks: an event loop for each, and a client for each loop."""

import asyncio

from autogen_agentchat.agents import AssistantAgent
from celery import Celery
from letters.llms import new_client

app = Celery("letters")


async def draft(wish: str) -> str:
    client = new_client()
    try:
        return (await AssistantAgent("writer", client).run(task=wish)).messages[-1].content
    finally:
        await client.close()


@app.task
def write(wish: str) -> str:
    return asyncio.run(draft(wish))
