"""The event loops that modules of the project run with a model client that another one of them has built."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

import libcst as cst

from autogen_lint.semantics.model import Model
from autogen_lint.semantics.model_clients import ClientUses, add_carriers
from autogen_lint.semantics.scopes import Scope, ScopeKind

_ROUNDS = 3
"""How many modules may lie between a client and the loop that it is used in."""

_Name = tuple[str, str]
"""The file of a module, and a name in it."""


@dataclass(frozen=True, slots=True)
class LoopElsewhere:
    """A call in another module that runs an event loop; `place` is its function, by dotted name, or the module."""

    call: cst.Call
    place: str


@dataclass(slots=True)
class _Reach:
    """What leads to a client: the names through which it is used, and the functions that run an event loop with it."""

    carriers: set[_Name] = field(default_factory=set)
    runners: set[_Name] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.carriers) + len(self.runners)


class UsesElsewhere:
    """Where importers of a module use one of its clients."""

    def __init__(self, uses: ClientUses, model: Model) -> None:
        self._model = model
        self._reach = _Reach()
        self._export(uses, model)

    def repeated_loop(self) -> LoopElsewhere | None:
        """An `asyncio.run(...)` of an importer that uses the client in an event loop which is not the only one."""
        for model, uses in self._spread():
            call = uses.repeated_loop()
            if call is not None and not any(each.loop_is_nestable for each in model.all_importers):
                return LoopElsewhere(call, _dotted(model.function_of(call), model))
        return None

    def shared_users(self) -> list[str]:
        """The re-enterable functions of importers that use the client, by dotted name."""
        return [
            _dotted(function, model)
            for model, uses in self._spread()
            for function in uses.users()
            if model.is_reenterable(function)
        ]

    @cached_property
    def _importers(self) -> list[Model]:
        # Tests run what they like, in as many loops; a notebook has one.
        return [each for each in self._model.all_importers if not (each.is_test or each.is_notebook)]

    def _spread(self) -> list[tuple[Model, ClientUses]]:
        """The importers that use the client, with what they show when all that leads to it is known."""
        found: list[tuple[Model, ClientUses]] = []
        for _ in range(_ROUNDS):
            before = len(self._reach)
            found = [(each, _UsesOfImporter(self._reach, each)) for each in self._importers]
            for model, uses in found:
                self._export(uses, model)
            if len(self._reach) == before:
                break
        return found

    def _export(self, uses: ClientUses, model: Model) -> None:
        path = model.exports.path
        self._reach.carriers.update((path, name) for name in uses.carriers)
        if isinstance(uses, _UsesOfImporter) and not uses.concern:
            return
        for scope in model.walk.module_scope.children:
            is_class = scope.kind is ScopeKind.CLASS
            functions = [each for each in scope.children if each.is_function] if is_class else [scope]
            if any(each.is_function and uses.reaches(each) for each in functions):
                self._reach.carriers.add((path, scope.name))
        self._reach.runners.update(
            (path, function.name)
            for run in uses.runs()
            if (function := model.function_of(run)) is not None and function.parent is model.walk.module_scope
        )


class _UsesOfImporter(ClientUses):
    """Where one importer uses the client, known by the names that lead to it."""

    def __init__(self, reach: _Reach, model: Model) -> None:
        self._reach = reach
        super().__init__(set(), model)
        add_carriers(self.carriers, self.concern, model, self._is_carrier)

    @cached_property
    def concern(self) -> frozenset[str]:
        """The names that may stand for what leads to the client, or for its module."""
        return frozenset(
            name
            for scope in self._model.walk.scopes
            for name, bindings in scope.bindings.items()
            if any(each.imported is not None and self._model.is_from_project(each.imported) for each in bindings)
        )

    def _names(self) -> Iterable[str]:
        return self.carriers | self.concern

    def runs(self) -> list[cst.Call]:
        """Also the calls of functions of other modules that run a loop."""
        if not self.concern:
            return []
        called = [
            call
            for scope in self._model.walk.scopes
            for call in scope.own(cst.Call)
            if isinstance(call.func, cst.Name | cst.Attribute) and self._stands_for(call.func, self._reach.runners)
        ]
        return [*super().runs(), *called]

    def _may_repeat(self, node: cst.CSTNode, seen: set[Scope]) -> bool:
        # Streamlit runs a page anew for every click; the modules that it imports stay.
        return "streamlit" in self._model.frameworks or super()._may_repeat(node, seen)

    def _is_carrier(self, name: cst.Name) -> bool:
        node: cst.BaseExpression = name
        while name.value in self.concern:
            if self._stands_for(node, self._reach.carriers):
                return True
            parent = self._model.parent(node)
            if not isinstance(parent, cst.Attribute) or parent.value is not node:
                break
            node = parent
        return super()._is_carrier(name)

    def _stands_for(self, node: cst.BaseExpression, names: set[_Name]) -> bool:
        root = node
        while isinstance(root, cst.Attribute):
            root = root.value
        return isinstance(root, cst.Name) and root.value in self.concern and self._model.source_of(node) in names


def _dotted(function: Scope | None, model: Model) -> str:
    module = model.dotted_name.rpartition(".")[2]
    if function is None:
        return module
    return function.name if function.name.startswith("<") else f"{module}.{function.name}"
