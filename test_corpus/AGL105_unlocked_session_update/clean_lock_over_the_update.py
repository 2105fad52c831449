"""A lock that all calls of the session share: as a block, from a dict of locks, from Redis, by hand, as a transaction."""
import asyncio
import os
from collections import defaultdict

from autogen import AssistantAgent
from fastapi import FastAPI
from redis.asyncio import Redis

from .sessions import database, load_session, save_session

app = FastAPI()
redis = Redis.from_url(os.environ["REDIS_URL"])
locks: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


async def answer_to(text):
    return await AssistantAgent("a", llm_config=LLM).a_generate_reply(messages=[{"role": "user", "content": text}])


@app.post("/dict/{session_id}")
async def with_dict(session_id: str, text: str) -> None:
    async with locks[session_id]:
        session = await load_session(session_id)
        session["last"] = await answer_to(text)
        await save_session(session_id, session)


@app.post("/redis/{session_id}")
async def with_redis(session_id: str, text: str) -> None:
    async with redis.lock(f"lock:{session_id}", timeout=60):
        session = await load_session(session_id)
        session["last"] = await answer_to(text)
        await save_session(session_id, session)


@app.post("/hand/{session_id}")
async def by_hand(session_id: str, text: str) -> None:
    await locks[session_id].acquire()
    try:
        session = await load_session(session_id)
        session["last"] = await answer_to(text)
        await save_session(session_id, session)
    finally:
        locks[session_id].release()


@app.post("/transaction/{session_id}")
async def in_transaction(session_id: str, text: str) -> None:
    async with database.transaction():
        session = await load_session(session_id)
        session["last"] = await answer_to(text)
        await save_session(session_id, session)


async def _append(session_id: str, text: str) -> None:
    session = await load_session(session_id)
    session["last"] = await answer_to(text)
    await save_session(session_id, session)


@app.post("/caller/{session_id}")
async def in_the_caller(session_id: str, text: str) -> None:
    async with locks[session_id]:
        await _append(session_id, text)
