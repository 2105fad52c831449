"""Jury service: a fixed panel of jurors scores each submitted essay."""
import os

import autogen
from flask import Flask, jsonify, request

app = Flask(__name__)
cfg = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}

JURY = [
    autogen.ConversableAgent("style", "Judge style from 1 to 10.", llm_config=cfg, human_input_mode="NEVER"),  #! AGL102
    autogen.ConversableAgent("facts", "Judge accuracy from 1 to 10.", llm_config=cfg, human_input_mode="NEVER"),  #! AGL102
]
RESERVES = [autogen.AssistantAgent(name, llm_config=cfg) for name in ("grammar", "tone")]  #! AGL102


def score(juror, essay):
    return juror.generate_reply(messages=[{"role": "user", "content": essay}])


@app.route("/essays", methods=["POST"])
def essays():
    essay = request.get_data(as_text=True)
    votes = {juror.name: score(juror, essay) for juror in JURY}
    for reserve in RESERVES:
        votes[reserve.name] = reserve.generate_reply(messages=[{"role": "user", "content": essay}])
    return jsonify(votes)
