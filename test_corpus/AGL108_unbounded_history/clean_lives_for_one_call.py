"""Histories that end with the call: a local list, an object that the function keeps to itself, a request body."""
import os

from autogen import AssistantAgent
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


def build():
    return AssistantAgent(
        "author", llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    )


class Exchange(BaseModel):
    messages: list[dict] = []


class Draft:
    def __init__(self, brief: str):
        self.versions = [{"role": "user", "content": brief}]

    def revise(self) -> str:
        text = build().generate_reply(messages=self.versions)
        self.versions.append({"role": "assistant", "content": text})
        return text


@app.post("/draft")
def draft(brief: str) -> str:
    work = Draft(brief)
    work.revise()
    return work.revise()


@app.post("/continue")
def go_on(exchange: Exchange) -> str:
    exchange.messages.append({"role": "user", "content": "Go on."})
    return build().generate_reply(messages=exchange.messages)


@app.post("/twice")
def twice(question: str) -> str:
    turns = [{"role": "user", "content": question}]
    turns.append({"role": "assistant", "content": build().generate_reply(messages=turns)})
    turns.append({"role": "user", "content": "Are you sure?"})
    return build().generate_reply(messages=turns)
