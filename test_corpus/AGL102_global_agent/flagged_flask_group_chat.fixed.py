"""Flask backend of the product-brief tool: a group chat of three answers each form submission."""
import os

import autogen
from flask import Flask, jsonify, request

app = Flask(__name__)

config_list = [{"model": "gpt-4o-mini", "api_key": os.getenv("OPENAI_API_KEY")}]
llm_config = {"config_list": config_list, "cache_seed": None}


def build_agents():
    product_manager = autogen.AssistantAgent("product_manager", llm_config=llm_config)  #! AGL102 unsafe-fix
    researcher = autogen.AssistantAgent(  #! AGL102 unsafe-fix
        "researcher",
        system_message="Look for comparable products and name their weak points.",
        llm_config=llm_config,
    )
    admin = autogen.UserProxyAgent(  #! AGL102 unsafe-fix
        "admin",
        human_input_mode="NEVER",
        code_execution_config=False,
        default_auto_reply="",
    )

    groupchat = autogen.GroupChat(  #! AGL102 unsafe-fix
        agents=[admin, product_manager, researcher],
        messages=[],
        max_round=8,
    )
    manager = autogen.GroupChatManager(groupchat=groupchat, llm_config=llm_config)  #! AGL102 unsafe-fix
    return admin, manager


@app.route("/brief", methods=["POST"])
def brief():
    admin, manager = build_agents()
    payload = request.get_json()
    chat = admin.initiate_chat(manager, message=payload["idea"])
    return jsonify({"brief": chat.summary, "cost": chat.cost})


if __name__ == "__main__":
    app.run(port=8080)
