"""No regular expression of ours needs more than some steps for each character of a text, whatever the text."""

from __future__ import annotations

import ast
import importlib
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeGuard

import pytest
from step_counting import Matcher, growth

import autogen_lint

PACKAGE = Path(autogen_lint.__file__).parent
SEARCHING = {"search", "finditer", "findall", "sub", "subn", "split"}
MATCHING = {"match", "fullmatch"}
LINEAR = 6.5
"""How many times as long a text that is four times as long may take; squared it would be sixteen times."""


@pytest.fixture(autouse=True)
def _deep_enough() -> Iterator[None]:
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(20_000)
    yield
    sys.setrecursionlimit(before)


Expression = tuple[str, str, int, bool]


def expressions() -> Iterator[Expression]:
    """Where each expression stands, what it is, its flags, and whether it is looked for anywhere in a text."""
    for path in sorted(PACKAGE.rglob("*.py")):
        label = path.relative_to(PACKAGE).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        uses: dict[str, set[str]] = {}
        for call in filter(is_about_expressions, ast.walk(tree)):
            if not isinstance(call.func.value, ast.Name):
                continue
            if call.func.value.id != "re":
                uses.setdefault(call.func.value.id, set()).add(call.func.attr)
            elif call.func.attr != "compile" and (pattern := written(call.args[0])) is not None:
                yield expression(f"{label}:{call.lineno}", pattern, flags_in(call), {call.func.attr})
        module = importlib.import_module(".".join(("autogen_lint", *path.with_suffix("").relative_to(PACKAGE).parts)))
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern) and name in uses:
                pattern = value.pattern if isinstance(value.pattern, str) else value.pattern.decode("latin-1")
                yield expression(f"{label} {name}", pattern, value.flags, uses[name])
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef):
                yield from compiled_in(function, label, uses)


def compiled_in(function: ast.FunctionDef, label: str, uses: dict[str, set[str]]) -> Iterator[Expression]:
    for node in ast.walk(function):
        if isinstance(node, ast.Assign) and ast.unparse(node.value).startswith("re.compile("):
            pattern, name = written(node.value.args[0]), getattr(node.targets[0], "id", "")
            if pattern is not None:
                yield expression(f"{label}:{node.lineno}", pattern, flags_in(node.value), uses.get(name, SEARCHING))


def expression(label: str, pattern: str, flags: int, uses: set[str]) -> Expression:
    # A `fullmatch` also fails behind the end.
    whole = rf"(?:{pattern})\Z" if uses == {"fullmatch"} else pattern
    return label, whole, flags & ~re.UNICODE, bool(uses & SEARCHING)


def flags_in(call: ast.Call) -> int:
    return sum(getattr(re, flag) for flag in re.findall(r"\bre\.([A-Z]+)\b", ast.unparse(call)))


def is_about_expressions(node: ast.AST) -> TypeGuard[Any]:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in SEARCHING | MATCHING | {"compile"}
    )


def written(node: ast.expr) -> str | None:
    """The expression in a call; a name, where one is put in, is like any other. `None` for what is built elsewhere."""
    if isinstance(node, ast.JoinedStr):
        return "".join(each.value if isinstance(each, ast.Constant) else "name" for each in node.values)
    value = node.value if isinstance(node, ast.Constant) else None
    return value.decode("latin-1") if isinstance(value, bytes) else value


ALL = list(expressions())
# Built from globs of the user's settings: `test_patterns_with_many_stars_are_matched_in_a_moment`.
FROM_GLOBS = ("settings/globs.py",)


def test_all_are_found() -> None:
    text = "".join(path.read_text() for path in PACKAGE.rglob("*.py") if not path.as_posix().endswith(FROM_GLOBS))
    made = len(re.findall(rf"\bre\.(?:compile|{'|'.join(sorted(SEARCHING | MATCHING))})\(", text))
    found = {label for label, *_ in ALL if not label.startswith(FROM_GLOBS)}
    # All but what is handed on at once, or is a name there.
    assert made - 4 <= len(found) <= made


@pytest.mark.parametrize(("pattern", "flags", "is_searched"), [each[1:] for each in ALL], ids=[each[0] for each in ALL])
def test_steps_grow_with_the_text_and_no_faster(pattern: str, flags: int, is_searched: bool) -> None:
    grown, text = growth(pattern, flags, is_searched)
    assert grown < LINEAR, text


@pytest.mark.parametrize(
    ("pattern", "is_searched"),
    [("(a+)+$", False), ("(?:a|a)*b", False), ("a*a*b", False), (r"\s*x", True), (r"(\d+(\.\d+)*)\S*$", False)],
)
def test_what_backtracks_would_be_noticed(pattern: str, is_searched: bool) -> None:
    assert growth(pattern, 0, is_searched)[0] > 10


def test_the_matcher_matches_what_python_matches() -> None:
    random_ = random.Random(1)
    for pattern in {each[1] for each in ALL} | {"(a|ab)(c|bcd)(d*)", "a{2,3}?b", "(?<=a)b", r"(.)\1", "^x$", r"a\b"}:
        for _ in range(50):
            text = "".join(random_.choices("abcdx19 \n#=\"'[](){},.;:_-%!", k=10))
            flags = re.MULTILINE | re.IGNORECASE
            match = re.compile(pattern, flags).match(text)
            assert Matcher(pattern, flags, text).match() == (match.end() if match else None), (pattern, text)
