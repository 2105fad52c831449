"""Audit trail of administrators: entries have a `role`, but it is the role of a person."""
import os
from datetime import datetime, timezone

from autogen import AssistantAgent
from fastapi import Depends, FastAPI, Header

app = FastAPI()
audit_trail = []


def current_user(x_user: str = Header(...), x_role: str = Header("viewer")):
    audit_trail.append({"role": x_role, "user": x_user, "at": datetime.now(timezone.utc).isoformat()})
    return x_user


@app.post("/summarise")
def summarise(text: str, user: str = Depends(current_user)):
    agent = AssistantAgent(
        "summariser",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )
    return {"user": user, "summary": agent.generate_reply(messages=[{"role": "user", "content": text}])}


@app.get("/audit")
def audit():
    return audit_trail[-50:]
