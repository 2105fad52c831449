"""What the proofs stand on: a program is watched, and cut off from the world."""

from __future__ import annotations

import socket

import pytest
from real_chats import Message, ToolCall, saying, watch

PROGRAM = """
from autogen import AssistantAgent, UserProxyAgent, register_function


def add(a: int, b: int) -> int:
    return a + b


def main():
    assistant = AssistantAgent("assistant", llm_config={"config_list": [{"model": "gpt-4o"}], "cache_seed": None})
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False, max_consecutive_auto_reply=1)
    register_function(add, caller=assistant, executor=user, description="Add two numbers.")
    user.initiate_chat(assistant, message="1 + 2?")
"""


def test_every_message_is_heard_with_who_spoke_to_whom() -> None:
    outcome = watch(PROGRAM, lambda program: program.main(), saying(ToolCall("add", {"a": 1, "b": 2}), "It is 3."))
    assert outcome.raised is None
    assert outcome.messages == [
        Message("user", "assistant", "1 + 2?"),
        Message("assistant", "user", "calls add"),
        Message("user", "assistant", "3"),
        Message("assistant", "user", "It is 3."),
    ]


def test_what_a_program_raises_is_kept_and_not_raised() -> None:
    assert isinstance(watch("import sys", lambda program: program.sys.exit(1), saying("")).raised, SystemExit)


@pytest.mark.parametrize(
    ("action", "error"), [("input()", EOFError), ("socket.create_connection(('a.b', 80))", OSError)]
)
def test_there_is_nobody_at_the_console_and_no_network(action: str, error: type[Exception]) -> None:
    asked = socket.getaddrinfo
    assert isinstance(watch(f"import socket\n{action}", lambda _: None, saying("")).raised, error)
    assert socket.getaddrinfo is asked, "all is as it was afterwards"
