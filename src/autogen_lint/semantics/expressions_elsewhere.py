"""The expressions in other modules of the project that an expression has its value from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import libcst as cst

from autogen_lint.semantics.project_modules import model_of
from autogen_lint.semantics.scopes import Binding, BindingKind, Scope
from autogen_lint.semantics.values import ImportedClass, ImportedFunction, Instance

if TYPE_CHECKING:
    from autogen_lint.semantics.model import Model

Elsewhere = tuple["Model", cst.BaseExpression]
"""An expression, with the module that it belongs to."""


def expressions_elsewhere(node: cst.BaseExpression, model: Model) -> Iterator[Elsewhere]:
    """What an imported name is bound to, what an imported function returns, what an imported class or an object of it
    has as an attribute.
    """
    if isinstance(node, cst.Call):
        for callee in model.evaluate(node.func):
            if isinstance(callee, ImportedFunction) and not callee.is_async:
                yield from ((callee.exports.model, each) for each in _returned(callee.scope))
    elif isinstance(node, cst.Name | cst.Attribute):
        source = model.source_of(node)
        home = model_of(source[0]) if source is not None else None
        if source is not None and home is not None:
            bindings = home.walk.module_scope.bindings.get(source[1], ())
            yield from ((home, value) for each in bindings if (value := _bound(each)) is not None)
        elif isinstance(node, cst.Attribute):
            yield from _attributes(node, model)


def _attributes(node: cst.Attribute, model: Model) -> Iterator[Elsewhere]:
    for value in model.evaluate(node.value):
        owner = value.type if isinstance(value, Instance) else value
        if not isinstance(owner, ImportedClass):
            continue
        home = owner.exports.model
        evaluator = home.plain_values
        for scope in evaluator.local_mro(owner.scope):
            bound = (_bound(each) for each in scope.bindings.get(node.attr.value, ()))
            put_on_self = (each.value for each in evaluator.self_attributes(scope).get(node.attr.value, ()))
            yield from ((home, each) for each in (*bound, *put_on_self) if each is not None)


def _bound(binding: Binding) -> cst.BaseExpression | None:
    return binding.value if binding.kind is BindingKind.ASSIGNMENT and not binding.path else None


def _returned(function: Scope) -> list[cst.BaseExpression]:
    return [each.value for each in function.own(cst.Return) if each.value is not None]
