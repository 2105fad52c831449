"""Class-level dict, but every access goes through the conversation id of the caller."""
import os

import autogen
from flask import Flask, request

app = Flask(__name__)


class ConversationStore:
    conversations: dict = {}

    @classmethod
    def add(cls, conversation_id, role, content):
        if conversation_id not in cls.conversations:
            cls.conversations[conversation_id] = []
        cls.conversations[conversation_id].append({"role": role, "content": content})
        return cls.conversations[conversation_id]


@app.post("/conversations/<conversation_id>")
def talk(conversation_id):
    agent = autogen.AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    msgs = ConversationStore.add(conversation_id, "user", request.json["text"])
    reply = agent.generate_reply(messages=msgs)
    ConversationStore.add(conversation_id, "assistant", reply)
    return {"reply": reply}
