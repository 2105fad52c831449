"""Streams one answer per persona as server-sent events."""
import json
import os

import autogen
from fastapi import FastAPI
from fastapi.responses import StreamingResponse

app = FastAPI()
CFG = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}
PERSONAS = ("optimist", "pessimist", "accountant")


@app.get("/opinions")
async def opinions(idea: str):
    async def stream():
        proxy = autogen.UserProxyAgent("proxy", human_input_mode="NEVER", code_execution_config=False)
        for persona in PERSONAS:
            agent = autogen.AssistantAgent(persona, llm_config=CFG, system_message=f"You are an {persona}.")
            chat = (
                proxy.initiate_chat(agent, message=idea, max_turns=1)  #! AGL403 unsafe-fix
            )
            yield f"data: {json.dumps({persona: chat.summary})}\n\n"

    return StreamingResponse(stream(), media_type="text/event-stream")
