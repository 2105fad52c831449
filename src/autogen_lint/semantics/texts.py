"""What is certain to stand in a text, although parts of it are only known when the program runs."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model, asked_once
from autogen_lint.semantics.scopes import BindingKind
from autogen_lint.semantics.values import Constant

_STRIPPING = ("strip", "lstrip", "rstrip")
_KEEPING_FUNCTIONS = ("textwrap.dedent", "inspect.cleandoc", "builtins.str")
_DEPTH = 12


@asked_once
def strings_by_value(model: Model) -> dict[str, list[cst.SimpleString]]:
    """The plain strings of the module by what they say."""
    found: dict[str, list[cst.SimpleString]] = {}
    for scope in model.walk.scopes:
        for string in scope.own(cst.SimpleString):
            literal = literal_value(string)
            if literal is not None and isinstance(literal.value, str):
                found.setdefault(literal.value, []).append(string)
    return found


def certain_pieces(node: cst.BaseExpression, model: Model) -> Iterator[str]:
    """Pieces of the text that `node` evaluates to: literals, and the literal parts of f-strings and sums."""
    return _pieces(node, model, 0)


def _pieces(node: cst.BaseExpression, model: Model, depth: int) -> Iterator[str]:
    literal = literal_value(node)
    if literal is not None:
        if isinstance(literal.value, str):
            yield literal.value
    elif depth > _DEPTH:
        return
    elif isinstance(node, cst.FormattedString):
        yield from _formatted(node, model, depth)
    elif isinstance(node, cst.ConcatenatedString):
        yield from _pieces(node.left, model, depth + 1)
        yield from _pieces(node.right, model, depth + 1)
    elif isinstance(node, cst.BinaryOperation) and isinstance(node.operator, cst.Add | cst.Modulo):
        yield from _pieces(node.left, model, depth + 1)
        if isinstance(node.operator, cst.Add):
            yield from _pieces(node.right, model, depth + 1)
    elif isinstance(node, cst.Call):
        yield from _called(node, model, depth)
    elif isinstance(node, cst.Name):
        yield from _named(node, model, depth)
    elif isinstance(node, cst.Attribute):
        constant = model.constant(node)
        if constant is not None and isinstance(constant.value, str):
            yield constant.value


def _formatted(node: cst.FormattedString, model: Model, depth: int) -> Iterator[str]:
    for part in node.parts:
        if isinstance(part, cst.FormattedStringText):
            yield part.value
        elif isinstance(part, cst.FormattedStringExpression) and part.conversion is None and part.format_spec is None:
            yield from _pieces(part.expression, model, depth + 1)


def _called(node: cst.Call, model: Model, depth: int) -> Iterator[str]:
    method = node.func.attr.value if isinstance(node.func, cst.Attribute) else ""
    # With an argument, `strip` may take the text's own letters away.
    if isinstance(node.func, cst.Attribute) and (method == "format" or (method in _STRIPPING and not node.args)):
        yield from _pieces(node.func.value, model, depth + 1)
    elif len(node.args) == 1 and any(name in _KEEPING_FUNCTIONS for name in model.externals(node.func)):
        yield from _pieces(node.args[0].value, model, depth + 1)


def _named(node: cst.Name, model: Model, depth: int) -> Iterator[str]:
    value = _assigned(node, model)
    if value is not None:
        yield from _pieces(value, model, depth + 1)
        return
    bindings = model.names.bindings(node.value, node)
    if len(bindings) == 1 and bindings[0].kind is BindingKind.PARAMETER and bindings[0].value is None:
        # What some caller in the module passes. A default may never be in use.
        for each in model.evaluate(node):
            if isinstance(each, Constant) and isinstance(each.value, str):
                yield each.value


def _assigned(node: cst.Name, model: Model) -> cst.BaseExpression | None:
    """The expression that a name stands for where it is read, if only one assignment can have given it its value."""
    bindings = model.names.bindings(node.value, node)
    if len(bindings) != 1 or bindings[0].kind is not BindingKind.ASSIGNMENT or bindings[0].path:
        return None
    return bindings[0].value


def is_literal_text(node: cst.BaseExpression, model: Model, depth: int = 0) -> bool:
    """True when all of the text that `node` evaluates to stands in the module."""
    if depth > _DEPTH:
        return False
    if isinstance(node, cst.FormattedString):
        return all(
            isinstance(part, cst.FormattedStringText)
            or (isinstance(part, cst.FormattedStringExpression) and is_literal_text(part.expression, model, depth + 1))
            for part in node.parts
        )
    if isinstance(node, cst.ConcatenatedString) or (
        isinstance(node, cst.BinaryOperation) and isinstance(node.operator, cst.Add)
    ):
        return all(is_literal_text(side, model, depth + 1) for side in (node.left, node.right))
    value = model.constant(node)
    if value is not None:
        return isinstance(value.value, str)
    assigned = _assigned(node, model) if isinstance(node, cst.Name) else None
    return assigned is not None and is_literal_text(assigned, model, depth + 1)
