"""Starlette hand-off: the sync wrapper around the coroutine runs in the thread pool."""
import asyncio
import os

import anyio.to_thread
from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI
from fastapi.concurrency import run_in_threadpool

app = FastAPI()
llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


def interview(role: str) -> str:
    recruiter = AssistantAgent("recruiter", llm_config=llm_config)
    applicant = UserProxyAgent("applicant", human_input_mode="NEVER", code_execution_config=False)
    result = asyncio.run(applicant.a_initiate_chat(recruiter, message=f"I apply as {role}.", max_turns=3))
    return result.summary


@app.post("/interviews/{role}")
async def start_interview(role: str):
    return {"transcript": await run_in_threadpool(interview, role)}


@app.post("/interviews/{role}/again")
async def repeat_interview(role: str):
    return {"transcript": await anyio.to_thread.run_sync(interview, role)}
