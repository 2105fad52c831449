"""A route asks another service before it asks the agents; a session has no timeout either."""

import requests
from autogen import ConversableAgent
from flask import Flask, jsonify, request

app = Flask(__name__)
http = requests.Session()


@app.post("/ask")
def ask():
    customer = http.get(f"https://crm.example/customers/{request.json['customer']}", timeout=10).json()  #! AGL504 unsafe-fix
    agent = ConversableAgent("support", llm_config={"config_list": [{"model": "gpt-4o"}]}, human_input_mode="NEVER")
    reply = agent.generate_reply(messages=[{"role": "user", "content": f"{customer['name']}: {request.json['text']}"}])
    return jsonify(answer=reply)
