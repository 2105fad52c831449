"""FastAPI endpoint that answers one question per request with an assistant and a proxy."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

app = FastAPI()


class Question(BaseModel):
    text: str


def build_agents():
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    assistant = AssistantAgent("assistant", llm_config=llm_config, max_consecutive_auto_reply=5)
    proxy = UserProxyAgent(
        "proxy",
        human_input_mode="ALWAYS",  #! AGL202 unsafe-fix
        code_execution_config=False,
    )
    return assistant, proxy


@app.post("/ask")
def ask(question: Question) -> dict:
    if not question.text.strip():
        raise HTTPException(422, "empty question")
    assistant, proxy = build_agents()
    result = proxy.initiate_chat(assistant, message=question.text, max_turns=3)
    return {"answer": result.summary}
