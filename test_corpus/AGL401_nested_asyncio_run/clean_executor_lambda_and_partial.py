"""Each job gets a loop of its own in a worker thread, through lambdas and partials."""
import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from quart import Quart, request

app = Quart(__name__)
POOL = ThreadPoolExecutor(max_workers=4)


async def grade(essay: str) -> str:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    agent = AssistantAgent("grader", model_client=client, system_message="Grade from A to F.")
    return (await agent.run(task=essay)).messages[-1].content


def grade_in_new_loop(essay: str, *, prefix: str = "") -> str:
    return asyncio.run(grade(prefix + essay))


@app.post("/grade")
async def grade_one():
    form = await request.get_json()
    loop = asyncio.get_running_loop()
    mark = await loop.run_in_executor(POOL, lambda: asyncio.run(grade(form["essay"])))
    return {"grade": mark}


@app.post("/grade/strict")
async def grade_strict():
    form = await request.get_json()
    loop = asyncio.get_running_loop()
    mark = await loop.run_in_executor(POOL, partial(grade_in_new_loop, form["essay"], prefix="Be strict.\n"))
    return {"grade": mark}
