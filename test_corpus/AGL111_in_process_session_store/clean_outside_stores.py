"""The conversation is in Redis; the framework's own session is the framework's business."""
import json
import os

import autogen
import redis
from flask import Flask, request, session

app = Flask(__name__)
app.secret_key = os.environ["FLASK_SECRET"]
store = redis.Redis.from_url(os.environ["REDIS_URL"])
cache = {}


def history_of(session_id):
    raw = store.get(f"history:{session_id}")
    return json.loads(raw) if raw else []


@app.post("/ask")
def ask():
    session_id = session["id"]
    history = history_of(session_id)
    history.append({"role": "user", "content": request.json["text"]})
    agent = autogen.AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    reply = agent.generate_reply(messages=history)
    history.append({"role": "assistant", "content": reply})
    store.set(f"history:{session_id}", json.dumps(history))
    session["last"] = reply
    return {"reply": reply}
