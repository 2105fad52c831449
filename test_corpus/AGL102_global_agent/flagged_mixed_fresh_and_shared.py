"""Half of it was moved into the request already; the critic was forgotten at the top."""
import os

from autogen import AssistantAgent, UserProxyAgent
from flask import Flask, jsonify, request

app = Flask(__name__)
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}

critic = AssistantAgent("critic", llm_config=LLM)  #! AGL102 unsafe-fix


def make_writer():
    return AssistantAgent("writer", llm_config=LLM)


@app.post("/poem")
def poem():
    writer = make_writer()
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    draft = user.initiate_chat(writer, message=request.json["theme"], max_turns=1).summary
    remarks = critic.generate_reply(messages=[{"role": "user", "content": draft}])
    return jsonify(draft=draft, remarks=remarks)
