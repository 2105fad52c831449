"""One list of messages per session, in a dict of the web process."""
import os
from typing import Dict, List

from autogen import AssistantAgent
from fastapi import FastAPI, Header

app = FastAPI()
histories: Dict[str, List[dict]] = {}  #! AGL111


def make_agent() -> AssistantAgent:
    return AssistantAgent(
        "assistant",
        llm_config={"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )


@app.post("/chat")
def chat(text: str, x_session: str = Header(...)):
    history = histories.setdefault(x_session, [])
    history.append({"role": "user", "content": text})
    reply = make_agent().generate_reply(messages=history[-20:])
    history.append({"role": "assistant", "content": reply})
    return {"reply": reply}


@app.delete("/chat")
def forget(x_session: str = Header(...)):
    histories.pop(x_session, None)
    return {"ok": True}
