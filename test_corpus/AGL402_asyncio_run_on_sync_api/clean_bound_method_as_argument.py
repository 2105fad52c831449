"""The bound sync method is an argument of an async helper, which decides where to run it."""
import asyncio
import os
from typing import Any, Callable

import autogen
from fastapi import FastAPI

app = FastAPI()
CFG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
limiter = asyncio.Semaphore(4)


async def offload(call: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    async with limiter:
        return await asyncio.to_thread(call, *args, **kwargs)


def pair():
    helper = autogen.AssistantAgent("helper", llm_config=CFG)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user, helper


@app.post("/ask")
async def ask(text: str):
    user, helper = pair()
    chat = await asyncio.wait_for(offload(user.initiate_chat, helper, message=text, max_turns=2), timeout=120)
    return {"answer": chat.summary}


@app.post("/ask/background")
async def ask_background(text: str):
    user, helper = pair()
    task = asyncio.create_task(offload(user.initiate_chat, helper, message=text, max_turns=2))
    return {"task": task.get_name()}
