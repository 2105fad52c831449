"""Flask route that makes its agents from module-level settings, prompts and a termination check."""
import os

import autogen
from flask import Flask, jsonify, request

app = Flask(__name__)

CONFIG_LIST = [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]
LLM_CONFIG = {"config_list": CONFIG_LIST, "temperature": 0}
PROMPTS = {
    "optimist": "Name what speaks for the plan.",
    "pessimist": "Name what speaks against the plan.",
}
AGENT_CLASSES = {"optimist": autogen.AssistantAgent, "pessimist": autogen.ConversableAgent}


def is_termination_msg(message):
    content = message.get("content")
    return content is not None and content.rstrip().endswith("TERMINATE")


@app.post("/weigh")
def weigh():
    agents = [
        AGENT_CLASSES[name](name, system_message=prompt, llm_config=LLM_CONFIG, human_input_mode="NEVER")
        for name, prompt in PROMPTS.items()
    ]
    owner = autogen.UserProxyAgent(
        "owner", human_input_mode="NEVER", code_execution_config=False, is_termination_msg=is_termination_msg
    )
    chat = autogen.GroupChat(agents=[owner, *agents], messages=[], max_round=5)
    manager = autogen.GroupChatManager(groupchat=chat, llm_config=LLM_CONFIG)
    return jsonify(result=owner.initiate_chat(manager, message=request.json["plan"]).summary)
