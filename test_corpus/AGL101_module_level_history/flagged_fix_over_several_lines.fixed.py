"""The history starts with an instruction."""
import os

from autogen import AssistantAgent
from fastapi import FastAPI

app = FastAPI()


def agent():
    return AssistantAgent("agent", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})


@app.post("/ask")
def ask(question: str):
    history = [  #! AGL101 unsafe-fix
        {"role": "system", "content": "Answer in one sentence."},
    ]
    history.append({"role": "user", "content": question})
    return {"text": agent().generate_reply(messages=history)}
