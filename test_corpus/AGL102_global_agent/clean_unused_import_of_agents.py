"""Flask route that still imports the shared agents of the support desk but makes its own."""
import os

from autogen import AssistantAgent, UserProxyAgent
from flask import Flask, request

from flagged_import_time_agents import triage, writer

app = Flask(__name__)
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


@app.post("/answer")
def answer():
    own_writer = AssistantAgent("writer", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user.initiate_chat(own_writer, message=request.json["text"], max_turns=1).summary
