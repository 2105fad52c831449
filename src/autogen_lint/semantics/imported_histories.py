"""Containers of the project's other modules that a module uses: `from state import history`, `state.history`,
`Store.history`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import libcst as cst

from autogen_lint.semantics.model import Model, asked_once
from autogen_lint.semantics.project_modules import model_of
from autogen_lint.semantics.scopes import BindingKind, Scope
from autogen_lint.semantics.values import ImportedClass, Instance

_Key = tuple[str, str]
"""The file of a module, and the name of a container in it: `history`, `Store.history`."""


@dataclass(frozen=True, slots=True)
class ContainerAtHome:
    """What the module that a container belongs to shows of it.

    `on_self` marks one that a method puts on `self`: only the one object at module level has it. `users` are the
    re-enterable functions there that change it. `is_reported` is true when that module has it reported by itself.
    """

    on_self: bool
    is_mapping: bool
    is_keyed: bool
    is_conversation: bool
    users: tuple[str, ...]
    is_reported: bool


@dataclass(slots=True)
class ImportedContainer:
    """A container of another module: `name` is what the module at hand calls it first, `node` the import that brings it
    in, `references` are the expressions that stand for it.
    """

    name: str
    node: cst.CSTNode
    home: ContainerAtHome
    references: list[cst.BaseExpression] = field(default_factory=list)


def may_import_containers(model: Model) -> bool:
    """False when the module imports nothing from its project."""
    return bool(model.walk.module_scope.star_imports) or bool(_imported_names(model))


def imported_containers(model: Model) -> list[ImportedContainer]:
    """The containers of other modules that the module mentions, in the order of their first mention."""
    imported = _imported_names(model)
    if not imported and not model.walk.module_scope.star_imports:
        return []
    found: dict[_Key, ImportedContainer] = {}
    for scope in model.walk.scopes:
        for node, key, is_lasting in _mentions(scope, imported, model):
            home = found[key].home if key in found else _at_home(key)
            if home is None or (home.on_self and not is_lasting):
                continue
            if key not in found:
                found[key] = ImportedContainer(_written(node, model), _import_of(node, model), home)
            found[key].references.append(node)
    return list(found.values())


@asked_once
def _imported_names(model: Model) -> frozenset[str]:
    """The names that imports of the project's modules bind, anywhere in the module."""
    return frozenset(
        name
        for scope in model.walk.scopes
        for name, bindings in scope.bindings.items()
        if any(each.imported is not None and model.is_from_project(each.imported) for each in bindings)
    )


def _mentions(scope: Scope, imported: frozenset[str], model: Model) -> Iterator[tuple[cst.BaseExpression, _Key, bool]]:
    """The expressions that may stand for a container, and whether that is reached through what outlives a call."""
    has_stars = bool(model.walk.module_scope.star_imports)
    for name in scope.own(cst.Name):
        if name.value in imported or has_stars:
            source = model.source_of(name)
            if source is not None:
                yield name, source, True
    for attribute in scope.own(cst.Attribute):
        root = _root(attribute)
        if root is not None and (root.value in imported or has_stars):
            yield from ((attribute, *each) for each in _keys(attribute, model))


def _root(node: cst.Attribute) -> cst.Name | None:
    base: cst.BaseExpression = node
    while type(base) is cst.Attribute:
        base = base.value
    return base if type(base) is cst.Name else None


def _keys(attribute: cst.Attribute, model: Model) -> list[tuple[_Key, bool]]:
    source = model.source_of(attribute)
    if source is not None:
        return [(source, True)]
    found: list[tuple[_Key, bool]] = []
    for value in model.evaluate(attribute.value):
        owner = value.type if isinstance(value, Instance) else value
        if isinstance(owner, ImportedClass):
            is_lasting = not isinstance(value, Instance) or value.shared
            found.append(((owner.exports.path, f"{owner.name}.{attribute.attr.value}"), is_lasting))
    return found


def _at_home(key: _Key) -> ContainerAtHome | None:
    path, name = key
    home = model_of(path)
    return home.exports.container(name) if home is not None else None


def _written(node: cst.BaseExpression, model: Model) -> str:
    return model.module.code_for_node(node).strip("() ")


def _import_of(node: cst.BaseExpression, model: Model) -> cst.CSTNode:
    """The import that the first name of `node` comes from; `node` itself when a star has brought it in."""
    root = _root(node) if isinstance(node, cst.Attribute) else node
    bindings = model.names.bindings(root.value, root) if isinstance(root, cst.Name) else ()
    imports = [each.node for each in bindings if each.kind is BindingKind.IMPORT]
    return imports[0] if imports else node
