"""Fixes of generated programs: they parse, bring nothing new, settle, and touch only what they say."""

from __future__ import annotations

import ast
import random
import warnings
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from real_code import CORPUS_FILES, read
from test_robustness import mutated, reindented, tokens_of

from autogen_lint.fixes import fix_source
from autogen_lint.linter import check_source
from autogen_lint.source import split_lines

FLAGGED = [path for path in CORPUS_FILES if path.name.startswith("flagged_")]

profile = settings(
    max_examples=250,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def parses(code: str) -> bool:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            ast.parse(code)
        except (SyntaxError, ValueError):
            return False
    return True


def must_hold(code: str, unsafe: bool) -> None:
    result = fix_source(code, "program.py", unsafe=unsafe)
    assert not result.dropped
    before = Counter(each.code for each in check_source(code, "program.py"))
    after = Counter(each.code for each in result.remaining)
    assert after <= before, "a fix brought a finding"
    assert result.remaining == check_source(result.source, "program.py")
    assert parses(result.source) or not parses(code), "a fix broke the program"
    again = fix_source(result.source, "program.py", unsafe=unsafe)
    assert (again.source, again.applied) == (result.source, [])


@profile
@given(
    path=st.sampled_from(FLAGGED),
    accidents=st.integers(1, 2),
    by_line=st.booleans(),
    unsafe=st.booleans(),
    random_=st.randoms(use_true_random=False),
)
def test_programs_with_accidents(
    path: Path, accidents: int, by_line: bool, unsafe: bool, random_: random.Random
) -> None:
    code = read(path)
    pieces = split_lines(code) if by_line else list(tokens_of(code))
    for _ in range(accidents):
        if pieces:
            pieces = reindented(pieces, random_) if by_line and random_.random() < 0.4 else mutated(pieces, random_)
    must_hold("".join(pieces), unsafe)


# Each of these is long, and its rules are those of the programs one by one: what is new is where they meet.
@settings(profile, max_examples=100)
@given(st.lists(st.sampled_from(FLAGGED), min_size=2, max_size=3, unique=True), st.booleans())
def test_several_programs_in_one(paths: list[Path], unsafe: bool) -> None:
    """Names collide, imports stand in the middle, and fixes of different rules meet."""
    parts = [read(path) for path in paths]
    bodies = [part for part in parts if "from __future__" not in part]
    must_hold("\n\n".join(bodies), unsafe)


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
@pytest.mark.parametrize("path", FLAGGED[::7], ids=lambda path: f"{path.parent.name}/{path.name}")
def test_line_ends_stay(path: Path, newline: str) -> None:
    code = read(path).replace("\r\n", "\n")
    fixed = fix_source(code, "program.py", unsafe=True).source
    assert fix_source(code.replace("\n", newline), "program.py", unsafe=True).source == fixed.replace("\n", newline)
