"""Which functions decide about the end of a chat, and which of their parameters is the message."""

from __future__ import annotations

import pytest
from small_programs import Program

from autogen_lint.semantics.termination import termination_callables

MODULE = """
import functools
from autogen import AssistantAgent, ConversableAgent, GroupChatManager
def ends(msg): ...
def ends_for(word, msg): ...
class Mine:
    def __init__(self, is_termination_msg=ends): ...
    def ends(self, msg): ...
    @staticmethod
    def plain(msg): ...
mine = Mine()
"""


def callables(code: str) -> dict[str, str]:
    model = Program(MODULE + code).model
    return {scope.name: parameter for scope, parameter in termination_callables(model).items()}


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("AssistantAgent('a', is_termination_msg=ends)", {"ends": "msg"}),
        ("AssistantAgent('a', None, None, ends)", {"ends": "msg"}),
        ("AssistantAgent('a', is_termination_msg=lambda m: True)", {"<lambda>": "m"}),
        ("AssistantAgent('a', is_termination_msg=functools.partial(ends_for, 'DONE'))", {"ends_for": "msg"}),
        ("AssistantAgent('a', is_termination_msg=functools.partial(ends_for, word='DONE'))", {"ends_for": "msg"}),
        (
            "def says(word, other, msg): ...\nsays_done = functools.partial(says, 'DONE')\n"
            "AssistantAgent('a', is_termination_msg=functools.partial(says_done, 'STOP'))",
            {"says": "msg"},
        ),
        ("AssistantAgent('a', is_termination_msg=mine.ends)", {"ends": "msg"}),
        ("AssistantAgent('a', is_termination_msg=mine.plain)", {"plain": "msg"}),
        ("AssistantAgent('a', is_termination_msg=ends if x else None)", {"ends": "msg"}),
        ("build(is_termination_msg=ends)", {"ends": "msg"}),
        ("class A(ConversableAgent):\n    def __init__(self, is_termination_msg=ends): ...", {"ends": "msg"}),
        ("def build(is_termination_msg=ends): ...", {"ends": "msg"}),
        ("bot = AssistantAgent('a')\nbot._is_termination_msg = ends", {"ends": "msg"}),
    ],
)
def test_what_decides(code: str, found: dict[str, str]) -> None:
    assert callables(code) == found


@pytest.mark.parametrize(
    "code",
    [
        "AssistantAgent('a')",
        "AssistantAgent('a', is_termination_msg=None)",
        "AssistantAgent('a', is_termination_msg=print)",
        "AssistantAgent('a', is_termination_msg=functools.partial(print, 'x'))",
        "AssistantAgent('a', is_termination_msg=functools.partial(ends, 'DONE'))",
        "AssistantAgent('a', is_termination_msg=lambda: True)",
        "Mine(is_termination_msg=ends_for)",
        "def build(is_termination_msg): ...",
        "def build(is_termination_msg=None): ...",
        "def build():\n    is_termination_msg = ends",
    ],
)
def test_what_does_not(code: str) -> None:
    assert callables(code) == {}
