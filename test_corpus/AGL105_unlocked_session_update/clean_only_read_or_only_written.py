"""Load without save, save without load, other keys, other files, and atomic operations of the store."""
import json
import os

import aiofiles
from autogen import AssistantAgent
from fastapi import FastAPI
from redis.asyncio import Redis

from .sessions import load_profile, load_session, save_session, save_summary

app = FastAPI()
redis = Redis.from_url(os.environ["REDIS_URL"])
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


async def answer_to(messages):
    return await AssistantAgent("a", llm_config=LLM).a_generate_reply(messages=messages)


@app.post("/summary/{session_id}")
async def summary(session_id: str) -> None:
    session = await load_session(session_id)
    session["messages"].append({"role": "user", "content": "Summarise."})
    await save_summary(session_id, await answer_to(session["messages"]))


@app.post("/start/{session_id}")
async def start(session_id: str) -> None:
    profile = await load_profile(session_id)
    session = {"profile": profile, "messages": []}
    session["messages"].append({"role": "assistant", "content": await answer_to([profile])})
    await save_session(session_id, session)


@app.post("/copy/{source}/{target}")
async def copy(source: str, target: str) -> None:
    session = await load_session(source)
    session["copied_from"] = source
    await save_session(target, session)


@app.post("/append/{session_id}")
async def append(session_id: str, text: str) -> None:
    raw = await redis.lrange(session_id, 0, -1)
    reply = await answer_to([json.loads(line) for line in raw])
    await redis.rpush(session_id, json.dumps({"role": "assistant", "content": reply}))
    await redis.incr("replies")


@app.post("/convert/{name}")
async def convert(name: str) -> None:
    async with aiofiles.open(f"in/{name}.txt") as file:
        text = await file.read()
    text += "\n"
    async with aiofiles.open(f"out/{name}.txt", "w") as file:
        await file.write(text)
