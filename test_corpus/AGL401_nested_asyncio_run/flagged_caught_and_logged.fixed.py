"""Webhook that triages alerts; falls back to the plain text when the agent fails."""
import asyncio
import logging
import os

from autogen_agentchat.agents import AssistantAgent
from autogen_ext.models.openai import OpenAIChatCompletionClient
from fastapi import FastAPI, Request

logger = logging.getLogger("alerts")
app = FastAPI()


async def classify(text: str) -> str:
    client = OpenAIChatCompletionClient(model="gpt-4o-mini", api_key=os.environ["OPENAI_API_KEY"])
    triage = AssistantAgent("triage", model_client=client, system_message="Answer P1, P2 or P3.")
    return (await triage.run(task=text)).messages[-1].content


@app.post("/alert")
async def alert(request: Request):
    text = (await request.body()).decode()
    try:
        priority = await classify(text)  #! AGL401 unsafe-fix
    except Exception:
        logger.exception("triage failed")
        priority = "P3"
    return {"priority": priority}
