"""Flask service with two blueprints of routes in a factory of its own."""
import os

from autogen import AssistantAgent, UserProxyAgent
from flask import Flask, jsonify, request

llm_config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build_agents():
    support = AssistantAgent("support", llm_config=llm_config)  #! AGL102 unsafe-fix
    visitor = UserProxyAgent("visitor", human_input_mode="NEVER", code_execution_config=False)  #! AGL102 unsafe-fix
    return support, visitor


def create_app(config=None):
    """The application factory."""
    app = Flask(__name__)
    app.config.update(config or {})

    @app.route("/")
    def index():
        return "ok"

    @app.route("/ask", methods=["POST"])
    def ask():
        """Ask the support agent."""
        support, visitor = build_agents()
        text = request.get_json()["text"]
        return jsonify(answer=visitor.initiate_chat(support, message=text, max_turns=1).summary)

    return app
