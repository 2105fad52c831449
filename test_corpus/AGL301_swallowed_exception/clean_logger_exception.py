"""Flask route with the same silent default, but the log has the traceback."""
import logging
import os

from autogen import AssistantAgent, UserProxyAgent
from flask import Flask, jsonify, request

app = Flask(__name__)
log = logging.getLogger(__name__)


@app.post("/faq")
def faq():
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = AssistantAgent("faq_bot", llm_config=llm_config)
    visitor = UserProxyAgent("visitor", human_input_mode="NEVER", code_execution_config=False)
    answer = None
    try:
        answer = visitor.initiate_chat(bot, message=request.json["question"], max_turns=1).summary
    except Exception:
        log.exception("chat failed")
        answer = None
    return jsonify({"answer": answer})
