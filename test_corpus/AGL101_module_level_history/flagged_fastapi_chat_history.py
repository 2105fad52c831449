"""Small HTTP front end for the support assistant."""
import os
from typing import Dict, List

from autogen import AssistantAgent
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="support-bot")

chat_history: List[Dict[str, str]] = []  #! AGL101 unsafe-fix


class ChatRequest(BaseModel):
    text: str


def build_assistant() -> AssistantAgent:
    return AssistantAgent(
        name="support",
        system_message="You answer questions about orders, refunds and shipping.",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )


@app.post("/chat")
def chat(req: ChatRequest):
    chat_history.append({"role": "user", "content": req.text})
    answer = build_assistant().generate_reply(messages=chat_history)
    chat_history.append({"role": "assistant", "content": answer})
    return {"answer": answer, "turns": len(chat_history) // 2}
