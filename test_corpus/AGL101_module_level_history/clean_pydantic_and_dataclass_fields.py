"""Lists in the bodies of models and dataclasses are per-object fields, not class attributes."""
import os
from dataclasses import dataclass, field

from autogen import AssistantAgent
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Exchange(BaseModel):
    question: str
    messages: list[dict] = []

    def push(self, role: str, content: str) -> None:
        self.messages.append({"role": role, "content": content})


@dataclass
class Draft:
    title: str
    history: list = field(default_factory=list)

    def revise(self, text: str) -> None:
        self.history.append({"role": "assistant", "content": text})


@app.post("/draft")
def draft(exchange: Exchange):
    author = AssistantAgent(
        "author",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    exchange.push("user", exchange.question)
    work = Draft(title=exchange.question[:40])
    for _ in range(2):
        work.revise(author.generate_reply(messages=exchange.messages + work.history))
    return {"title": work.title, "versions": work.history}
