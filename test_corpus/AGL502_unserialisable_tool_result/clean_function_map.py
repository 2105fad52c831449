"""What comes out of a function map is turned into text by `str`, whatever it is."""

import datetime

from autogen import UserProxyAgent


def now() -> datetime.datetime:
    return datetime.datetime.now()


def words(text: str) -> set:
    return set(text.split())


def build() -> UserProxyAgent:
    user = UserProxyAgent(
        "user", human_input_mode="NEVER", code_execution_config=False, function_map={"now": now}
    )
    user.register_function(function_map={"words": words})
    return user
