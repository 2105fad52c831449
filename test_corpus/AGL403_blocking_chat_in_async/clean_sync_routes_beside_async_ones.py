"""The chats are in plain `def` routes (thread pool); the async routes of the file never reach them."""
import os

import autogen
from fastapi import Depends, FastAPI

app = FastAPI()


def agents():
    config = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ.get("OPENAI_API_KEY")}]}
    helper = autogen.AssistantAgent("helper", llm_config=config)
    return autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False), helper


def motto() -> str:
    user, helper = agents()
    return user.initiate_chat(helper, message="A motto for today, please.", max_turns=1).summary


@app.get("/ask")
def ask(q: str):
    user, helper = agents()
    return {"answer": user.initiate_chat(helper, message=q, max_turns=1).summary}


@app.get("/team")
async def team():
    members = agents()
    return {"members": [member.name for member in members]}


@app.get("/today")
async def today(line: str = Depends(motto)):
    return {"motto": line}
