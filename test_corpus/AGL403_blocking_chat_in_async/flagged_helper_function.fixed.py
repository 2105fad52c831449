"""Resume matcher: the route calls a plain function that holds the chat."""
import asyncio
import logging
import os

import autogen
from fastapi import APIRouter, UploadFile

logger = logging.getLogger(__name__)
router = APIRouter()


def match_resume(resume: str, job: str) -> str:
    llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}
    matcher = autogen.AssistantAgent("matcher", llm_config=llm_config)
    hr = autogen.UserProxyAgent("hr", human_input_mode="NEVER", code_execution_config=False)
    logger.info("matching %d characters", len(resume))
    chat = hr.initiate_chat(matcher, message=f"{job}\n\n{resume}", max_turns=1)
    return chat.summary


@router.post("/match")
async def match(job: str, file: UploadFile):
    resume = (await file.read()).decode("utf-8", "replace")
    score = await asyncio.to_thread(match_resume, resume, job)  #! AGL403 unsafe-fix
    return {"file": file.filename, "score": score}
