"""A keyword bot of our own also has `generate_reply` and `initiate_chat`; it never calls a model."""
import os

import autogen
from fastapi import FastAPI

app = FastAPI()
ANSWERS = {"hours": "We are open from 9 to 17.", "address": "12 Harbour Street."}


class KeywordBot:
    def __init__(self, answers: dict):
        self.answers = answers

    def generate_reply(self, text: str):
        return next((answer for word, answer in self.answers.items() if word in text.lower()), None)

    def initiate_chat(self, visitor: str) -> str:
        return f"Hello {visitor}, ask me about {', '.join(self.answers)}."


@app.get("/hello")
async def hello(visitor: str):
    return {"text": KeywordBot(ANSWERS).initiate_chat(visitor)}


@app.get("/ask")
async def ask(text: str):
    bot = KeywordBot(ANSWERS)
    reply = bot.generate_reply(text)
    if reply is None:
        config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
        agent = autogen.AssistantAgent("agent", llm_config=config)
        reply = await agent.a_generate_reply(messages=[{"role": "user", "content": text}])
    return {"text": reply}
