"""The route says `global` for a counter as well."""
import os

from autogen import AssistantAgent
from fastapi import FastAPI

app = FastAPI()
history = []  #! AGL101
calls = 0


def agent():
    return AssistantAgent("agent", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})


@app.post("/ask")
def ask(question: str):
    global calls, history
    calls += 1
    history.append({"role": "user", "content": question})
    return {"text": agent().generate_reply(messages=history)}
