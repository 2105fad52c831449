"""Bot in which asyncio is imported for types, or too late."""
from __future__ import annotations

import os
from typing import TYPE_CHECKING

from autogen import AssistantAgent, UserProxyAgent

if TYPE_CHECKING:
    import asyncio


def pair():
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user, AssistantAgent("bot", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})


async def ask(question: str, done: asyncio.Event) -> str:
    user, bot = pair()
    result = user.initiate_chat(bot, message=question, max_turns=1)  #! AGL403
    done.set()
    return result.summary


async def ask_slowly(question: str) -> str:
    user, bot = pair()
    result = user.initiate_chat(bot, message=question, max_turns=1)  #! AGL403
    import asyncio

    await asyncio.sleep(1)
    return result.summary
