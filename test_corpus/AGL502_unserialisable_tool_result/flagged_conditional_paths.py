"""A value on one branch only, an alternative behind `or`, and a name that is bound on both branches."""

from datetime import date, datetime

from autogen import ConversableAgent, register_function

HOLIDAYS = {"easter": "2024-03-31"}


def holiday(name: str):
    known = HOLIDAYS.get(name)
    return known or date(2024, 12, 25)  #! AGL502


def meeting(when: str):
    if when == "now":
        start = datetime.utcnow()  #! AGL502
    else:
        start = when
    return {"start": start}


def register(caller: ConversableAgent, executor: ConversableAgent) -> None:
    register_function(holiday, caller=caller, executor=executor, description="A holiday.")
    register_function(meeting, caller=caller, executor=executor, description="A meeting.")
