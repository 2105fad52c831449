"""Sync chats that a thread runs: what is awaited is the thread."""
import asyncio
import os
from concurrent.futures import ThreadPoolExecutor

from anyio import to_thread
from asgiref.sync import sync_to_async
from autogen import AssistantAgent, UserProxyAgent

LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build_agents():
    helper = AssistantAgent("helper", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return helper, user


async def ask(question: str) -> list[str]:
    helper, user = build_agents()
    first = await asyncio.to_thread(user.initiate_chat, helper, message=question, max_turns=1)
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor() as pool:
        second = await loop.run_in_executor(pool, lambda: user.initiate_chat(helper, message=question, max_turns=1))
    third = await to_thread.run_sync(lambda: user.initiate_chat(helper, message=question, max_turns=1))
    fourth = await sync_to_async(user.initiate_chat)(helper, message=question, max_turns=1)
    await asyncio.to_thread(user.reset)
    return [each.summary for each in (first, second, third, fourth)]


if __name__ == "__main__":
    print(asyncio.run(ask("Which way is north?")))
