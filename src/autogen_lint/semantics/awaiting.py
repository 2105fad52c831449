"""Where `await` may stand."""

from __future__ import annotations

import libcst as cst

from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import ScopeKind


def can_await(node: cst.BaseExpression, model: Model) -> bool:
    """True when `node` is evaluated by the coroutine's own code: not in a lambda, a nested function or a
    comprehension.

    A comprehension with `await` becomes asynchronous, and a generator expression another kind of object.
    """
    scope = model.scope_of(node)
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
