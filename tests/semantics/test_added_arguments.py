"""A keyword argument that a fix adds stands where the call's others stand."""

from __future__ import annotations

import pytest

from autogen_lint import Settings
from autogen_lint.fixes import fix_source

HEAD = "from autogen import GroupChat\n"
AGL206 = Settings(select=("AGL206",))


def with_rounds(code: str) -> str:
    return fix_source(HEAD + code, "team.py", AGL206).source.removeprefix(HEAD)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("GroupChat(agents, [])", "GroupChat(agents, [], max_round=10)"),
        ("GroupChat(agents, [],)", "GroupChat(agents, [], max_round=10,)"),
        ("GroupChat(\n    agents, []\n)", "GroupChat(\n    agents, [], max_round=10\n)"),
        ("GroupChat(\n    agents,\n    [],\n)", "GroupChat(\n    agents,\n    [],\n    max_round=10,\n)"),
        ("GroupChat(agents,\n          [])", "GroupChat(agents,\n          [],\n          max_round=10)"),
    ],
)
def test_in_the_line_or_on_a_line_of_its_own(before: str, after: str) -> None:
    assert with_rounds(f"team = {before}\n") == f"team = {after}\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("\n    agents,\n    [],  # none\n", "\n    agents,\n    [],  # none\n    max_round=10,\n"),
        ("\n    agents,\n    []  # none\n", "\n    agents,\n    [],\n    max_round=10  # none\n"),
        ("\n    agents,\n    messages=[]  # none\n", "\n    agents,\n    max_round=10,\n    messages=[]  # none\n"),
        ("agents, messages=[],  # none\n", "agents, max_round=10, messages=[],  # none\n"),
    ],
)
def test_beside_a_comment(before: str, after: str) -> None:
    assert with_rounds(f"team = GroupChat({before})\n") == f"team = GroupChat({after})\n"


@pytest.mark.parametrize(
    ("head", "before", "after"),
    [
        (
            "def f(agents):\n  if agents:\n    return ",
            "GroupChat(\n      agents,\n      [],\n    )\n",
            "GroupChat(\n      agents,\n      [],\n      max_round=10,\n    )\n",
        ),
        (
            "def f():\n    pass\ndef g(agents):\n\treturn ",
            "GroupChat(\n\t\tagents,\n\t\t[],  # none\n\t)\n",
            "GroupChat(\n\t\tagents,\n\t\t[],  # none\n\t\tmax_round=10,\n\t)\n",
        ),
        (
            "def f(agents):\n    return ",
            "GroupChat(\nagents,\n[]\n)\n",
            "GroupChat(\nagents,\n[],\nmax_round=10\n)\n",
        ),
    ],
    ids=["two spaces", "tabs where spaces are usual", "not indented"],
)
def test_with_the_indentation_that_is_there(head: str, before: str, after: str) -> None:
    assert with_rounds(head + before) == head + after
