"""What edits of nodes come to in text: lines, indentation, newlines, and the comments that must not get lost."""

from __future__ import annotations

from collections.abc import Callable

import libcst as cst
import pytest

from autogen_lint.findings import Applicability, Finding, Fix, Location, Severity
from autogen_lint.fixes import apply_fixes
from autogen_lint.semantics.edits import (
    LineInsertion,
    LineReplacement,
    NodeEdit,
    ProposedFix,
    SourceText,
    Unwrapping,
    insert_after,
    replace_node,
)
from autogen_lint.semantics.positions import positions

Choose = Callable[[cst.Module], NodeEdit]


def fix_of(code: str, choose: Choose) -> Fix:
    module = cst.parse_module(code)
    proposed = ProposedFix(Applicability.SAFE, "change it", (choose(module),))
    ranges = positions(module, set(proposed.nodes()), code)
    return SourceText(code, module.default_newline).fix(proposed, ranges)


def changed(code: str, choose: Choose) -> str:
    place = Location(1, 0)
    return apply_fixes(code, [Finding("AGL900", "n", "m", Severity.NOTE, "a.py", place, place, fix_of(code, choose))])


def value(module: cst.Module) -> cst.BaseExpression:
    """What the first statement assigns."""
    line = cst.ensure_type(module.body[0], cst.SimpleStatementLine)
    return cst.ensure_type(line.body[0], cst.Assign).value


def argument(module: cst.Module) -> cst.BaseExpression:
    return cst.ensure_type(value(module), cst.Call).args[0].value


# Comments


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(
    ("code", "content", "trust"),
    [
        ("x = [\n  1,  # one\n]\n", "0", "unsafe"),
        ("x = [\n  1,  # one\n]\n", "[  # one\n]", "safe"),
        ("x = [\n  1,  # one\n  2,  # two\n]\n", "[  # two\n]", "unsafe"),
        ("# above\nx = 1# beside\n# below\n", "0", "safe"),
        ("x = '# no comment'\n", "0", "safe"),
    ],
)
def test_a_fix_that_loses_a_comment_is_not_safe(code: str, content: str, trust: str, newline: str) -> None:
    fix = fix_of(code.replace("\n", newline), lambda module: replace_node(value(module), content))
    assert fix.applicability.value == trust


# Lines


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("x = 1\ny = 2\n", "x = 1\nz = 3\ny = 2\n"),
        ("x = 1\r\ny = 2\r\n", "x = 1\r\nz = 3\r\ny = 2\r\n"),
        ("x = 1\n", "x = 1\nz = 3\n"),
        ("x = 1", "x = 1\nz = 3"),
        ("y = 2\rx = 1", "y = 2\rx = 1\rz = 3"),
        ("x = [\n  1\n]  # one", "x = [\n  1\n]  # one\nz = 3"),
    ],
)
def test_a_line_behind_a_statement_ends_as_the_statement_does(code: str, wanted: str) -> None:
    number = 1 if code.startswith("y") else 0
    assert changed(code, lambda module: LineInsertion(module.body[number], ("z = 3",), after=True)) == wanted


def test_inserted_lines_have_the_indentation_of_the_statement_unless_they_are_empty() -> None:
    def body(module: cst.Module) -> cst.CSTNode:
        return cst.ensure_type(module.body[0], cst.FunctionDef).body.body[0]

    lines = ("a = 1", "", "b = 2")
    assert changed("def f():\n\tpass\n", lambda module: LineInsertion(body(module), lines)) == (
        "def f():\n\ta = 1\n\n\tb = 2\n\tpass\n"
    )


def test_inserted_lines_stand_above_the_comments_and_decorators_of_the_statement() -> None:
    code = "x = 1\n\n# about f\n# and more\n@cache\ndef f(): ...\n"
    assert changed(code, lambda module: LineInsertion(module.body[1], ("y = 2",), blank_before=1, blank_after=2)) == (
        "x = 1\n\n\ny = 2\n\n\n# about f\n# and more\n@cache\ndef f(): ...\n"
    )


@pytest.mark.parametrize(
    ("code", "wanted"),
    [("x = 1\ny = 2\n", "x = 1\n"), ("x = 1\ny = 2", "x = 1\n"), ("x = 1\n# two\ny = 2\n", "x = 1\n")],
)
def test_lines_are_taken_away_with_those_above_that_go_with_them(code: str, wanted: str) -> None:
    above = code.count("#")
    assert changed(code, lambda module: LineReplacement(module.body[1], above=above)) == wanted


# Expressions


@pytest.mark.parametrize(
    ("code", "wanted"),
    [
        ("x = run(f(1, 2))\n", "x = f(1, 2)\n"),
        ("x = run(f(\n  1,\n))\n", "x = f(\n  1,\n)\n"),
        ("x = run(\n f(1,\n   2)\n)\n", "x = f(1,\n  2)\n"),
        ("x = run(\n    f(\n        1,\n\n    )\n)\n", "x = f(\n    1,\n\n)\n"),
        ("x = run(\n    f(\n  1)\n)\n", "x = f(\n  1)\n"),
        ('x = run(\n    f("""\n        a\n    """)\n)\n', 'x = f("""\n        a\n    """)\n'),
    ],
    ids=["one line", "begins on the line", "by one", "by four", "not indented", "a text over several lines"],
)
def test_what_is_unwrapped_moves_out_to_the_line_it_comes_to(code: str, wanted: str) -> None:
    assert changed(code, lambda module: Unwrapping(value(module), argument(module))) == wanted


def test_what_is_inserted_behind_a_call_stands_behind_its_parentheses() -> None:
    assert changed("x = f(1)  # one\n", lambda module: insert_after(value(module), " or 2")) == "x = f(1) or 2  # one\n"
