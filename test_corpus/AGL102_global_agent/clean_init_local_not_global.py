"""init_agents() binds locals and returns them; the module names stay None and are only placeholders."""
import os

import autogen
from flask import Flask, request

app = Flask(__name__)
assistant = None
user_proxy = None


def init_agents():
    config_list = [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]
    assistant = autogen.AssistantAgent("assistant", llm_config={"config_list": config_list})
    user_proxy = autogen.UserProxyAgent("user_proxy", human_input_mode="NEVER", code_execution_config=False)
    return user_proxy, assistant


@app.post("/ask")
def ask():
    user, helper = init_agents()
    return user.initiate_chat(helper, message=request.json["question"], max_turns=1).summary
