"""FastAPI route with an annotated dependency that hands out agents from a module-level table."""
import os
from typing import Annotated

from autogen import AssistantAgent, UserProxyAgent
from fastapi import Depends, FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
EXPERTS = {"tax": AssistantAgent("tax", llm_config=LLM)}  #! AGL102


def tax_expert() -> AssistantAgent:
    return EXPERTS["tax"]


@app.post("/ask")
def ask(question: str, expert: Annotated[AssistantAgent, Depends(tax_expert)]):
    citizen = UserProxyAgent("citizen", human_input_mode="NEVER", code_execution_config=False)
    return {"answer": citizen.initiate_chat(expert, message=question, max_turns=1).summary}
