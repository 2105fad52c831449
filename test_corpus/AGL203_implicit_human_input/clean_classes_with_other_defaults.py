"""Classes around the user proxy whose default mode is not ALWAYS."""
import os

import autogen
from autogen.agentchat.contrib.math_user_proxy_agent import MathUserProxyAgent
from flask import Flask, request

app = Flask(__name__)
LLM_CONFIG = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


@app.post("/math")
def math():
    solver = autogen.AssistantAgent("solver", llm_config=LLM_CONFIG)
    proxy = MathUserProxyAgent("mathproxy", code_execution_config={"use_docker": True})
    result = proxy.initiate_chat(solver, message=proxy.message_generator, problem=request.json["problem"])
    return {"answer": result.summary}


@app.post("/panel")
def panel():
    host = autogen.ConversableAgent("host", llm_config=False, default_auto_reply="Next, please.")
    left = autogen.AssistantAgent("left", llm_config=LLM_CONFIG, system_message="You are for it.")
    right = autogen.AssistantAgent("right", llm_config=LLM_CONFIG, system_message="You are against it.")
    chat = autogen.GroupChat(agents=[host, left, right], messages=[], max_round=6)
    manager = autogen.GroupChatManager(groupchat=chat, llm_config=LLM_CONFIG)
    return {"result": host.initiate_chat(manager, message=request.json["motion"]).summary}
