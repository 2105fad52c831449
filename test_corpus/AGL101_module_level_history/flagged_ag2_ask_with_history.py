"""Litestar endpoint that asks an AG2 agent; earlier questions are pasted into the prompt."""
import os

from ag2 import Agent
from ag2.config import OpenAIConfig
from litestar import Litestar, post

question_history: list[str] = []  #! AGL101 unsafe-fix

tutor = Agent(
    "tutor",
    prompt="You are a chemistry tutor. Build on what was asked before.",
    config=OpenAIConfig(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"]),
)


@post("/ask")
async def ask(data: dict[str, str]) -> dict[str, str]:
    earlier = "\n".join(question_history[-5:])
    reply = await tutor.ask(f"Asked before:\n{earlier}\n\nNow: {data['question']}")
    question_history.append(data["question"])
    return {"answer": reply.body}


app = Litestar(route_handlers=[ask])
