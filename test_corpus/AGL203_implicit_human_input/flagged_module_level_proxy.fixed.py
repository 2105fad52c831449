"""Webhook receiver; the proxy that forwards the payload is created with the module."""
import os

import autogen
from fastapi import FastAPI, Request

api = FastAPI()


def build_forwarder():
    forwarder = autogen.UserProxyAgent(name="forwarder", code_execution_config=False)  #! AGL102 unsafe-fix AGL203
    return forwarder


def triage():
    return autogen.AssistantAgent(
        name="triage",
        system_message="Decide which team should look at the alert.",
        llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]},
    )


@api.post("/alerts")
async def alerts(request: Request):
    forwarder = build_forwarder()
    payload = await request.json()
    result = await forwarder.a_initiate_chat(triage(), message=payload["text"], max_turns=1)
    return {"team": result.summary}
