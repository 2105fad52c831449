"""Tools answer with dates and times, by themselves and in a dict."""

import datetime as dt
from datetime import datetime, timedelta

from autogen import AssistantAgent, UserProxyAgent, register_function


def now() -> datetime:
    return datetime.now()  #! AGL502


def deadline(days: int) -> dict:
    due = dt.date.today() + timedelta(days=days)  #! AGL502
    return {"days": days, "due": due}


def parse(text: str) -> dict:
    answer = {"text": text}
    answer["parsed"] = datetime.strptime(text, "%Y-%m-%d")  #! AGL502
    return answer


def age(text: str) -> dict:
    return {"age": datetime.now() - datetime.fromisoformat(text)}  #! AGL502


def build(llm_config: dict) -> tuple[AssistantAgent, UserProxyAgent]:
    clerk = AssistantAgent("clerk", llm_config=llm_config)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    for tool in (now, deadline, parse, age):
        register_function(tool, caller=clerk, executor=user, description="About dates.")
    return clerk, user
