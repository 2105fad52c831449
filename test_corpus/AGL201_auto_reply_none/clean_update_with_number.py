"""Sanic endpoint that tightens limits at run time; a cache object has a method of the same name."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent
from sanic import Sanic
from sanic.response import json

app = Sanic("answers")
QUICK = 2


class ReplyBudget:
    def __init__(self):
        self.value = 10

    def update_max_consecutive_auto_reply(self, value):
        self.value = 10 if value is None else value
        return self.value


def answer(question: str, quick: bool) -> str:
    llm = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
    budget = ReplyBudget()
    assistant = AssistantAgent("assistant", llm_config=llm, max_consecutive_auto_reply=6)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    user.update_max_consecutive_auto_reply(budget.update_max_consecutive_auto_reply(None))
    if quick:
        assistant.update_max_consecutive_auto_reply(QUICK, sender=None)
        user.update_max_consecutive_auto_reply(value=1)
    user.reset_consecutive_auto_reply_counter(None)
    return user.initiate_chat(assistant, message=question).summary


@app.post("/answer")
async def endpoint(request):
    body = request.json
    text = await asyncio.to_thread(answer, body["question"], bool(body.get("quick")))
    return json({"answer": text})
