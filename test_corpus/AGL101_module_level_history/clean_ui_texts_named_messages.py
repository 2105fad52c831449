"""`messages` are the texts of the user interface, completed while the module is loaded."""
import json
import os
from pathlib import Path

from autogen import AssistantAgent, UserProxyAgent
from flask import Flask, request

app = Flask(__name__)

messages = {"greeting": "Welcome!", "too_long": "Please keep it below 500 characters."}
overrides = Path(__file__).with_name("texts.json")
if overrides.exists():
    messages.update(json.loads(overrides.read_text(encoding="utf-8")))
for key in ("greeting", "too_long"):
    messages[key] = messages[key].strip()


@app.get("/")
def index():
    return messages["greeting"]


@app.post("/ask")
def ask():
    text = request.json["text"]
    if len(text) > 500:
        return messages["too_long"], 413
    assistant = AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    proxy = UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)
    return proxy.initiate_chat(assistant, message=text, max_turns=1).summary
