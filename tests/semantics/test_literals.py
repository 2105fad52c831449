"""What counts as a literal."""

from __future__ import annotations

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
