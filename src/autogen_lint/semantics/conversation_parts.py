"""Objects that keep the state of one conversation: model contexts, memories, termination conditions, transcripts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import libcst as cst

from autogen_lint.catalogue import ApiClass, Family
from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.constructions import Construction
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import BindingKind, ScopeKind
from autogen_lint.semantics.values import Instance, LocalClass

_COUNTING = frozenset({"MaxMessageTermination", "TokenUsageTermination", "TimeoutTermination"})
_COMPOSITES = frozenset({"AndTerminationCondition", "OrTerminationCondition"})


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a conversation, known by the expression that builds it.

    `is_shared` is true when it is reached through something that outlives a call. `has_clock` tells a
    `TimeoutTermination` that stands alone.
    """

    node: cst.BaseExpression
    is_shared: bool
    has_clock: bool = False


def argument_value(construction: Construction, name: str) -> cst.BaseExpression | None:
    """What reaches AutoGen's parameter `name`, as far as it is written at the construction."""
    argument = construction.argument(name)
    return argument.value if isinstance(argument, Argument) else None


def context_of(construction: Construction, model: Model) -> Part | None:
    """The model context that an agent is built with."""
    return context_behind(argument_value(construction, "model_context"), model)


def context_behind(value: cst.BaseExpression | None, model: Model) -> Part | None:
    """The model context that an expression stands for."""
    return _single(value, "context", model)


def condition_of(construction: Construction, model: Model) -> Part | None:
    """The termination condition that a team is built with, when it keeps count between messages.

    One that only looks at the message in hand is none, and an `ExternalTermination` is shared on purpose.
    """
    return condition_behind(argument_value(construction, "termination_condition"), model)


def condition_behind(value: cst.BaseExpression | None, model: Model) -> Part | None:
    """The termination condition that an expression stands for, when it keeps count between messages."""
    if value is None:
        return None
    node, shared = _behind_name(value, model)
    if isinstance(node, cst.BinaryOperation):
        classes = [_classes(leaf, model) for leaf in _leaves(node, model)]
        return Part(node, shared) if all(classes) and not any(map(_is_external, classes)) else None
    part = _single(value, "condition", model)
    if part is None or not isinstance(part.node, cst.Call):
        return None
    built = model.construction(part.node)
    if built is None or built.api.name not in _COUNTING | _COMPOSITES or built.is_customised:
        return None
    inner = [_classes(arg.value, model) for arg in part.node.args]
    if built.api.name in _COMPOSITES and (not all(inner) or any(map(_is_external, inner))):
        return None
    return Part(part.node, part.is_shared, built.api.name == "TimeoutTermination")


def memories_of(construction: Construction, model: Model) -> list[Instance]:
    """The memories that an agent is built with."""
    value = argument_value(construction, "memory")
    return [each for each in model.involved((value,)) if _is_kind(each, "memory", model)] if value is not None else []


def participants(construction: Construction, model: Model) -> list[Construction]:
    """The constructions of a team's members, when each is built by a call of its own."""
    value = argument_value(construction, "participants") or argument_value(construction, "team")
    if value is None:
        return []
    sites = [each.site for each in model.involved((value,)) if each.site is not None]
    found = [model.construction(site) for site in sites]
    return [each for each in found if each is not None]


def member_expressions(construction: Construction) -> list[cst.BaseExpression]:
    """What a team's members are passed by, where they are written as a list at the construction."""
    value = argument_value(construction, "participants")
    if not isinstance(value, cst.List | cst.Tuple):
        return []
    return [element.value for element in value.elements if isinstance(element, cst.Element)]


def name_of(node: cst.CSTNode, model: Model) -> str | None:
    """The name or attribute that the value `node` is assigned to."""
    parent = model.parent(node)
    target = parent.target if isinstance(parent, cst.AnnAssign) else None
    if isinstance(parent, cst.Assign) and len(parent.targets) == 1:
        target = parent.targets[0].target
    if isinstance(target, cst.Name):
        return target.value
    return target.attr.value if isinstance(target, cst.Attribute) else None


def _single(value: cst.BaseExpression | None, kind: str, model: Model) -> Part | None:
    if value is None:
        return None
    found = [each for each in model.evaluate(value) if isinstance(each, Instance)]
    if len(found) != 1 or found[0].site is None or not _is_kind(found[0], kind, model):
        return None
    return Part(found[0].site, found[0].shared)


def _is_kind(instance: Instance, kind: str, model: Model) -> bool:
    return any(kind in api.kinds and api.family is Family.AGENTCHAT for api in model.api_classes(instance))


def _behind_name(node: cst.BaseExpression, model: Model) -> tuple[cst.BaseExpression, bool]:
    """The expression that a name bound once stands for, and whether it is bound outside of functions."""
    if isinstance(node, cst.Name):
        bindings = model.names.bindings(node.value, node)
        if len(bindings) == 1 and bindings[0].kind is BindingKind.ASSIGNMENT and not bindings[0].path:
            value = bindings[0].value
            if value is not None:
                return value, bindings[0].scope.kind in (ScopeKind.MODULE, ScopeKind.CLASS)
    return node, False


def _leaves(node: cst.BaseExpression, model: Model) -> Iterator[cst.BaseExpression]:
    """The conditions that `|` and `&` combine."""
    pending = [node]
    for _ in range(64):
        if not pending:
            return
        current, _shared = _behind_name(pending.pop(), model)
        if isinstance(current, cst.BinaryOperation) and isinstance(current.operator, cst.BitOr | cst.BitAnd):
            pending += [current.right, current.left]
        else:
            yield current


def _classes(node: cst.BaseExpression, model: Model) -> list[ApiClass]:
    """The AutoGen classes of a termination condition; none when the class is the module's own or unknown."""
    return [
        api
        for each in model.evaluate(node)
        if isinstance(each, Instance) and not isinstance(each.type, LocalClass)
        for api in model.api_classes(each)
        if "condition" in api.kinds
    ]


def _is_external(classes: list[ApiClass]) -> bool:
    return any(api.name == "ExternalTermination" for api in classes)
