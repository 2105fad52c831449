"""Lists that grow and never reach a model: an audit trail, handlers that messages go through, recorded costs."""
import os

import autogen
from flask import Flask, request

app = Flask(__name__)
filters = []


def message_filter(function):
    filters.append(function)
    return function


@message_filter
def without_mentions(text):
    return " ".join(word for word in text.split() if not word.startswith("@"))


class Desk:
    def __init__(self):
        self.audit = []
        self.costs = []

    def answer(self, text):
        self.audit.append(text)
        for clean in filters:
            text = clean(text)
        agent = autogen.AssistantAgent(
            "desk", llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
        )
        user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
        result = user.initiate_chat(agent, message=text, max_turns=1)
        self.costs.append(result.cost)
        return result.summary


desk = Desk()


@app.post("/answer")
def answer():
    return {"answer": desk.answer(request.json["text"])}
