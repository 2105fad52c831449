"""What counts as a literal."""

from __future__ import annotations

import ast
from itertools import product

import libcst as cst
import pytest

from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.values import Constant


@pytest.mark.parametrize(
    ("text", "value"),
    [("'a'", "a"), ("'a' 'b'", "ab"), ("b'a' b'b'", b"ab"), ("-3", -3), ("None", None), ("True", True)],
)
def test_a_literal_has_its_value(text: str, value: object) -> None:
    assert literal_value(cst.parse_expression(text)) == Constant(value)


@pytest.mark.parametrize("text", ["f'a'", "f'{a}' 'b'", "'a' f'b'", "'a' 'b' f'{c}'", "a", "[]", "print()"])
def test_anything_else_has_none(text: str) -> None:
    assert literal_value(cst.parse_expression(text)) is None


@pytest.mark.parametrize("quote", ["'", '"', "'''", '"""'])
def test_strings_have_the_value_that_python_gives_them(quote: str) -> None:
    for inside in map("".join, product("a'\"\\\n ", repeat=3)):
        text = f"{quote}{inside}{quote}"
        try:
            value = ast.literal_eval(text)
        except SyntaxError:
            continue
        assert literal_value(cst.parse_expression(text)) == Constant(value), text
