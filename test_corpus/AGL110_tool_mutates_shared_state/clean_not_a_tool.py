"""The same changes in functions that no model can call."""
import os

import autogen
from flask import Flask, request

app = Flask(__name__)
LLM = {"config_list": [{"model": "gpt-4o", "api_key": os.environ["OPENAI_API_KEY"]}]}
visits = {"total": 0}
audit_lines: list[str] = []


def count(path: str) -> None:
    visits["total"] += 1
    audit_lines.append(path)


def opening_hours(day: str) -> str:
    """Tell the opening hours."""
    hours = {"sunday": "closed"}
    hours[day] = hours.get(day, "9-17")
    return hours[day]


@app.post("/ask")
def ask():
    count(request.path)
    agent = autogen.AssistantAgent("agent", llm_config=LLM)
    user = autogen.UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    autogen.register_function(opening_hours, caller=agent, executor=user, description="Tell the opening hours.")
    return user.initiate_chat(agent, message=request.json["text"], max_turns=3).summary
