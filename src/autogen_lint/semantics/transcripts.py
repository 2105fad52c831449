"""Transcripts of classic group chats: which of them two chats write to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.semantics.constructions import Construction
from autogen_lint.semantics.conversation_parts import argument_value, name_of
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import BindingKind
from autogen_lint.semantics.values import Instance

_BRANCHES = (cst.If, cst.Else, cst.ExceptHandler, cst.MatchCase, cst.Try)


def shared_transcripts(built: Iterable[Construction], model: Model) -> Iterator[tuple[cst.CSTNode, bool]]:
    """What two managers or two group chats of the same function are built with: a group chat (true) or a list of
    messages. The place is where the module builds that, or where the later one gets what another module has built.
    """
    holders: dict[object, list[Construction]] = {}
    for construction in built:
        found = _transcript_of(construction, model) if construction.api.family is Family.CLASSIC else None
        if found is None:
            continue
        part, place = found
        earlier = holders.setdefault(part, [])
        if any(_live_together(other, construction, model) for other in earlier):
            yield place, "manager" in construction.api.kinds
        earlier.append(construction)


def _transcript_of(construction: Construction, model: Model) -> tuple[object, cst.CSTNode] | None:
    """What tells the group chat that a manager is built with, or the list that a group chat is built with, from others,
    and where to report it.
    """
    is_manager = "manager" in construction.api.kinds
    if not is_manager and "group_chat" not in construction.api.kinds:
        return None
    value = argument_value(construction, "groupchat" if is_manager else "messages")
    if not isinstance(value, cst.Name | cst.Attribute):
        return None
    if is_manager:
        return _group_chat(value, model)
    bindings = model.names.bindings(value.value, value) if isinstance(value, cst.Name) else ()
    if len(bindings) == 1 and isinstance(bindings[0].value, cst.List):
        return (bindings[0].value, bindings[0].value) if bindings[0].kind is BindingKind.ASSIGNMENT else None
    source = model.source_of(value)
    return (source, value) if source is not None and model.is_container_elsewhere(source) else None


def _group_chat(value: cst.Name | cst.Attribute, model: Model) -> tuple[object, cst.CSTNode] | None:
    found = [each for each in model.evaluate(value) if isinstance(each, Instance)]
    if len(found) != 1:
        return None
    (group_chat,) = found
    if group_chat.site is not None:
        return (group_chat.site, group_chat.site) if isinstance(value, cst.Name) else None
    return (group_chat.origin, value) if group_chat.origin is not None else None


def _live_together(one: Construction, other: Construction, model: Model) -> bool:
    """True when both are built in one function, under names of their own, and not in the branches of an `if`."""
    if model.function_of(one.call) is not model.function_of(other.call):
        return False
    names = {name_of(one.call, model), name_of(other.call, model)}
    if len(names) == 1 or None in names:
        return False
    around = [
        {each for each in model.ancestors(call) if isinstance(each, _BRANCHES)} for call in (one.call, other.call)
    ]
    return around[0] == around[1]
