"""The history is read from Redis, longer by two turns, and written back; two tabs of one user lose turns."""
import json
import os

from autogen import AssistantAgent
from fastapi import FastAPI, Header
from redis.asyncio import Redis

app = FastAPI()
redis = Redis.from_url(os.environ["REDIS_URL"])


def assistant() -> AssistantAgent:
    return AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )


@app.post("/chat")
async def chat(text: str, x_session: str = Header(...)) -> dict:
    raw = await redis.get(x_session)
    history = json.loads(raw) if raw else []
    history.append({"role": "user", "content": text})
    reply = await assistant().a_generate_reply(messages=history)
    history.append({"role": "assistant", "content": reply})
    await redis.set(x_session, json.dumps(history), ex=3600)  #! AGL105
    return {"reply": reply}
