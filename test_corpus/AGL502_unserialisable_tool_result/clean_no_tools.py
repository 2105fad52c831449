"""Functions that are no tools, beside one that is; a nested function returns what the tool converts."""

from datetime import datetime

from autogen import ConversableAgent, register_function


def started() -> datetime:
    return datetime.now()


def status(name: str) -> str:
    def seen() -> set:
        return {name, "somebody"}

    return f"{name} since {started():%H:%M}, seen by {len(seen())}"


def register(caller: ConversableAgent, executor: ConversableAgent) -> None:
    register_function(status, caller=caller, executor=executor, description="Who is there.")
