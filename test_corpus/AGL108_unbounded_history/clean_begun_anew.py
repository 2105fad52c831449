"""A library desk whose readers can begin anew: nobody's history outlives his questions."""
import os

from autogen import AssistantAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


class Desk:
    def __init__(self):
        self.histories = {}

    def begin(self, reader):
        self.histories[reader] = []

    def ask(self, reader, question):
        self.histories[reader].append({"role": "user", "content": question})
        reply = AssistantAgent("desk", llm_config=LLM).generate_reply(messages=self.histories[reader])
        self.histories[reader].append({"role": "assistant", "content": reply})
        return reply


desk = Desk()


@app.post("/begin")
def begin(reader: str):
    desk.begin(reader)


@app.post("/ask")
def ask(reader: str, question: str):
    return {"reply": desk.ask(reader, question)}
