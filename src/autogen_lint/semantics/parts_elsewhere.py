"""Parts of conversations that one module of the project builds at module level and others use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import libcst as cst

from autogen_lint.semantics.constructions import Construction
from autogen_lint.semantics.conversation_parts import (
    Part,
    argument_value,
    condition_behind,
    context_behind,
)
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import BindingKind, Scope
from autogen_lint.semantics.values import ApiMethod, Instance

_MEMORY_CHANGES = frozenset({"add", "clear"})
_PARAMETERS = {"model_context": "model context", "termination_condition": "condition", "memory": "memory"}

_Name = tuple[str, str]
"""The file of a module, and a name in it."""


@dataclass(frozen=True, slots=True)
class SharedPart:
    """A part that the module builds and functions of other modules use: `kind` is "model context", "condition" or
    "memory", `user` one of those functions.
    """

    node: cst.BaseExpression
    kind: str
    user: str


@dataclass(slots=True)
class _Uses:
    """The functions of importers that build with a part, and those that change it, by what they are used as."""

    built_with: dict[tuple[str, str], None] = field(default_factory=dict)
    changed_by: dict[str, None] = field(default_factory=dict)


def parts_used_elsewhere(model: Model) -> Iterator[SharedPart]:
    """The model contexts, counting conditions and memories of the module level that re-enterable functions of importers
    build agents and teams with; memories when they also add to them.
    """
    own = _module_parts(model)
    if not own:
        return
    uses = _uses_elsewhere(model)
    for name, parts in own.items():
        used = uses.get((model.exports.path, name), _Uses())
        for kind, part in parts.items():
            users = [user for use, user in used.built_with if use == kind]
            if kind == "memory":
                users = list(used.changed_by) if users else []
            if users and not part.has_clock:
                yield SharedPart(part.node, kind, users[0])


def _module_parts(model: Model) -> dict[str, dict[str, Part]]:
    found: dict[str, dict[str, Part]] = {}
    for name, bindings in model.walk.module_scope.bindings.items():
        value = bindings[0].value
        if len(bindings) != 1 or bindings[0].kind is not BindingKind.ASSIGNMENT or bindings[0].path or value is None:
            continue
        if not isinstance(value, cst.Call | cst.BinaryOperation):
            continue
        parts = {
            "model context": context_behind(value, model),
            "condition": condition_behind(value, model),
            "memory": _list_memory(value, model),
        }
        known = {kind: part for kind, part in parts.items() if part is not None}
        if known:
            found[name] = known
    return found


def _list_memory(value: cst.BaseExpression, model: Model) -> Part | None:
    for each in model.evaluate(value):
        if isinstance(each, Instance) and any(api.name == "ListMemory" for api in model.api_classes(each)):
            return Part(value, is_shared=True)
    return None


def _uses_elsewhere(model: Model) -> dict[_Name, _Uses]:
    found: dict[_Name, _Uses] = {}
    for importer in model.all_importers:
        if importer.is_test or importer.runs_per_session or importer.is_script:
            continue
        # Who imports the importer is asked last: it means looking through the project.
        uses = list(_uses_in(importer))
        if uses and (importer.is_service or not importer.serves_scripts_only):
            for name, kind, user in uses:
                entry = found.setdefault(name, _Uses())
                if kind is None:
                    entry.changed_by[user] = None
                else:
                    entry.built_with[kind, user] = None
    return found


def _uses_in(model: Model) -> Iterator[tuple[_Name, str | None, str]]:
    """The names of other modules that re-enterable functions build with, each with what it is there, `None` for a
    memory that is changed, and the function.
    """
    for function in model.graph.functions:
        if not model.is_reenterable(function):
            continue
        for call in function.inline(cst.Call):
            construction = model.construction(call)
            if construction is not None:
                for node, kind in _built_with(construction):
                    yield from ((source, kind, function.name) for source in _sources(node, model))
            elif isinstance(call.func, cst.Attribute) and call.func.attr.value in _MEMORY_CHANGES:
                yield from _changed(call.func, function, model)


def _built_with(construction: Construction) -> Iterator[tuple[cst.BaseExpression, str]]:
    if not construction.api.kinds & {"agent", "team"} or construction.is_base_call:
        return
    for parameter, kind in _PARAMETERS.items():
        value = argument_value(construction, parameter)
        if isinstance(value, cst.List):
            yield from ((element.value, kind) for element in value.elements)
        elif value is not None:
            yield value, kind


def _changed(method: cst.Attribute, function: Scope, model: Model) -> Iterator[tuple[_Name, None, str]]:
    if any(isinstance(each, ApiMethod) and each.owner.name == "ListMemory" for each in model.evaluate(method)):
        yield from ((source, None, function.name) for source in _sources(method.value, model))


def _sources(node: cst.BaseExpression, model: Model) -> Iterable[_Name]:
    source = model.source_of(node)
    return () if source is None else (source,)
