"""A dict of conversations that the request makes and throws away, and a constant one that is only read."""
import os

import autogen
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
example_conversations = {
    "refund": [{"role": "user", "content": "I want my money back."}],
    "greeting": [{"role": "user", "content": "Hello!"}],
}


@app.post("/compare")
def compare(question: str, users: list[str]) -> dict:
    conversations = {}
    for user in users:
        messages = conversations.setdefault(user, [])
        messages.append({"role": "user", "content": f"I am {user}. {question}"})
        agent = autogen.AssistantAgent("assistant", llm_config=LLM)
        messages.append({"role": "assistant", "content": agent.generate_reply(messages=messages)})
    return conversations


@app.post("/example/{conversation}")
def example(conversation: str) -> str:
    agent = autogen.AssistantAgent("assistant", llm_config=LLM)
    return agent.generate_reply(messages=list(example_conversations[conversation]))
