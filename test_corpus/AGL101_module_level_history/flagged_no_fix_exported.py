"""Other modules read the history of this one."""
import os

from autogen import AssistantAgent
from fastapi import FastAPI

app = FastAPI()
history = []  #! AGL101
__all__ = ["app", "history"]


def agent():
    return AssistantAgent("agent", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})


@app.post("/ask")
def ask(question: str):
    history.append({"role": "user", "content": question})
    return {"text": agent().generate_reply(messages=history)}
