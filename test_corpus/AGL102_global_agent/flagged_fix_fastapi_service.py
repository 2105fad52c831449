"""Contract desk: a FastAPI service with a group chat, prompts over several lines and remarks everywhere."""
from __future__ import annotations

import logging
import os

import autogen
from fastapi import Depends, FastAPI, HTTPException
from pydantic import BaseModel

logger = logging.getLogger(__name__)

MODEL = os.environ.get("MODEL", "gpt-4o")
config_list = [{"model": MODEL, "api_key": os.environ["OPENAI_API_KEY"]}]
llm_config = {"config_list": config_list, "temperature": 0}

# Reads the contract and names its risks.
lawyer = autogen.AssistantAgent(  #! AGL102 unsafe-fix
    name="lawyer",
    system_message="""You are a lawyer.
Name the three largest risks of a contract,
  each on a line of its own.
""",
    llm_config=llm_config,
)

# Rewrites clauses.
drafter = autogen.AssistantAgent("drafter", llm_config=llm_config)  #! AGL102 unsafe-fix

MAX_ROUND = 6  # three turns each

client = autogen.UserProxyAgent(  #! AGL102 unsafe-fix
    "client",
    human_input_mode="NEVER",
    code_execution_config=False,  # nothing to run here
)
room = autogen.GroupChat(agents=[client, lawyer, drafter], messages=[], max_round=MAX_ROUND)  #! AGL102 unsafe-fix
manager = autogen.GroupChatManager(groupchat=room, llm_config=llm_config)  #! AGL102 unsafe-fix

app = FastAPI(title="contract desk")


class Contract(BaseModel):
    text: str


def current_user() -> str:
    return "nobody"


@app.get("/health")
async def health():
    return {"model": MODEL}


@app.post("/contracts")
def review(contract: Contract, who: str = Depends(current_user)):
    """Have a contract reviewed.

    Answers when the whole chat is over.
    """
    if not contract.text.strip():
        raise HTTPException(422, "empty contract")
    logger.info("contract of %s", who)
    result = client.initiate_chat(manager, message=contract.text)
    return {"remarks": result.summary}


@app.post("/clauses")
def rewrite(contract: Contract):
    result = client.initiate_chat(drafter, message=contract.text, max_turns=1)
    return {"clause": result.summary}
