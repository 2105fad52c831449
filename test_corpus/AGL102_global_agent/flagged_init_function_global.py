"""Helpdesk API that sets its agents up once, when the first request arrives."""
import os

import autogen
from flask import Flask, jsonify, request

app = Flask(__name__)
assistant = None
user_proxy = None


def init_agents():
    global assistant, user_proxy
    config_list = [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]
    assistant = autogen.AssistantAgent(  #! AGL102
        name="helpdesk",
        llm_config={"config_list": config_list, "timeout": 60},
    )
    user_proxy = autogen.UserProxyAgent(  #! AGL102
        name="employee",
        human_input_mode="NEVER",
        max_consecutive_auto_reply=1,
        code_execution_config=False,
    )


@app.route("/ask", methods=["POST"])
def ask():
    if assistant is None:
        init_agents()
    question = request.json["question"]
    user_proxy.initiate_chat(assistant, message=question)
    return jsonify(answer=user_proxy.last_message(assistant)["content"])
