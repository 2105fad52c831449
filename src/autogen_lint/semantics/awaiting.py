"""Where `await` may stand."""

from __future__ import annotations

import libcst as cst

from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import ScopeKind


def can_await(node: cst.BaseExpression, model: Model) -> bool:
    """True when `node` is evaluated by the coroutine's own code: not in a lambda, a nested function or a generator
    expression, which would become another kind of object. The other comprehensions stay what they are. The cells of a
    notebook are a coroutine.
    """
    scope = model.scope_of(node)
    while (
        scope.kind is ScopeKind.COMPREHENSION
        and not isinstance(scope.node, cst.GeneratorExp)
        and scope.parent is not None
    ):
        scope = scope.parent
    if scope.kind is ScopeKind.MODULE:
        return model.is_notebook
    return scope.kind is ScopeKind.FUNCTION and scope.is_async


def needs_parentheses(node: cst.BaseExpression, model: Model) -> bool:
    """True when `await ...` in the place of `node` binds less than what stands around it."""
    if node.lpar:
        return False
    parent = model.parent(node)
    if isinstance(parent, cst.Attribute | cst.Subscript):
        return parent.value is node
    if isinstance(parent, cst.Call):
        return parent.func is node
    return isinstance(parent, cst.Await)
