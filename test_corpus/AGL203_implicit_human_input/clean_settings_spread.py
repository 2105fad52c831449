"""The options of the proxy come from a settings dict, so the call may well receive a mode."""
import json
import os
from pathlib import Path

from autogen import AssistantAgent, UserProxyAgent
from flask import Flask, request

app = Flask(__name__)
SETTINGS = json.loads(Path(os.environ.get("AGENTS_FILE", "agents.json")).read_text(encoding="utf-8"))


def build(**overrides):
    assistant = AssistantAgent("assistant", **SETTINGS["assistant"])
    proxy = UserProxyAgent("proxy", code_execution_config=False, **{**SETTINGS["proxy"], **overrides})
    return proxy, assistant


@app.post("/run")
def run():
    proxy, assistant = build(max_consecutive_auto_reply=request.json.get("replies", 3))
    return proxy.initiate_chat(assistant, message=request.json["task"]).summary
