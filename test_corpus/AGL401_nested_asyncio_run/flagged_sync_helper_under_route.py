"""Contract checker behind FastAPI; the chat lives in a small helper."""
import asyncio
import os

import autogen
from fastapi import APIRouter, HTTPException

router = APIRouter(prefix="/contracts")
llm_config = {"config_list": [{"model": "gpt-4-turbo", "api_key": os.environ["OPENAI_API_KEY"]}]}


def check_clauses(text: str) -> str:
    lawyer = autogen.AssistantAgent("lawyer", llm_config=llm_config, system_message="List risky clauses.")
    clerk = autogen.UserProxyAgent(
        "clerk", human_input_mode="NEVER", max_consecutive_auto_reply=0, code_execution_config=False
    )
    result = asyncio.run(clerk.a_initiate_chat(lawyer, message=text, max_turns=1))  #! AGL401
    return result.summary


@router.post("/check")
async def check(payload: dict):
    text = payload.get("text", "")
    if not text:
        raise HTTPException(status_code=422, detail="text is empty")
    return {"findings": check_clauses(text)}
