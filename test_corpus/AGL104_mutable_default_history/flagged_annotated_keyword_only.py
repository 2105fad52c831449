"""FastAPI helper with a typed, keyword-only history."""
import os
from typing import Dict, List

from autogen import AssistantAgent
from fastapi import FastAPI

app = FastAPI()


async def reply_to(text: str, *, history: List[Dict[str, str]] = []) -> str:  #! AGL104 unsafe-fix
    agent = AssistantAgent("agent", llm_config={"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]})
    history.append({"role": "user", "content": text})
    return str(await agent.a_generate_reply(messages=history))


@app.post("/reply")
async def reply(text: str):
    return {"reply": await reply_to(text)}
