"""Travel-desk API: one planner pair answers every request."""
import os

from autogen import AssistantAgent, UserProxyAgent
from fastapi import FastAPI
from pydantic import BaseModel

app = FastAPI(title="Travel desk")

llm_config = {
    "config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}],
    "temperature": 0.2,
}

planner = AssistantAgent(  #! AGL102 unsafe-fix
    name="planner",
    system_message="You plan short city trips. Answer with TERMINATE when the plan is complete.",
    llm_config=llm_config,
)
traveller = UserProxyAgent(  #! AGL102 unsafe-fix
    name="traveller",
    human_input_mode="NEVER",
    max_consecutive_auto_reply=3,
    code_execution_config=False,
    is_termination_msg=lambda m: "TERMINATE" in (m.get("content") or ""),
)


class TripRequest(BaseModel):
    city: str
    days: int = 2


@app.post("/trips")
def plan_trip(request: TripRequest):
    result = traveller.initiate_chat(
        planner,
        message=f"Plan {request.days} days in {request.city}.",
        summary_method="last_msg",
    )
    return {"plan": result.summary}


@app.get("/health")
def health():
    return {"status": "ok"}
