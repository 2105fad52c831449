"""arq worker: a sequence of chats per newsletter issue."""
import asyncio
import os

import autogen
from arq import cron

CFG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


async def newsletter(ctx) -> str:
    chief = autogen.UserProxyAgent("chief", human_input_mode="NEVER", code_execution_config=False)
    scout = autogen.AssistantAgent("scout", llm_config=CFG)
    author = autogen.AssistantAgent("author", llm_config=CFG)
    results = await asyncio.to_thread(  #! AGL403 unsafe-fix
        chief.initiate_chats,
        [
            {"recipient": scout, "message": "Find five topics.", "max_turns": 1, "summary_method": "last_msg"},
            {"recipient": author, "message": "Write the newsletter.", "max_turns": 2},
        ]
    )
    await ctx["redis"].set("newsletter", results[-1].summary)
    return results[-1].summary


async def digest(ctx) -> str:
    chief = autogen.UserProxyAgent("chief", human_input_mode="NEVER", code_execution_config=False)
    author = autogen.AssistantAgent("author", llm_config=CFG)
    queue = [{"sender": chief, "recipient": author, "message": "Short digest.", "max_turns": 1}]
    return (await asyncio.to_thread(autogen.initiate_chats, queue))[0].summary  #! AGL403 unsafe-fix


class WorkerSettings:
    functions = [digest]
    cron_jobs = [cron(newsletter, weekday="mon", hour=7)]
