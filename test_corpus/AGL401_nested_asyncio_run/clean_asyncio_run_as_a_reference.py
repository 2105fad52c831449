"""asyncio.run is named in the coroutine, but a thread or a process calls it."""
import asyncio
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient


async def review(path: str) -> str:
    client = OpenAIChatCompletionClient(model="gpt-4o", api_key=os.environ["OPENAI_API_KEY"])
    agent = AssistantAgent("reviewer", model_client=client)
    with open(path, encoding="utf-8") as handle:
        result = await agent.run(task=handle.read())
    return result.messages[-1].content


def review_in_process(path: str) -> str:
    return asyncio.run(review(path))


async def review_everything(paths: list[str]) -> list[str]:
    loop = asyncio.get_running_loop()
    first = await asyncio.to_thread(asyncio.run, review(paths[0]))
    with ProcessPoolExecutor() as pool:
        rest = await asyncio.gather(*(loop.run_in_executor(pool, review_in_process, path) for path in paths[1:]))
    audit = multiprocessing.Process(target=review_in_process, args=(paths[0],))
    audit.start()
    return [first, *rest]
