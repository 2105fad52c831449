"""Sentence rewriter for the CMS: the last turn is overwritten with the accepted version."""
import json
import os
import pathlib

import autogen
from flask import Flask, request

app = Flask(__name__)
SEED_FILE = pathlib.Path(os.environ.get("SEED_FILE", "seed.json"))

if SEED_FILE.exists():
    seed = json.loads(SEED_FILE.read_text(encoding="utf-8"))
else:
    seed = []

turns = list(seed)  #! AGL101


def rewriter():
    return autogen.AssistantAgent(
        "rewriter",
        system_message="Rewrite the sentence in plain English.",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )


@app.post("/rewrite")
def rewrite():
    turns.append({"role": "user", "content": request.json["sentence"]})
    return {"text": rewriter().generate_reply(messages=turns)}


@app.post("/accept")
def accept():
    turns[-1] = {"role": "assistant", "content": request.json["text"]}
    return {"ok": True}
