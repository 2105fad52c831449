"""Comments above the list and at the top of the route."""
import os

from autogen import AssistantAgent
from fastapi import FastAPI

app = FastAPI()


def agent():
    return AssistantAgent("agent", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})


@app.post("/ask")
def ask(question: str):
    """Answer one question."""
    # what was said so far
    history = []  #! AGL101 unsafe-fix
    # the question first
    history.append({"role": "user", "content": question})
    return {"text": agent().generate_reply(messages=history)}
