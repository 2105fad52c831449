"""What counts as a literal."""

from __future__ import annotations

import ast
from itertools import product

import libcst as cst
import pytest
from small_programs import Program

from autogen_lint.semantics.literals import DictLiterals, is_constant_display, literal_value
from autogen_lint.semantics.values import Constant


@pytest.mark.parametrize(
    ("text", "value"),
    [("'a'", "a"), ("'a' 'b'", "ab"), ("b'a' b'b'", b"ab"), ("-3", -3), ("None", None), ("True", True)],
)
def test_a_literal_has_its_value(text: str, value: object) -> None:
    assert literal_value(cst.parse_expression(text)) == Constant(value)


@pytest.mark.parametrize("text", ["f'a'", "f'{a}' 'b'", "'a' f'b'", "'a' 'b' f'{c}'", "t'a' 'b'", "a", "[]", "print()"])
def test_anything_else_has_none(text: str) -> None:
    assert literal_value(cst.parse_expression(text)) is None


@pytest.mark.parametrize(
    "text", ["[]", "()", "{}", "{1, 2}", "list()", "dict()", "[1, (2, {3: [4]})]", "{'a': -1, 'b': None}"]
)
def test_displays_of_literals(text: str) -> None:
    assert is_constant_display(cst.parse_expression(text))


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "1",
        "[a]",
        "[*[1]]",
        "{**{}}",
        "{'a': a}",
        "{a: 1}",
        "{'a': 1, **{}}",
        "set()",
        "list(a)",
        "a.list()",
        "[[a]]",
    ],
)
def test_other_displays(text: str) -> None:
    assert not is_constant_display(cst.parse_expression(text))


@pytest.mark.parametrize(
    ("code", "is_known"),
    [
        ("show({'a': 1})", True),
        ("x = {'a': 1}\nshow(x)", True),
        ("x = {'a': 1}\ndef f():\n    show(x)\n    print(x['a'], x.get('a'), x.keys())", True),
        ("x = {'a': 1}\ndef f(x):\n    x['a'] = 2\nshow(x)", True),
        ("x = {'a': 1}\nx = {'a': 2}\nshow(x)", False),
        ("x, y = {'a': 1}, 2\nshow(x)", False),
        ("x = [1]\nshow(x)", False),
        ("show(y)", False),
        ("show(f())", False),
        ("x = {'a': 1}\nx['a'] = 2\nshow(x)", False),
        ("x = {'a': 1}\nx['a'] += 2\nshow(x)", False),
        ("x = {'a': 1}\nx['a']: int = 2\nshow(x)", False),
        ("x = {'a': 1}\ndel x['a']\nshow(x)", False),
        ("x = {'a': 1}\nx.update(a=2)\nshow(x)", False),
        ("x = {'a': 1}\ndef f():\n    x.pop('a')\nshow(x)", False),
        ("x = {'a': 1}\nx |= {'a': 2}\nshow(x)", False),
    ],
)
def test_a_dict_that_nobody_changes_is_known_by_its_name(code: str, is_known: bool) -> None:
    program = Program(code)
    found = DictLiterals(program.model.walk, program.model.names).behind(program.shown[0])
    assert (found is not None) is is_known


@pytest.mark.parametrize("quote", ["'", '"', "'''", '"""'])
def test_strings_have_the_value_that_python_gives_them(quote: str) -> None:
    for inside in map("".join, product("a'\"\\\n ", repeat=3)):
        text = f"{quote}{inside}{quote}"
        try:
            value = ast.literal_eval(text)
        except SyntaxError:
            continue
        assert literal_value(cst.parse_expression(text)) == Constant(value), text
