"""Sync helper with the chat, handed to Starlette's pool, to anyio and to asgiref."""
import os

import anyio
import autogen
from anyio import to_thread
from asgiref.sync import sync_to_async
from fastapi import FastAPI
from starlette.concurrency import run_in_threadpool

app = FastAPI()


def consult(text: str) -> str:
    config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
    doctor = autogen.AssistantAgent("doctor", llm_config=config)
    patient = autogen.UserProxyAgent("patient", human_input_mode="NEVER", code_execution_config=False)
    return patient.initiate_chat(doctor, message=text, max_turns=1).summary


@app.post("/consult")
async def consult_route(text: str):
    return {"advice": await run_in_threadpool(consult, text)}


@app.post("/consult/limited")
async def consult_limited(text: str):
    with anyio.move_on_after(60):
        return {"advice": await to_thread.run_sync(consult, text)}
    return {"advice": None}


@app.post("/consult/asgiref")
async def consult_asgiref(text: str):
    ask = sync_to_async(consult, thread_sensitive=False)
    return {"advice": await ask(text)}
