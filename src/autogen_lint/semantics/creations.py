"""Checks whether something exists, and its creation after an `await`: two runs at once both create it."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from autogen_lint.semantics.interruptions import LOADING, Update, Updates, last_statement, verb
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model, asked_once
from autogen_lint.semantics.retention import words
from autogen_lint.semantics.scopes import BindingKind

_CACHE_WORDS = frozenset({"cache", "cached", "caches", "memo", "embeddings"})
_START_WORDS = frozenset(
    {"aenter", "connect", "init", "initialise", "initialize", "lifespan", "open", "setup", "start", "startup", "warmup"}
)
_NAMES = 5
"""How many names one after the other a value is followed through."""


class Creations(Updates):
    """The creations in a coroutine that can happen twice."""

    def created(self, write: cst.Assign, target: cst.BaseExpression) -> Iterator[Update]:
        """`if x is None: x = await make()`, `if key not in d: d[key] = await make()`, and with an early return."""
        place = self._text(target)
        if words(target) & _CACHE_WORDS or words(self._function.name) & _START_WORDS:
            return
        if not self._is_made(write.value):
            return
        for check in self._checks(write, target):
            if self._coroutine.awaits_between(check.test, write):
                yield Update(place, check.test, write, creates=True)
            # The innermost check decides: after it, nobody can have got in between.
            return

    def _is_made(self, value: cst.BaseExpression, names: int = 0) -> bool:
        """False for a flag, and for what is only loaded, under whatever name: both can be had twice without loss."""
        if literal_value(value) is not None or names > _NAMES:
            return False
        if isinstance(value, cst.Name):
            return all(
                binding.value is None or self._is_made(binding.value, names + 1)
                for binding in self._model.names.bindings(value.value, value)
                if binding.kind is BindingKind.ASSIGNMENT
            )
        call = value.expression if isinstance(value, cst.Await) else None
        return not isinstance(call, cst.Call) or verb(call) not in LOADING

    def _checks(self, write: cst.Assign, target: cst.BaseExpression) -> Iterator[cst.If]:
        inner: cst.CSTNode = write
        for outer in self._model.ancestors(write):
            if isinstance(outer, cst.If) and inner is outer.body and self._tests_absence(outer.test, target):
                yield outer
            if isinstance(outer, cst.IndentedBlock):
                for statement in _early_returns(outer, self._model):
                    if self._model.walk.index(statement) >= self._model.walk.index(inner):
                        break
                    if self._returns_present(statement, target):
                        yield statement
            if isinstance(outer, cst.FunctionDef):
                return
            inner = outer

    def _tests_absence(self, test: cst.BaseExpression, target: cst.BaseExpression) -> bool:
        if isinstance(test, cst.UnaryOperation) and isinstance(test.operator, cst.Not):
            return self._stands_for(test.expression, target)
        if not isinstance(test, cst.Comparison) or len(test.comparisons) != 1:
            return False
        operator, right = test.comparisons[0].operator, test.comparisons[0].comparator
        if isinstance(operator, cst.NotIn):
            return self._is_entry(test.left, right, target)
        return isinstance(operator, cst.Is) and self._text(right) == "None" and self._stands_for(test.left, target)

    def _returns_present(self, statement: cst.If, target: cst.BaseExpression) -> bool:
        """`if key in d: return d[key]` and `if x is not None: return x`."""
        test = statement.test
        if isinstance(test, cst.Comparison) and len(test.comparisons) == 1:
            operator, right = test.comparisons[0].operator, test.comparisons[0].comparator
            if isinstance(operator, cst.In):
                return self._is_entry(test.left, right, target)
            return (
                isinstance(operator, cst.IsNot) and self._text(right) == "None" and self._stands_for(test.left, target)
            )
        return self._stands_for(test, target)

    def _is_entry(self, key: cst.BaseExpression, mapping: cst.BaseExpression, target: cst.BaseExpression) -> bool:
        return isinstance(target, cst.Subscript) and (f"{self._text(mapping)}[{self._text(key)}]" == self._text(target))

    def _stands_for(self, node: cst.BaseExpression, target: cst.BaseExpression, depth: int = 0) -> bool:
        """True for the place itself, for `d.get(key)`, and for a local name that was given one of these."""
        if isinstance(node, cst.NamedExpr):
            node = node.value
        if self._text(node) == self._text(target):
            return True
        if isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute) and node.func.attr.value == "get":
            return bool(node.args) and self._is_entry(node.args[0].value, node.func.value, target)
        if isinstance(node, cst.Name) and depth == 0:
            bindings = self._model.names.bindings(node.value, node)
            return len(bindings) == 1 and (
                bindings[0].kind is BindingKind.ASSIGNMENT
                and bindings[0].value is not None
                and self._stands_for(bindings[0].value, target, 1)
            )
        return False


@asked_once
def _early_returns(block: cst.IndentedBlock, model: Model) -> list[cst.If]:  # noqa: ARG001  # it keeps the answer
    """The statements of a block of the kind `if x is not None: return x`."""
    return [
        each
        for each in block.body
        if isinstance(each, cst.If) and each.orelse is None and isinstance(last_statement(each.body), cst.Return)
    ]
