"""A class-level dict: one store for all objects of the class, which is one per process."""
import os

import autogen
from flask import Flask, request

app = Flask(__name__)


class ConversationStore:
    conversations: dict = {}  #! AGL111

    @classmethod
    def add(cls, number, role, content):
        if number not in cls.conversations:
            cls.conversations[number] = []
        cls.conversations[number].append({"role": role, "content": content})
        return cls.conversations[number]


@app.post("/conversations/<number>")
def talk(number):
    agent = autogen.AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    reply = agent.generate_reply(messages=ConversationStore.add(number, "user", request.json["text"]))
    ConversationStore.add(number, "assistant", reply)
    return {"reply": reply}
