"""What JSON has no word for, in what a tool returns."""

from __future__ import annotations

from textwrap import indent

import pytest
from small_programs import Program

from autogen_lint.semantics.serialisation import unserialisable

MODULE = """
import datetime, uuid
from dataclasses import dataclass
from decimal import Decimal
NOW = datetime.datetime.now()
@dataclass
class Order:
    number: int
@dataclass
class Entry(dict):
    number: int
class Plain: ...
"""


def refused(expression: str, before: str = "") -> tuple[str, str] | None:
    """The text and type of what is refused in an expression of a function."""
    program = Program(f"{MODULE}\nasync def tool(x, day):\n{indent(before + chr(10), '    ')}    show({expression})\n")
    (shown,) = program.shown
    found = unserialisable(shown, program.model)
    return (program.text(found[0]), found[1]) if found is not None else None


@pytest.mark.parametrize(
    ("expression", "part", "kind"),
    [
        ("{1, 2}", "{1, 2}", "set"),
        ("{n for n in x}", "{n for n in x}", "set"),
        ("set(x)", "set(x)", "set"),
        ("b'raw'", "b'raw'", "bytes"),
        ("'raw'.encode()", "'raw'.encode()", "bytes"),
        ("f'{x}'.encode()", "f'{x}'.encode()", "bytes"),
        ("Order(1)", "Order(1)", "Order"),
        ("Decimal('1.5')", "Decimal('1.5')", "Decimal"),
        ("uuid.uuid4()", "uuid.uuid4()", "UUID"),
        ("NOW", "datetime.datetime.now()", "datetime"),
        ("{'at': NOW}", "datetime.datetime.now()", "datetime"),
        ("{**{'at': {1}}}", "{1}", "set"),
        ("[1, (2, {3})]", "{3}", "set"),
        ("[{n} for n in x]", "{n}", "set"),
        ("{n: {n} for n in x}", "{n}", "set"),
        ("{b'raw': 1}", "b'raw'", "bytes"),
        ("'none' if x else {1}", "{1}", "set"),
        ("x or {1}", "{1}", "set"),
        ("dict(a={1})", "{1}", "set"),
        ("(y := {1})", "{1}", "set"),
        ("await {1}", "{1}", "set"),
        ("set(x) & set(day)", "set(x) & set(day)", "set"),
        ("{1} | set(x)", "{1} | set(x)", "set"),
        ("NOW - NOW", "NOW - NOW", "timedelta"),
        ("NOW - day", "NOW - day", "datetime"),
        ("datetime.date.today() + day", "datetime.date.today() + day", "date"),
    ],
)
def test_what_is_refused(expression: str, part: str, kind: str) -> None:
    assert refused(expression) == (part, kind)


@pytest.mark.parametrize(
    "expression",
    [
        "'text'",
        "None",
        "x",
        "str(NOW)",
        "NOW.isoformat()",
        "sorted({1})",
        "[*x]",
        "dict(x)",
        "dict([{1}])",
        "x.encode()",
        "'raw'.encode",
        "Plain()",
        # A dict by another name.
        "Entry(number=1)",
        "set(x) + set(day)",
        "set(x) & x",
        "NOW * 2",
        "1 - NOW",
        "[[[[[[[[{1}]]]]]]]]",
    ],
)
def test_what_is_not(expression: str) -> None:
    assert refused(expression) is None


@pytest.mark.parametrize(
    ("before", "kind"),
    [
        ("y = {}\ny['a'] = {1}", "set"),
        ("y = []\ny.append({1})", "set"),
        ("y = {'a': {1}, 'b': b''}\ny['a'] = sorted(y['a'])", "bytes"),
        ("if x:\n    y = 1\nelse:\n    y = {1}", "set"),
        # The set is replaced before anybody sees it.
        ("y = {'a': {1}}\ny['a'] = sorted(y['a'])", None),
        ("y = []\nother = []\nother.append({1})", None),
        ("y = []\ny.extend({1})\ny.append({1}, 2)\nx.y.append({1})", None),
        ("y = {}\ny[1:2] = {1}\nx.y['a'] = {1}\nother['a'] = {1}", None),
        ("y, z = {1}, 2", None),
        ("for y in [{1}]: ...", None),
        ("global NOW\ny = 1\ndef inner():\n    y = {1}", None),
    ],
)
def test_what_is_put_into_a_name(before: str, kind: str | None) -> None:
    found = refused("y", before)
    assert (found[1] if found is not None else None) == kind


def test_what_is_put_into_a_global_may_be_gone_again() -> None:
    program = Program("stock = {}\nother = {1}\ndef tool():\n    stock['a'] = {1}\n    show(stock)\nshow(other)\n")
    assert [unserialisable(each, program.model) is not None for each in program.shown] == [False, True]
