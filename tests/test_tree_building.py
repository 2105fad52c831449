"""Trees are built fast: of the nodes that LibCST would build, and with its objections."""

from __future__ import annotations

import dataclasses
import itertools
import threading
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import suppress

import libcst as cst
import pytest

from autogen_lint.parsing import parse
from autogen_lint.tree_building import ALIKE, FREQUENT, built_fast

SPACED = """\
def f(a, b):
    return a + b  # sum


x = f(1,
      2)
y = {"a": [(1), (2)], "b": {k: v for k, v in z.items()}}
w = f(a=x[1], b=y[2], *z)


@cached
class C(B, metaclass=M):
    word: str = f"{x} of {y!r:>{w}}"
    import os.path as p, sys
"""


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever threads other tests have left behind."""
    monkeypatch.setattr(threading, "active_count", lambda: 1)


@pytest.mark.usefixtures("alone")
def test_whitespace_and_punctuation_that_are_alike_are_one_node() -> None:
    ways: defaultdict[tuple[str, str], list[cst.CSTNode]] = defaultdict(list)
    tree = parse(SPACED)
    for node in _all_nodes(tree):
        if type(node).__name__ in ALIKE and "#" not in (code := tree.code_for_node(node)) and code.count("\n") < 2:
            ways[type(node).__name__, code].append(node)
    for (name, code), nodes in ways.items():
        # Empty lines may differ in whether they are indented, which an empty one does not show.
        assert len({id(node) for node in nodes}) == 1 or name == "EmptyLine", (name, code)
    assert len(ways["Comma", ", "]) == 8
    assert len(ways["LeftParen", "("]) == 3
    assert len(ways["SimpleWhitespace", " "]) > 20


@pytest.mark.usefixtures("alone")
def test_all_other_nodes_are_one_for_each_place() -> None:
    others = [node for node in _all_nodes(parse(SPACED)) if type(node).__name__ not in ALIKE]
    assert len({id(node) for node in others}) == len(others)


@pytest.mark.usefixtures("alone")
def test_nodes_are_of_the_classes_of_libcst_and_let_nobody_change_them() -> None:
    for node in _all_nodes(parse(SPACED)):
        assert type(node) is getattr(cst, type(node).__name__)
        for field in dataclasses.fields(node):
            with pytest.raises(dataclasses.FrozenInstanceError):
                setattr(node, field.name, None)
        assert node.with_changes().deep_equals(node)


X = cst.Name("x")
STARRED = cst.Arg(cst.Name("args"), star="*")
NAMED = cst.Arg(cst.Name("x"), keyword=cst.Name("k"))
INDEX = cst.SubscriptElement(cst.Index(X))
PASS = cst.Pass()
LOOSE = PASS.with_changes(semicolon=None)
PASS_AND = cst.Pass(semicolon=cst.Semicolon())
PARENTHESES = {"lpar": [[], [cst.LeftParen()]], "rpar": [[], [cst.RightParen()], [cst.RightParen()] * 2]}
EQUAL = [cst.MaybeSentinel.DEFAULT, cst.AssignEqual()]
CHOICES: dict[str, dict[str, list[object]]] = {
    "Arg": {"value": [X], "keyword": [None, X], "star": ["", "*", "**", "***"], "equal": EQUAL},
    "Assign": {"targets": [[], [cst.AssignTarget(X)]], "value": [X]},
    "Attribute": {"value": [X], "attr": [X], **PARENTHESES},
    "Call": {"func": [X], "args": [[], [NAMED], [STARRED], [NAMED, cst.Arg(X)], [NAMED, STARRED]], **PARENTHESES},
    "Comment": {"value": ["# one", "none"]},
    "ImportAlias": {"name": [X, cst.Call(X)], "asname": [None, cst.AsName(X), cst.AsName(cst.Tuple([]))]},
    "IndentedBlock": {"body": [[]], "indent": [None, "", "  ", "--"]},
    "Name": {"value": ["x", "", "two words", "1"], **PARENTHESES},
    "Param": {"name": [X], "default": [None, X], "star": ["", "*", "**", "***"], "equal": EQUAL},
    "SimpleStatementLine": {"body": [[], [LOOSE], [LOOSE, PASS], [PASS_AND, LOOSE]]},
    "SimpleString": {"value": ["'one'", "'never closed", "x'what'"], **PARENTHESES},
    "Subscript": {"value": [X], "slice": [[], [INDEX]], **PARENTHESES},
}
"""Of fields, for each class that objects to some of them."""


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("name", CHOICES)
def test_what_a_class_objects_to_its_function_objects_to(name: str) -> None:
    """The parser gives few of them the occasion, and which ones may change with its releases."""
    node_class = getattr(cst, name)
    choices = [dict(zip(CHOICES[name], each, strict=True)) for each in itertools.product(*CHOICES[name].values())]
    by_class = [_objects(node_class, choice) for choice in choices]
    with built_fast():
        assert getattr(cst, name) is not node_class
        by_function = [_objects(getattr(cst, name), choice) for choice in choices]
    assert by_function == by_class
    assert True in by_class
    assert False in by_class


def test_each_class_that_objects_is_asked_above() -> None:
    assert {name for name in FREQUENT if getattr(cst, name)._validate is not cst.CSTNode._validate} == set(CHOICES)


def _objects(build: Callable[..., cst.CSTNode], fields: dict[str, object]) -> bool:
    try:
        build(**fields)
    except cst.CSTValidationError:
        return True
    return False


@pytest.mark.usefixtures("alone")
def test_fields_that_are_left_out_are_what_the_class_makes_of_them() -> None:
    x = cst.Name("x")
    usual = (cst.Comma(), cst.Newline(), cst.Arg(value=x), cst.ParenthesizedWhitespace())
    with built_fast():
        assert not isinstance(cst.Arg, type)
        built = (cst.Comma(), cst.Newline(), cst.Arg(value=x), cst.ParenthesizedWhitespace())
    for one, other in zip(usual, built, strict=True):
        assert one.deep_equals(other)


@pytest.mark.usefixtures("alone")
@pytest.mark.parametrize("end", ["", "x = = 1\n"], ids=["code", "no code"])
def test_libcst_is_afterwards_what_it_was(end: str) -> None:
    before = dict(vars(cst))
    with suppress(cst.ParserSyntaxError):
        parse(SPACED + end)
    assert dict(vars(cst)) == before


@pytest.mark.usefixtures("alone")
def test_libcst_is_what_it_was_after_an_interruption(monkeypatch: pytest.MonkeyPatch) -> None:
    before = dict(vars(cst))

    def interrupted(source: str) -> cst.Module:
        assert not isinstance(cst.Name, type)
        raise KeyboardInterrupt

    monkeypatch.setattr(cst, "parse_module", interrupted)
    with pytest.raises(KeyboardInterrupt):
        parse(SPACED)
    monkeypatch.undo()
    assert dict(vars(cst)) == before


def test_nothing_of_libcst_changes_beside_another_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """Which may ask `isinstance(node, cst.Newline)` at that very moment."""
    before = dict(vars(cst))
    seen = []
    plain = cst.parse_module
    monkeypatch.setattr(cst, "parse_module", lambda source: (seen.append(cst.Newline), plain(source))[1])
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    try:
        assert parse(SPACED).code == SPACED
    finally:
        over.set()
        thread.join()
    assert seen == [before["Newline"]]


def _all_nodes(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    yield node
    for child in node.children:
        yield from _all_nodes(child)
