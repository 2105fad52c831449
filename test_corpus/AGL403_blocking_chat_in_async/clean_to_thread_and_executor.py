"""The bound sync method is handed to a thread: to_thread, executor with partial, executor with lambda."""
import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
pool = ThreadPoolExecutor(max_workers=8)
llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def pair():
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    return UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False), assistant


@app.get("/one")
async def one(q: str):
    user, assistant = pair()
    chat = await asyncio.to_thread(user.initiate_chat, assistant, message=q, max_turns=1)
    return {"answer": chat.summary}


@app.get("/two")
async def two(q: str):
    user, assistant = pair()
    loop = asyncio.get_running_loop()
    chat = await loop.run_in_executor(pool, partial(user.initiate_chat, assistant, message=q, max_turns=1))
    return {"answer": chat.summary}


@app.get("/three")
async def three(q: str):
    user, assistant = pair()
    loop = asyncio.get_running_loop()
    chat = await loop.run_in_executor(None, lambda: user.initiate_chat(assistant, message=q, max_turns=1))
    reply = await asyncio.to_thread(lambda: assistant.generate_reply(messages=[{"role": "user", "content": q}]))
    return {"answer": chat.summary, "second": reply}
