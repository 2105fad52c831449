"""What is certain to stand in a text, although parts of it are only known when the program runs."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import BindingKind
from autogen_lint.semantics.values import Constant

_STRIPPING = ("strip", "lstrip", "rstrip")
_KEEPING_FUNCTIONS = ("textwrap.dedent", "inspect.cleandoc", "builtins.str")
_DEPTH = 12


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
    bindings = model.names.bindings(node.value, node)
    if len(bindings) != 1:
        return
    binding = bindings[0]
    if binding.kind is BindingKind.ASSIGNMENT and binding.value is not None and not binding.path:
        yield from _pieces(binding.value, model, depth + 1)
    elif binding.kind is BindingKind.PARAMETER and binding.value is None:
        # What some caller in the module passes. A default may never be in use.
        for value in model.evaluate(node):
            if isinstance(value, Constant) and isinstance(value.value, str):
                yield value.value
