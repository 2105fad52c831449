"""The proxy asks ALWAYS, but its answers come from the request, not from a console."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()


class Conversation(BaseModel):
    message: str
    follow_ups: list[str] = []


class ScriptedUser(UserProxyAgent):
    def __init__(self, name: str, answers: list[str], **kwargs):
        super().__init__(name, **kwargs)
        self._answers = iter(answers)

    def get_human_input(self, prompt: str) -> str:
        return next(self._answers, "exit")


def run(conversation: Conversation) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = ScriptedUser(
        "user", conversation.follow_ups, human_input_mode="ALWAYS", code_execution_config=False
    )
    return user.initiate_chat(assistant, message=conversation.message).summary


@app.post("/conversation")
async def conversation(body: Conversation) -> dict:
    return {"answer": await asyncio.to_thread(run, body)}
