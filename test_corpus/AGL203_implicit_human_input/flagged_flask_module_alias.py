"""Flask blueprint of the code review bot."""
import os

import autogen as ag
from flask import Blueprint, jsonify, request

bp = Blueprint("review", __name__, url_prefix="/review")

WORK_DIR = os.environ.get("REVIEW_WORK_DIR", "workspace")


def make_team(model="gpt-4o"):
    llm_config = {"config_list": [{"model": model, "api_key": os.environ["OPENAI_API_KEY"]}]}
    reviewer = ag.AssistantAgent("reviewer", llm_config=llm_config)
    executor = ag.UserProxyAgent("executor", code_execution_config={"work_dir": WORK_DIR, "use_docker": True})  #! AGL203
    return executor, reviewer


@bp.post("/")
def review():
    executor, reviewer = make_team()
    chat = executor.initiate_chat(reviewer, message=request.json["diff"], max_turns=3)
    return jsonify(review=chat.summary, cost=chat.cost)
