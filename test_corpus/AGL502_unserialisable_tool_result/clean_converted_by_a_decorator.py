"""A decorator of the program's own makes JSON of the result, and a pydantic model is made JSON by AutoGen."""

import functools
import json
from datetime import datetime

from autogen import ConversableAgent
from pydantic import BaseModel


class Appointment(BaseModel):
    title: str
    start: datetime


def as_json(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        return json.dumps(function(*args, **kwargs), default=str)

    return wrapper


def register(planner: ConversableAgent, runner: ConversableAgent) -> None:
    @runner.register_for_execution()
    @planner.register_for_llm(description="The time.")
    @as_json
    def now() -> dict:
        return {"now": datetime.now()}

    @runner.register_for_execution()
    @planner.register_for_llm(description="The next appointment.")
    def appointment(title: str) -> Appointment:
        return Appointment(title=title, start=datetime.now())
