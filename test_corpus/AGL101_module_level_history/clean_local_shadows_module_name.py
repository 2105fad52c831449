"""The module-level `history` is a sample for the docs page; the handler builds its own of the same name."""
import os

from autogen import ConversableAgent
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()

history = [
    {"role": "user", "content": "What is a qubit?"},
    {"role": "assistant", "content": "A two-state quantum system."},
]


class Turn(BaseModel):
    question: str
    earlier: list[str] = []


@app.get("/sample")
def sample():
    return history


@app.post("/ask")
def ask(turn: Turn):
    history = [{"role": "user", "content": q} for q in turn.earlier]
    history.append({"role": "user", "content": turn.question})
    physicist = ConversableAgent(
        "physicist",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
        human_input_mode="NEVER",
    )
    return {"answer": physicist.generate_reply(messages=history)}
