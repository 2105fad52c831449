"""Whether an agent that asks a human asks at the console."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import CallKind
from autogen_lint.semantics.chats import ASKS_THROUGH_EVENTS
from autogen_lint.semantics.constructions import Construction
from autogen_lint.semantics.model import Model, asked_once
from autogen_lint.semantics.values import Instance


def asks_elsewhere(agent: Construction, model: Model) -> bool:
    """True when the agent's class, or the agent itself, has an own way of asking for each way its module chats.

    `run` and its kin (ag2 0.9 and later) ask through the events of their response. Otherwise, sync chats call
    `get_human_input`, async ones `a_get_human_input`; AutoGen's own versions read the console, unless its
    `IOStream` is set to something else. A mode that is assigned later is not judged.
    """
    if model.chats and all(chat.method in ASKS_THROUGH_EVENTS for chat in model.chats):
        return True
    if model.redirects_input or "human_input_mode" in model.walk.assigned_attributes:
        return True
    methods = _methods_in_use(model)
    return all(agent.overrides(method) or _is_patched(agent, method, model) for method in methods)


def _methods_in_use(model: Model) -> set[str]:
    kinds = {chat.kind for chat in model.chats}
    methods = set()
    if CallKind.ASYNC in kinds:
        methods.add("a_get_human_input")
    if CallKind.SYNC in kinds or not methods:
        methods.add("get_human_input")
    return methods


def _is_patched(agent: Construction, method: str, model: Model) -> bool:
    """`agent.get_human_input = ask` on the very object."""
    return method in model.walk.assigned_attributes and (method, agent.call) in _patched(model)


@asked_once
def _patched(model: Model) -> frozenset[tuple[str, cst.Call]]:
    """The attributes of AutoGen objects that the module assigns to, with the calls that build the objects."""
    return frozenset(
        (target.attribute, value.site)
        for scope in model.walk.scopes
        for target in scope.attribute_targets
        if (base := _target_base(target.node, target.attribute)) is not None
        for value in model.evaluate(base)
        if isinstance(value, Instance) and value.site is not None
    )


def _target_base(node: cst.CSTNode, method: str) -> cst.BaseExpression | None:
    targets = [each.target for each in node.targets] if isinstance(node, cst.Assign) else []
    for target in targets:
        if isinstance(target, cst.Attribute) and target.attr.value == method:
            return target.value
    return None
