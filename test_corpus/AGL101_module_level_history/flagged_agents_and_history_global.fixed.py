"""Prototype backend: agents, history and routes all in one module."""
import os

import autogen
from fastapi import FastAPI

app = FastAPI()
llm_config = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}


def build_agents():
    planner = autogen.AssistantAgent("planner", llm_config=llm_config)  #! AGL102 unsafe-fix
    user = autogen.UserProxyAgent(  #! AGL102 unsafe-fix
        "user",
        human_input_mode="NEVER",
        code_execution_config=False,
        max_consecutive_auto_reply=2,
    )
    return planner, user


chat_log = []  #! AGL101
turn_costs = []


@app.post("/plan")
def plan(goal: str):
    planner, user = build_agents()
    result = user.initiate_chat(planner, message=goal)
    chat_log.extend(result.chat_history)
    turn_costs.append(result.cost["usage_including_cached_inference"]["total_cost"])
    return {"plan": result.summary, "spent": sum(turn_costs)}


@app.get("/log")
def log():
    return chat_log
