"""FAQ bot on Sanic; the conversation object is created when the module is loaded."""
import os

from autogen import AssistantAgent
from sanic import Sanic
from sanic.response import json as json_response

app = Sanic("faq")


class Conversation:
    def __init__(self, max_turns=40):
        self.max_turns = max_turns
        self.messages = []  #! AGL101

    def add(self, role, content):
        self.messages.append({"role": role, "content": content})
        if len(self.messages) > self.max_turns:
            self.messages.pop(0)


conversation = Conversation()


def faq_agent():
    return AssistantAgent(
        "faq",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )


@app.post("/faq")
async def faq(request):
    conversation.add("user", request.json["q"])
    reply = await faq_agent().a_generate_reply(messages=conversation.messages)
    conversation.add("assistant", reply)
    return json_response({"a": reply})
