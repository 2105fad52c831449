"""POST /review: two lawyers argue about a clause and the endpoint returns the last opinion."""
import os

from autogen import ConversableAgent
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Clause review")


class Clause(BaseModel):
    text: str
    jurisdiction: str = "DE"


def llm_config() -> dict:
    return {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build_pair(jurisdiction: str) -> tuple[ConversableAgent, ConversableAgent]:
    drafter = ConversableAgent(
        "drafter",
        system_message=f"You drafted the clause under {jurisdiction} law. Defend it. Say DONE when you both agree.",
        llm_config=llm_config(),
        human_input_mode="NEVER",
        max_consecutive_auto_reply=100,  #! AGL201 safe-fix
    )
    reviewer = ConversableAgent(
        "reviewer",
        system_message="You look for ambiguity and one-sided risk. Say DONE when nothing is left.",
        llm_config=llm_config(),
        human_input_mode="NEVER",
        max_consecutive_auto_reply=6,
        is_termination_msg=lambda m: "DONE" in (m.get("content") or ""),
    )
    return drafter, reviewer


@app.post("/review")
def review(clause: Clause) -> dict:
    drafter, reviewer = build_pair(clause.jurisdiction)
    result = drafter.initiate_chat(reviewer, message=clause.text)
    return {"opinion": result.summary, "turns": len(result.chat_history)}
