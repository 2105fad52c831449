"""Crews are kept in a module-level registry, one per session id; the registry starts empty."""
import os

from autogen import AssistantAgent, UserProxyAgent
from flask import Flask, request

app = Flask(__name__)
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
crews = {}


def crew_for(session_id):
    if session_id not in crews:
        crews[session_id] = (
            UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False),
            AssistantAgent("assistant", llm_config=LLM),
        )
    return crews[session_id]


@app.post("/chat/<session_id>")
def chat(session_id):
    user, assistant = crew_for(session_id)
    return user.initiate_chat(assistant, message=request.json["text"], max_turns=1, clear_history=False).summary
