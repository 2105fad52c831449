"""Status page reads names and descriptions of template agents; chats run on copies made per request."""
import os

from autogen import AssistantAgent, UserProxyAgent
from flask import Flask, jsonify, request

app = Flask(__name__)
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
TEMPLATE = AssistantAgent("analyst", llm_config=LLM, description="Reads balance sheets.")


@app.get("/agents")
def agents():
    return jsonify([{"name": TEMPLATE.name, "description": TEMPLATE.description}])


@app.post("/analyse")
def analyse():
    analyst = AssistantAgent(TEMPLATE.name, llm_config=LLM, system_message=TEMPLATE.system_message)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return user.initiate_chat(analyst, message=request.get_data(as_text=True), max_turns=1).summary
