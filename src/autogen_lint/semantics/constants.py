"""Which expressions stand for one literal value, whatever path they take to it."""

from __future__ import annotations

import math
import sys
from functools import cached_property

import libcst as cst

from autogen_lint.semantics.evaluation import Evaluator
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.names import Names
from autogen_lint.semantics.scopes import Binding, BindingKind, Scope, ScopeKind
from autogen_lint.semantics.values import Constant, External, Instance, LocalClass
from autogen_lint.semantics.walk import Walk

_EXTERNAL_CONSTANTS: dict[str, object] = {"math.inf": math.inf, "sys.maxsize": sys.maxsize, "numpy.inf": math.inf}


class Constants:
    """Follows names, class attributes and a few well-known constants of the standard library."""

    def __init__(self, walk: Walk, names: Names, evaluator: Evaluator) -> None:
        self._walk = walk
        self._names = names
        self._evaluator = evaluator

    def constant(self, node: cst.BaseExpression) -> Constant | None:
        """The literal an expression stands for: written there, or through a name or class attribute bound just once
        to it.
        """
        return self._constant(node, 0)

    def of_module(self, name: str) -> Constant | None:
        """The literal that the module-level `name` is bound to, once."""
        return self._constant_binding(tuple(self._walk.module_scope.bindings.get(name, ())), 0, None)

    def _constant(self, node: cst.BaseExpression, depth: int) -> Constant | None:
        literal = literal_value(node)
        if literal is not None or depth > 8:
            return literal
        if isinstance(node, cst.Name):
            return self._constant_binding(self._names.all_bindings(node.value, self._walk.scope_of(node)), depth, node)
        if isinstance(node, cst.Attribute):
            return self._constant_attribute(node, depth)
        if isinstance(node, cst.Call):
            return self._constant_call(node)
        return None

    def _constant_binding(self, bindings: tuple[Binding, ...], depth: int, at: cst.CSTNode | None) -> Constant | None:
        """The literal of a name's only binding; `at` is where it is used, `None` behind the end of the module."""
        if len(bindings) != 1:
            return None
        binding = bindings[0]
        if binding.kind is BindingKind.IMPORT and binding.imported is not None:
            if binding.imported in _EXTERNAL_CONSTANTS:
                return Constant(_EXTERNAL_CONSTANTS[binding.imported])
            return self._evaluator.imported_constant(binding.imported)
        if binding.kind is not BindingKind.ASSIGNMENT or binding.value is None or binding.path:
            return None
        if (
            at is not None
            and binding.scope is self._walk.scope_of(at)
            and self._walk.order[binding.node] > self._walk.order.get(at, 0)
        ):
            return None
        return self._constant(binding.value, depth + 1)

    def _constant_attribute(self, node: cst.Attribute, depth: int) -> Constant | None:
        for value in self._evaluator.evaluate(node):
            if isinstance(value, External) and value.name in _EXTERNAL_CONSTANTS:
                return Constant(_EXTERNAL_CONSTANTS[value.name])
        for value in self._evaluator.evaluate(node.value):
            if isinstance(value, External):
                return self._evaluator.imported_constant(f"{value.name}.{node.attr.value}")
            local = value.type if isinstance(value, Instance) else value
            if not isinstance(local, LocalClass) or node.attr.value in self._walk.assigned_attributes:
                continue
            bindings = tuple(local.scope.bindings.get(node.attr.value, ()))
            if len(bindings) != 1 or bindings[0].value is None or bindings[0].kind is not BindingKind.ASSIGNMENT:
                continue
            is_overridden = isinstance(value, Instance) and self._is_overridden(node.attr.value, local.scope)
            if not is_overridden and not self._is_field(bindings[0], local.scope):
                return self._constant(bindings[0].value, depth + 1)
        return None

    def _is_overridden(self, name: str, class_scope: Scope) -> bool:
        """True when a subclass in the module has its own `name`: `self` may be one of those."""
        return any(
            scope is not class_scope and class_scope in self._evaluator.local_mro(scope)
            for scope in self._classes_with.get(name, ())
        )

    @cached_property
    def _classes_with(self) -> dict[str, list[Scope]]:
        """The classes of the module that bind each name in their body."""
        found: dict[str, list[Scope]] = {}
        for scope in self._walk.scopes:
            for name in scope.bindings if scope.kind is ScopeKind.CLASS else ():
                found.setdefault(name, []).append(scope)
        return found

    def _is_field(self, binding: Binding, class_scope: Scope) -> bool:
        """True for an annotated default in a dataclass, model or settings class: each object may have another value."""
        node = class_scope.node
        if not isinstance(binding.node, cst.AnnAssign) or not isinstance(node, cst.ClassDef):
            return False
        return bool(node.decorators or node.bases)

    def _constant_call(self, node: cst.Call) -> Constant | None:
        if len(node.args) != 1 or External("builtins.float") not in self._evaluator.evaluate(node.func):
            return None
        text = literal_value(node.args[0].value)
        if (
            text is not None
            and isinstance(text.value, str)
            and text.value.strip().lower() in ("inf", "infinity", "+inf")
        ):
            return Constant(math.inf)
        return None
