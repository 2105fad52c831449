"""Admin route: gives a tool to the agents that every caller has, by the function of the package itself."""
import os

import autogen
from fastapi import FastAPI

app = FastAPI()
LLM = {"config_list": [{"model": "gpt-4o-mini", "api_key": os.environ["OPENAI_API_KEY"]}]}

planner = autogen.AssistantAgent("planner", llm_config=LLM)  #! AGL102
runner = autogen.UserProxyAgent("runner", human_input_mode="NEVER", code_execution_config=False)  #! AGL102


def opening_hours(branch: str) -> str:
    return {"north": "9-17", "south": "10-18"}.get(branch, "closed")


@app.post("/tools/opening-hours")
def offer_opening_hours():
    autogen.register_function(
        opening_hours, caller=planner, executor=runner, name="opening_hours", description="When a branch is open."
    )
    return {"tools": ["opening_hours"]}
