"""A file that is four times as long takes no more than four times the work, whatever there is a lot of in it.

Work is counted, not timed: how often each of our functions is called. The programs are those of `benchmarks/growth.py`,
which measures the time of larger ones.
"""

from __future__ import annotations

import cProfile
import importlib.util
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

import autogen_lint
from autogen_lint.linter import lint
from autogen_lint.rules import ABOUT_MANIFESTS, RULES
from autogen_lint.settings import Settings

CODES = frozenset(entry.code for entry in RULES) - ABOUT_MANIFESTS
OURS = str(Path(autogen_lint.__file__).parent)
TIMES = 4
SLACK = 1.3
"""For what a program has besides, and for tables that grow in steps."""
FEW = 500
"""Calls of one function that are too few to tell."""
COMPARED = {"__getitem__"}
"""What sorting and bisection call to compare places: more often than in proportion, by a logarithm."""
BOUNDED = {
    "chained calls": "an expression is followed forty levels deep",
    "else-ifs": "an `elif` stands in all those before it, and CPython takes 2,990 of them",
    "branches that bind one name": "each use sees up to fifty bindings",
    "chats in functions calling each other": "a question takes up to 250 steps",
    "globals bound in functions": "each use sees up to fifty bindings",
    "long lines of ancestors": "each class has up to forty ancestors",
}
"""Kinds that are linear only where they are larger than it is good to count, and why."""


def _programs() -> ModuleType:
    path = Path(__file__).parents[1] / "benchmarks" / "growing_programs.py"
    spec = importlib.util.spec_from_file_location("growing_programs", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


KINDS: dict[str, tuple[int, Callable[[int], str]]] = _programs().KINDS


def _calls(source: str) -> Counter[tuple[str, int, str]]:
    """How often a check calls each of our functions, by file, line and name."""
    profile = cProfile.Profile(builtins=False)
    profile.enable()
    try:
        lint(source, "growing.py", Settings(), CODES)
    finally:
        profile.disable()
    profile.create_stats()
    stats: dict[tuple[str, int, str], tuple[int, int]] = profile.stats  # type: ignore[attr-defined]  # not in typeshed
    return Counter(
        {place: counts[1] for place, counts in stats.items() if place[0].startswith(OURS) and place[2] not in COMPARED}
    )


@pytest.mark.skipif(sys.gettrace() is not None, reason="what measures coverage or debugs has the only hook")
@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in BOUNDED])
def test_no_function_is_called_more_often_than_in_proportion(kind: str) -> None:
    usual, write = KINDS[kind]
    count = max(4, usual // 5)
    few, many = _calls(write(count)), _calls(write(count * TIMES))
    beyond = {
        place: (few[place], calls)
        for place, calls in many.items()
        if calls > max(FEW, few[place] * TIMES * SLACK) + count
    }
    assert not beyond


@pytest.mark.parametrize("line", ["turns = [*turns, {i}]", "turns = turns + [{i}]", "turns = [turns, a]"])
def test_what_is_made_of_itself_a_thousand_times_exhausts_no_stack(line: str) -> None:
    lines = "".join(line.replace("{i}", str(index)) + "\n" for index in range(1_000))
    source = (
        f"from autogen import AssistantAgent\na = AssistantAgent('a')\nturns = []\n{lines}a.generate_reply(turns)\n"
    )
    assert "AGL000" not in {finding.code for finding in lint(source, "growing.py", Settings(), CODES)}
