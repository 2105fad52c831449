"""A FastAPI endpoint that means to stop after three turns: `max_turn` arrives nowhere."""

import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def make_agents():
    assistant = AssistantAgent("assistant", llm_config=LLM)
    user = UserProxyAgent(
        "user", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=5
    )
    return assistant, user


@app.post("/ask")
def ask(question: str) -> dict:
    assistant, user = make_agents()
    result = user.initiate_chat(assistant, message=question, max_turn=3)  #! AGL605 unsafe-fix
    return {"answer": result.summary}
