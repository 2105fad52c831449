"""Values that are written down: literals, and the dict displays behind names."""

from __future__ import annotations

import warnings

import libcst as cst

from autogen_lint.semantics.names import Names
from autogen_lint.semantics.scopes import Binding
from autogen_lint.semantics.values import Constant
from autogen_lint.semantics.walk import Walk

_READING_METHODS = {"get", "keys", "values", "items", "copy"}
_NAMED_LITERALS = {"None": None, "True": True, "False": False}
_LITERALS = (cst.SimpleString, cst.ConcatenatedString, cst.Integer, cst.Float)
_MAY_BE_LITERAL = {*_LITERALS, cst.Name, cst.UnaryOperation}


def _evaluated(node: cst.SimpleString | cst.ConcatenatedString | cst.Integer | cst.Float) -> Constant | None:
    if isinstance(node, cst.SimpleString):
        plain = _plain_text(node.value)
        if plain is not None:
            return Constant(plain)
    if isinstance(node, cst.ConcatenatedString) and not _is_plain(node):
        return None
    try:
        with warnings.catch_warnings():
            # An invalid escape such as '\\d' is for the interpreter to warn about.
            warnings.simplefilter("ignore")
            value = node.evaluated_value
    except (ValueError, SyntaxError):
        # More digits than the interpreter converts, an escape that names no character: the parser takes them all.
        return None
    # `'a' b'b'` has no value; `None` itself is a name.
    return Constant(value) if value is not None else None


def _is_plain(node: cst.ConcatenatedString) -> bool:
    """False where f-strings or template strings are among the parts: LibCST asks the latter for a value, and fails."""
    part: cst.BaseExpression = node
    while isinstance(part, cst.ConcatenatedString):
        if not isinstance(part.left, cst.SimpleString):
            return False
        part = part.right
    return isinstance(part, cst.SimpleString)


def _plain_text(written: str) -> str | None:
    """The value of a string without prefix and escapes: most are, and evaluating one takes a compiler."""
    quote = written[0]
    if quote not in "'\"" or "\\" in written or "\r" in written:
        return None
    ends = 3 if len(written) >= 6 and written.startswith(quote * 3) else 1
    return written[ends:-ends]


def literal_value(node: cst.BaseExpression) -> Constant | None:
    """The value of a literal written at `node`: a number, a string, `None`, `True`, `False`; `None` for anything
    else.
    """
    if type(node) not in _MAY_BE_LITERAL:
        return None
    if type(node) is cst.Name:
        return Constant(_NAMED_LITERALS[node.value]) if node.value in _NAMED_LITERALS else None
    if isinstance(node, _LITERALS):
        return _evaluated(node)
    if isinstance(node, cst.UnaryOperation) and isinstance(node.operator, cst.Minus):
        operand = literal_value(node.expression)
        if operand is not None and isinstance(operand.value, int | float):
            return Constant(-operand.value)
    return None


def is_constant_display(node: cst.BaseExpression) -> bool:
    """True for a display of literals and further such displays, and for `list()` and `dict()`."""
    if isinstance(node, cst.Call):
        return isinstance(node.func, cst.Name) and node.func.value in ("list", "dict") and not node.args
    if isinstance(node, cst.Dict):
        return all(
            isinstance(each, cst.DictElement) and _is_constant(each.key) and _is_constant(each.value)
            for each in node.elements
        )
    if isinstance(node, cst.List | cst.Tuple | cst.Set):
        return all(isinstance(each, cst.Element) and _is_constant(each.value) for each in node.elements)
    return False


def _is_constant(node: cst.BaseExpression) -> bool:
    return literal_value(node) is not None or is_constant_display(node)


class DictLiterals:
    """The dict displays that names stand for."""

    def __init__(self, walk: Walk, names: Names) -> None:
        self._walk = walk
        self._names = names
        self._changed: dict[Binding, bool] = {}

    def behind(self, node: cst.BaseExpression) -> cst.Dict | None:
        """The dict display that an expression stands for, when there is exactly one and nothing is unpacked by path."""
        if isinstance(node, cst.Dict):
            return node
        if not isinstance(node, cst.Name):
            return None
        bindings = self._names.all_bindings(node.value, self._walk.scope_of(node))
        if len(bindings) != 1 or not isinstance(bindings[0].value, cst.Dict) or bindings[0].path:
            return None
        return None if self._is_changed(bindings[0]) else bindings[0].value

    def _is_changed(self, binding: Binding) -> bool:
        """True when some code may change the container that `binding` names: item assignment, `del`, any method but
        the reading ones.
        """
        if binding not in self._changed:
            self._changed[binding] = any(
                self._changes(name) for name in self._names.mentions(binding.name, binding.scope)
            )
        return self._changed[binding]

    def _changes(self, name: cst.Name) -> bool:
        parent = self._walk.parent(name)
        if isinstance(parent, cst.Attribute):
            return parent.attr.value not in _READING_METHODS
        if isinstance(parent, cst.Subscript) and parent.value is name:
            return isinstance(self._walk.parent(parent), cst.AssignTarget | cst.AugAssign | cst.Del | cst.AnnAssign)
        return isinstance(parent, cst.AugAssign) and parent.target is name
