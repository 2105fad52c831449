"""Remembers whether the chat came to its end and acts on that afterwards."""
import os

import autogen
from flask import Flask, abort, jsonify

app = Flask(__name__)


@app.get("/horoscope/<sign>")
def horoscope(sign: str):
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    seer = autogen.AssistantAgent("seer", llm_config=llm_config)
    reader = autogen.UserProxyAgent("reader", human_input_mode="NEVER", code_execution_config=False)
    ok = False
    text = ""
    try:
        text = reader.initiate_chat(seer, message=sign, max_turns=1).summary
        ok = True
    except Exception:
        pass
    if not ok:
        abort(503)
    return jsonify({"text": text})
