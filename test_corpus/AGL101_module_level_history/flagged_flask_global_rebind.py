"""Flask endpoint for the travel concierge."""
import os

import autogen as ag
from flask import Flask, jsonify, request

app = Flask(__name__)
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.getenv("OPENAI_API_KEY")}], "temperature": 0.3}
history = []  #! AGL101


def concierge():
    return ag.ConversableAgent(
        "concierge",
        system_message="Plan trips day by day. Ask for the budget first.",
        llm_config=LLM,
        human_input_mode="NEVER",
    )


@app.route("/message", methods=["POST"])
def message():
    global history
    text = request.get_json()["message"]
    history = history + [{"role": "user", "content": text}]
    reply = concierge().generate_reply(messages=history)
    history = history + [{"role": "assistant", "content": reply}]
    return jsonify(reply=reply)


@app.route("/reset", methods=["POST"])
def reset():
    global history
    history = []
    return "", 204
