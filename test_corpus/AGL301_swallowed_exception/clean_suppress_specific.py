"""Suppresses one sort of exception around chats, and every sort around the tidying up."""
import asyncio
import contextlib
import os
from contextlib import suppress
from pathlib import Path

import openai
from autogen import AssistantAgent, UserProxyAgent


async def remark(text: str, post):
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    host = AssistantAgent("host", llm_config=llm_config)
    door = UserProxyAgent("door", human_input_mode="NEVER", code_execution_config=False)
    with contextlib.suppress(openai.RateLimitError, asyncio.TimeoutError):
        result = await door.a_initiate_chat(host, message=text, max_turns=1)
        await post(result.summary)
    with suppress(asyncio.CancelledError):
        await door.a_initiate_chat(host, message="Anything else?", max_turns=1)
    with suppress(Exception):
        Path("remark.lock").unlink()
