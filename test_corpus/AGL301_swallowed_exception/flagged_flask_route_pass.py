"""Flask front end of a small FAQ bot; a failing chat answers with an empty string."""
import os

from autogen import AssistantAgent, UserProxyAgent
from flask import Flask, jsonify, request

app = Flask(__name__)


def make_pair():
    llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}
    bot = AssistantAgent("faq_bot", llm_config=llm_config)
    visitor = UserProxyAgent(
        "visitor", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=0
    )
    return bot, visitor


@app.post("/faq")
def faq():
    bot, visitor = make_pair()
    answer = ""
    try:
        result = visitor.initiate_chat(bot, message=request.json["question"], max_turns=1)
        answer = result.summary
    except Exception:  #! AGL301 safe-fix
        pass
    return jsonify({"answer": answer})
