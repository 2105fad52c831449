"""The mode is ALWAYS on a developer's machine and NEVER wherever the service is deployed."""
import os

from autogen import AssistantAgent, UserProxyAgent
from flask import Flask, jsonify, request

app = Flask(__name__)

HUMAN_INPUT_MODE = "ALWAYS"
if os.getenv("DEPLOYMENT"):
    HUMAN_INPUT_MODE = "NEVER"


class Config:
    MODE = "ALWAYS"


class ProductionConfig(Config):
    MODE = "NEVER"


config = ProductionConfig if os.getenv("DEPLOYMENT") else Config


def build(debug: bool):
    mode = "ALWAYS"
    if not debug:
        mode = "NEVER"
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    assistant = AssistantAgent("assistant", llm_config=llm_config, human_input_mode=config.MODE)
    outer = UserProxyAgent("outer", human_input_mode=HUMAN_INPUT_MODE, code_execution_config=False)
    inner = UserProxyAgent("inner", human_input_mode=mode, code_execution_config=False)
    return assistant, outer, inner


@app.post("/plan")
def plan():
    assistant, outer, inner = build(app.debug)
    draft = inner.initiate_chat(assistant, message=request.json["goal"], max_turns=2).summary
    return jsonify(plan=outer.initiate_chat(assistant, message=draft, max_turns=1).summary)
