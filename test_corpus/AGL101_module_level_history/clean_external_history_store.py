"""`history` is a client of the shared Redis store, with the session in every call; no list is kept here."""
import json
import os

import redis
from autogen import AssistantAgent
from flask import Flask, request


class RedisHistory:
    def __init__(self, url):
        self._db = redis.Redis.from_url(url)

    def append(self, session_id, message):
        self._db.rpush(f"chat:{session_id}", json.dumps(message))

    def load(self, session_id):
        return [json.loads(m) for m in self._db.lrange(f"chat:{session_id}", 0, -1)]

    def clear(self, session_id):
        self._db.delete(f"chat:{session_id}")


app = Flask(__name__)
history = RedisHistory(os.environ.get("REDIS_URL", "redis://localhost:6379/0"))


@app.post("/chat/<session_id>")
def chat(session_id):
    history.append(session_id, {"role": "user", "content": request.json["text"]})
    agent = AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    reply = agent.generate_reply(messages=history.load(session_id))
    history.append(session_id, {"role": "assistant", "content": reply})
    return {"reply": reply}


@app.delete("/chat/<session_id>")
def clear(session_id):
    history.clear(session_id)
    return "", 204
