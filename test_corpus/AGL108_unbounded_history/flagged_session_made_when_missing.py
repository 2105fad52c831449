"""The entry is made when the session is new; that is no reset, and nothing else shortens its history."""
import os

import autogen
from flask import Flask, request

app = Flask(__name__)
sessions = {}  #! AGL108


@app.post("/<session_id>/ask")
def ask(session_id):
    session = sessions.get(session_id)
    if session is None:
        agent = autogen.AssistantAgent(
            "assistant",
            llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
        )
        session = sessions[session_id] = {"agent": agent, "history": []}
    session["history"].append({"role": "user", "content": request.json["text"]})
    reply = session["agent"].generate_reply(messages=session["history"])
    session["history"].append({"role": "assistant", "content": reply})
    return {"reply": reply}
