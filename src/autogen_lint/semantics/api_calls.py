"""Calls of AutoGen's own methods and functions, and what has to be done with what they give back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeGuard

import libcst as cst

from autogen_lint.catalogue import CallKind, Family, family_of
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.previews import is_for_preview
from autogen_lint.semantics.scopes import is_decorated
from autogen_lint.semantics.values import ApiMethod, External, Function, Instance, LocalClass, Partial, Value
from autogen_lint.semantics.walk import Walk, last_name

_CHANGED_KIND = {
    ("GrpcWorkerAgentRuntime", "start"),
    ("BaseTool", "save_state_json"),
    ("BaseTool", "load_state_json"),
}
"""Plain functions in autogen 0.4.0, coroutines later: nobody can tell which one a module is written for."""
_PLAIN_IN_PREVIEWS = frozenset({"save_state", "load_state"})
"""Coroutines in every release of AgentChat, but plain functions of agents and contexts in its previews."""
_PATCHERS = frozenset({"setattr", "patch", "object", "multiple"})
_EXPECTATIONS = frozenset({"raises", "warns", "assertRaises", "assertRaisesRegex", "assertWarns", "assertWarnsRegex"})


@dataclass(frozen=True, slots=True)
class ApiCall:
    """A call of AutoGen's API: what is called, of which family, and what must be done with its result.

    `has_partner` is true for a sync method that has an `a_` partner.
    """

    name: str
    family: Family
    kind: CallKind
    has_partner: bool = False


def api_call(call: cst.Call, model: Model) -> ApiCall | None:
    """What `call` calls of AutoGen's API; `None` unless everything that it may call is known and of one kind."""
    found: list[ApiCall] = []
    for value in model.evaluate(call.func):
        target = value
        while isinstance(target, Partial):
            target = target.target
        if isinstance(target, ApiMethod) and target.owner.method_kind(target.name) is None:
            # One of several bases, and another one has the method.
            continue
        described = _described(target, model)
        if described is None:
            return None
        found.append(described)
    if not found or len({each.kind for each in found}) > 1 or is_replaced(found[0].name, model):
        return None
    return found[0]


def _described(value: Value, model: Model) -> ApiCall | None:
    if isinstance(value, ApiMethod):
        return _method(value, model)
    if isinstance(value, Function):
        return _override(value, model)
    if isinstance(value, External) and family_of(value.name) is not None:
        function = model.api_function(value.name)
        return ApiCall(function.name, function.family, function.kind) if function is not None else None
    return None


def _method(value: ApiMethod, model: Model) -> ApiCall | None:
    owner = value.owner
    kind = owner.method_kind(value.name)
    if kind is None or any(owner.is_subclass_of(name) and value.name == method for name, method in _CHANGED_KIND):
        return None
    if owner.family is Family.AGENTCHAT and value.name in _PLAIN_IN_PREVIEWS and is_for_preview(owner.family, model):
        return None
    if isinstance(value.receiver.type, LocalClass) and model.has_unknown_bases(value.receiver.type.scope):
        return None
    return ApiCall(value.name, owner.family, kind, owner.async_partner(value.name) is not None)


def _override(value: Function, model: Model) -> ApiCall | None:
    """A coroutine of a local subclass that stands for one of AutoGen's; a plain `def` may return anything."""
    scope = value.scope
    if not isinstance(value.receiver, Instance) or not scope.is_async or is_decorated(scope):
        return None
    for api in model.api_classes(value.receiver):
        if api.method_kind(scope.name) not in (None, CallKind.SYNC):
            kind = CallKind.ASYNC_GENERATOR if any(True for _ in scope.own(cst.Yield)) else CallKind.ASYNC
            return ApiCall(scope.name, api.family, kind)
    return None


def is_replaced(method: str, model: Model) -> bool:
    """True when the module puts something else in the place of an attribute of that name, as tests do."""
    return method in model.replaced_names


def replaced_names(walk: Walk) -> Iterator[str]:
    """The names of the attributes that the module puts something else in the place of."""
    for scope in walk.scopes:
        for node in scope.own(cst.Assign):
            yield from (each.target.attr.value for each in node.targets if _is_attribute(each.target))
        for call in scope.own(cst.Call):
            yield from _patched_names(call)


def _is_attribute(target: cst.BaseExpression) -> TypeGuard[cst.Attribute]:
    """`agent.reset = ...`; an object's own attributes are none of AutoGen's."""
    if not isinstance(target, cst.Attribute):
        return False
    return not isinstance(target.value, cst.Name) or target.value.value != "self"


def _patched_names(call: cst.Call) -> Iterator[str]:
    """`reset` for `patch("autogen.AssistantAgent.reset")`, `patch.object(agent, "reset")`, `setattr(agent, "reset",
    ...)`.
    """
    if last_name(call.func) not in _PATCHERS:
        return
    for arg in call.args[:2]:
        literal = literal_value(arg.value)
        if literal is not None and isinstance(literal.value, str):
            yield literal.value.rpartition(".")[2]
    yield from (arg.keyword.value for arg in call.args if arg.keyword is not None)


def is_expected_to_fail(node: cst.CSTNode, model: Model) -> bool:
    """True in a `with pytest.raises(...)` or the like, of a test."""
    for outer in model.ancestors(node):
        if isinstance(outer, cst.FunctionDef | cst.Lambda):
            return False
        if isinstance(outer, cst.With) and any(
            isinstance(item.item, cst.Call) and last_name(item.item.func) in _EXPECTATIONS for item in outer.items
        ):
            return True
    return False
