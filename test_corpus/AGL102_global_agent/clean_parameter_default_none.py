"""Helper with an optional agent argument: the default is None and an agent is made inside."""
import os
from typing import Optional

from autogen import ConversableAgent
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def simplify(text: str, agent: Optional[ConversableAgent] = None, agent_class=ConversableAgent) -> str:
    agent = agent or agent_class("simplifier", "Use short words.", llm_config=LLM, human_input_mode="NEVER")
    return str(agent.generate_reply(messages=[{"role": "user", "content": text}]))


@app.post("/simplify")
def simplify_route(text: str):
    return {"text": simplify(text)}
