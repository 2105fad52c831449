"""Question answering API; agents are built per request."""
import asyncio
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI()
llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ.get("OPENAI_API_KEY")}]}


class Question(BaseModel):
    text: str
    max_turns: int = 2


@app.post("/ask")
async def ask(question: Question):
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    result = await asyncio.to_thread(user.initiate_chat, assistant, message=question.text, max_turns=question.max_turns)  #! AGL403 unsafe-fix
    return {"answer": result.summary, "cost": result.cost}


@app.post("/ask/short")
async def ask_short(question: Question):
    assistant = AssistantAgent("assistant", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    return {"answer": (await asyncio.to_thread(user.initiate_chat, assistant, message=question.text, max_turns=1)).summary}  #! AGL403 unsafe-fix
