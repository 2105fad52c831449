"""Counters, latencies and a rate limiter next to the chat: nothing in them is a message."""
import os
import time
from collections import deque

from autogen import AssistantAgent, ConversableAgent
from flask import Flask, abort, request

app = Flask(__name__)
recent_calls = deque(maxlen=100)
request_log = []
usage = {"calls": 0, "tokens": 0}


@app.post("/ask")
def ask():
    now = time.monotonic()
    if len(recent_calls) == 100 and now - recent_calls[0] < 60:
        abort(429)
    recent_calls.append(now)
    assistant = AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    desk = ConversableAgent("desk", llm_config=False, human_input_mode="NEVER")
    result = desk.initiate_chat(assistant, message=request.json["text"], max_turns=1)
    usage["calls"] += 1
    request_log.append({"path": request.path, "ms": int((time.monotonic() - now) * 1000)})
    return {"answer": result.summary}


@app.get("/metrics")
def metrics():
    return {"usage": usage, "slowest": max((r["ms"] for r in request_log), default=0)}
