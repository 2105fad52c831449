"""Two desks of a library: their entries are made when a lookup has failed, or has found nothing."""
import os

from autogen import AssistantAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


class Loans:
    def __init__(self):
        self.histories = {}  #! AGL108

    def ask(self, reader, question):
        try:
            messages = self.histories[reader]
        except KeyError:
            self.histories[reader] = []
        self.histories[reader].append({"role": "user", "content": question})
        reply = AssistantAgent("loans", llm_config=LLM).generate_reply(messages=self.histories[reader])
        self.histories[reader].append({"role": "assistant", "content": reply})
        return reply


class Returns:
    def __init__(self):
        self.histories = {}  #! AGL108

    def ask(self, reader, question):
        known = self.histories.get(reader)
        if known is None:
            self.histories[reader] = []
        self.histories[reader].append({"role": "user", "content": question})
        reply = AssistantAgent("returns", llm_config=LLM).generate_reply(messages=self.histories[reader])
        self.histories[reader].append({"role": "assistant", "content": reply})
        return reply


loans, returns = Loans(), Returns()


@app.post("/loans")
def ask_loans(reader: str, question: str):
    return {"reply": loans.ask(reader, question)}


@app.post("/returns")
def ask_returns(reader: str, question: str):
    return {"reply": returns.ask(reader, question)}
