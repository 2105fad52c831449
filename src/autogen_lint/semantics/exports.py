"""What the names of a module stand for, in values that hold outside of it.

Nodes and scopes mean something only together with the tables of their own module. What leaves it is translated: an
object is known by its class and origin, functions and classes by handles that ask here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from os.path import abspath
from typing import TYPE_CHECKING

import libcst as cst

from autogen_lint.catalogue import find_class
from autogen_lint.semantics.project_modules import note_cut
from autogen_lint.semantics.scopes import Binding, BindingKind, Scope
from autogen_lint.semantics.values import (
    ApiMethod,
    Constant,
    External,
    Function,
    ImportedClass,
    ImportedFunction,
    ImportedItems,
    Instance,
    Items,
    LocalClass,
    Origin,
    Value,
    Values,
)

if TYPE_CHECKING:
    from autogen_lint.semantics.imported_histories import ContainerAtHome
    from autogen_lint.semantics.model import Model
    from autogen_lint.semantics.project_modules import Imports

_MAY_MAKE_CONTAINER = {cst.List, cst.Dict, cst.ListComp, cst.DictComp, cst.Call}
_EVALUATIONS = 8
"""How many modules may be evaluated for the sake of each other: their frames are on one stack. What lies deeper is
unknown."""
_NESTING = 3
_ELEMENTS = 60


class Exports:
    """Answers about one module for those that import it."""

    _depth = 0

    def __init__(self, model: Model) -> None:
        self._model = model
        self._evaluator = model.plain_values
        self._classes: dict[Scope, ImportedClass] = {}

    def give_up(self) -> None:
        """Let go of the model and of the classes, which lead back here."""
        vars(self).clear()

    def _is_too_deep(self) -> bool:
        if Exports._depth < _EVALUATIONS:
            return False
        note_cut()
        return True

    # -- names -------------------------------------------------------------------------------------------------------

    def values(self, name: str) -> tuple[Values, bool]:
        """What the module-level `name` may stand for, and whether that is all of it."""
        bindings = self._bindings(name)
        if not bindings:
            return self._from_stars(name)
        if all(each.kind is BindingKind.IMPORT for each in bindings):
            return self._passed_on(bindings)
        if self._is_too_deep():
            return (), False
        Exports._depth += 1
        try:
            self._evaluator.begin()
            found = [value for each in bindings for value in self._evaluator.binding_values(each)]
            values = tuple(self._translated(found, None, shared=True))
        finally:
            Exports._depth -= 1
        return tuple(dict.fromkeys(values)), not self._evaluator.was_cut_short

    def constant(self, name: str) -> Constant | None:
        """The literal that the module-level `name` is bound to, once, or that a star brings in under it."""
        if self._bindings(name):
            return self._model.module_constant(name)
        return self._model.imports.constant_behind_stars(name, self.stars)

    @property
    def model(self) -> Model:
        """The module itself."""
        return self._model

    @property
    def imports(self) -> Imports:
        """What the module itself imports."""
        return self._model.imports

    def binds(self, name: str) -> bool:
        """True when the module level gives `name` a value of its own."""
        return any(each.kind is not BindingKind.IMPORT for each in self._bindings(name))

    def passed_on_from(self, name: str) -> str | None:
        """The absolute dotted name that the module-level `name` is imported from."""
        imported = [each.imported for each in self._bindings(name) if each.imported is not None]
        return self._model.absolute_name(imported[0]) if imported else None

    @property
    def stars(self) -> list[str]:
        """The absolute names of the modules that the module imports everything from."""
        return [self._model.absolute_name(each) for each in self._model.walk.module_scope.star_imports]

    def container(self, name: str) -> ContainerAtHome | None:
        """What importers may ask of the module's container `name`: `history`, `Store.history`."""
        # Most names are functions, and most attributes methods: tracing all containers takes too much to learn that.
        return self._containers.get(name) if any(map(_may_make_container, self._values_of(name))) else None

    def _values_of(self, name: str) -> Iterator[cst.BaseExpression | None]:
        """What is written behind the equals signs of `name` or `Class.name`."""
        owner, _, attribute = name.rpartition(".")
        if not owner:
            yield from (each.value for each in self._bindings(attribute))
        for scope in self._model.walk.scopes if owner else ():
            if scope.name == owner:
                yield from (each.value for each in scope.bindings.get(attribute, ()))
                yield from (each.value for each in self._evaluator.self_attributes(scope).get(attribute, ()))

    @cached_property
    def _containers(self) -> dict[str, ContainerAtHome]:
        from autogen_lint.semantics.histories import Histories

        return Histories(self._model).at_home()

    @property
    def path(self) -> str:
        """The file of the module."""
        return abspath(self._model.filename)

    def gives_away(self, name: str) -> bool:
        """True when `from module import *` brings `name` along."""
        if "__all__" in self._model.walk.module_scope.bindings:
            return self._model.is_exported(name)
        return not name.startswith("_")

    def _bindings(self, name: str) -> list[Binding]:
        found = self._model.walk.module_scope.bindings.get(name, ())
        return [each for each in found if each.kind is not BindingKind.DELETION]

    def _from_stars(self, name: str) -> tuple[Values, bool]:
        imports = self._model.imports
        for module in self._model.walk.module_scope.star_imports:
            if (found := imports.star(module, name)) or imports.was_cut_short:
                return found, not imports.was_cut_short
            if not module.startswith(".") and find_class(f"{module}.{name}"):
                return (External(f"{module}.{name}"),), True
        return (), True

    def _passed_on(self, bindings: list[Binding]) -> tuple[Values, bool]:
        found: dict[Value, None] = {}
        is_whole = True
        for binding in bindings:
            if binding.imported is not None:
                dotted = self._model.absolute_name(binding.imported)
                found.update(dict.fromkeys(self._model.imports.values(dotted) or (External(dotted),)))
                is_whole = is_whole and not self._model.imports.was_cut_short
        return tuple(found), is_whole

    # -- objects, classes and functions ------------------------------------------------------------------------------

    def attribute(self, instance: Instance, name: str) -> Values:
        """The values of attribute `name` of an object of a class of this module, as far as the class tells."""
        own = self._at_home(instance)
        found = self._evaluator.instance_attribute(own, name) if own is not None else ()
        methods = [value for value in found if isinstance(value, ApiMethod) and value.receiver == own]
        translated = tuple(self._translated([each for each in found if each not in methods], None, instance.shared))
        bound = tuple(
            replace(value, receiver=instance) if isinstance(value, ImportedFunction) else value for value in translated
        )
        return bound + tuple(replace(each, receiver=instance) for each in methods)

    def class_attribute(self, owner: ImportedClass, name: str) -> Values:
        """The values of attribute `name` of a class of this module."""
        return tuple(self._translated(self._evaluator.class_attribute(LocalClass(owner.scope), name), None, True))

    def results(self, function: ImportedFunction, call: cst.Call | None) -> Values:
        """What calling the function may return; an object that it builds anew is known by `call`."""
        if self._is_too_deep():
            return ()
        Exports._depth += 1
        try:
            receiver = self._at_home(function.receiver) if function.receiver is not None else None
            found = self._evaluator.call_result(Function(function.scope, receiver), None)
            return tuple(dict.fromkeys(self._translated(found, call, False, function.scope)))
        finally:
            Exports._depth -= 1

    def _at_home(self, instance: Instance) -> Instance | None:
        """The object as this module knows it."""
        local = instance.type
        if not isinstance(local, ImportedClass) or local.exports is not self:
            return None
        return Instance(LocalClass(local.scope), None, instance.shared)

    def class_of(self, scope: Scope) -> ImportedClass:
        """The handle of a class of this module."""
        if scope in self._classes:
            return self._classes[scope]
        evaluator = self._evaluator
        mro = evaluator.local_mro(scope)
        imported = [each for owner in mro for each in evaluator.imported_bases(owner)]
        names = {name for owner in mro for name in (*owner.bindings, *evaluator.self_attributes(owner))}
        bases = evaluator.external_bases(scope)
        found = ImportedClass(
            scope,
            self._qualified(scope),
            evaluator.api_bases(scope),
            frozenset(names.union(*(each.own_names for each in imported))),
            any(each.has_foreign_bases for each in imported) or any(self._is_foreign(each) for each in bases),
            self,
        )
        if evaluator.is_busy and evaluator.was_cut_short:
            # Asked in the middle of a question of its own module, that leads round through others.
            note_cut()
        else:
            self._classes[scope] = found
        return found

    def _is_foreign(self, base: str) -> bool:
        is_plain = base == "builtins.object" or base.startswith(("typing.", "abc."))
        return not is_plain and self._evaluator.api_class(External(base)) is None

    def _function(self, scope: Scope, receiver: Instance | None) -> ImportedFunction:
        return ImportedFunction(scope, self._qualified(scope), self, receiver)

    def _qualified(self, scope: Scope) -> str:
        names = [each.name for each in scope.ancestors() if each.parent is not None]
        return ".".join([self._model.dotted_name, *reversed(names)])

    # -- questions about functions -----------------------------------------------------------------------------------

    def blocking_chat(self, function: ImportedFunction) -> str | None:
        """The name of the sync function, at or below `function`, that runs a classic chat."""
        from autogen_lint.semantics.blocking import blocking_function

        if self._is_too_deep():
            return None
        Exports._depth += 1
        try:
            return blocking_function(function.scope, self._model)
        finally:
            Exports._depth -= 1

    def leaks_chat(self, function: ImportedFunction) -> bool:
        """True when a chat of the function can raise out of it."""
        from autogen_lint.semantics.exception_handling import leaks_chat

        return leaks_chat(function.scope, self._model)

    def uses_own_agents(self, method: ImportedFunction) -> bool:
        """True for a bound method that uses agents which its object keeps."""
        receiver = self._at_home(method.receiver) if method.receiver is not None else None
        return receiver is not None and self._model.sharing.uses_own_agents(Function(method.scope, receiver))

    def keeps_agents(self, imported: ImportedClass) -> bool:
        """True for a class whose objects keep agents and use them in methods."""
        return self._model.sharing.keeps_agents(imported.scope)

    def crashes_on_none(self, function: ImportedFunction, parameter: str) -> bool:
        """True when the function, given a message without content as `parameter`, raises; never for one that is
        reported in this module, because it decides about messages here as well.
        """
        from autogen_lint.semantics.message_content import all_unsafe_uses
        from autogen_lint.semantics.termination import termination_callables

        if function.scope in termination_callables(self._model):
            return False
        return any(True for _ in all_unsafe_uses({function.scope: parameter}, self._model))

    # -- translation -------------------------------------------------------------------------------------------------

    @cached_property
    def _calls(self) -> dict[cst.Call, int]:
        scopes = self._model.walk.scopes
        return {call: index for index, call in enumerate(call for scope in scopes for call in scope.own(cst.Call))}

    def site_of(self, origin: Origin) -> cst.Call | None:
        """The call of this module that builds the object of `origin`; `None` when there is no such call."""
        site = next((call for call, index in self._calls.items() if index == origin.call), None)
        return site if site is not None and self.origin_of(site) == origin else None

    def _translated(
        self, values: Iterable[Value], call: cst.Call | None, shared: bool, maker: Scope | None = None, depth: int = 0
    ) -> Iterator[Value]:
        """`values` for use in another module; what `maker` has built anew belongs to `call` there."""
        for value in values:
            translated = self._translate(value, call, shared, maker, depth)
            if translated is not None:
                yield translated

    def _translate(
        self, value: Value, call: cst.Call | None, shared: bool, maker: Scope | None, depth: int
    ) -> Value | None:
        if isinstance(value, External):
            return None if value.name.startswith(("builtins.", ".")) else value
        if isinstance(value, Constant | ImportedClass | ImportedFunction | ImportedItems):
            return value
        if isinstance(value, Instance):
            return self._object(value, call, shared, maker)
        if isinstance(value, LocalClass):
            return self.class_of(value.scope)
        if isinstance(value, Function):
            if isinstance(value.scope.node, cst.Lambda) or value.scope.parent is None:
                return None
            receiver = (
                self._object(value.receiver, None, shared, None) if isinstance(value.receiver, Instance) else None
            )
            return self._function(value.scope, receiver)
        if isinstance(value, ApiMethod):
            return replace(value, receiver=self._object(value.receiver, call, shared, maker))
        if isinstance(value, Items) and depth < _NESTING:
            return self._items(value, call, shared, maker, depth)
        return None

    def _object(self, value: Instance, call: cst.Call | None, shared: bool, maker: Scope | None) -> Instance:
        kind = self.class_of(value.type.scope) if isinstance(value.type, LocalClass) else value.type
        is_shared = shared or value.shared
        if value.site is None:
            return Instance(kind, None, is_shared, value.origin)
        if not is_shared:
            is_new = maker is not None and self._evaluator.is_made_in(value, maker)
            return Instance(kind, call if is_new else None)
        return Instance(kind, None, True, self.origin_of(value.site))

    def origin_of(self, site: cst.Call) -> Origin:
        """What the object that a call of this module builds is known by elsewhere."""
        return Origin(abspath(self._model.filename), self._calls[site], self._model.module.code_for_node(site.func))

    def _items(
        self, items: Items, call: cst.Call | None, shared: bool, maker: Scope | None, depth: int
    ) -> ImportedItems | None:
        node = items.node
        is_shared = shared or items.shared
        entries: list[tuple[object, Values]] = []
        for key, values in self._evaluator.entries(items):
            entries.append((key, tuple(self._translated(values, call, is_shared, maker, depth + 1))))
            if len(entries) > _ELEMENTS:
                return None
        return ImportedItems(tuple(entries), is_shared) if isinstance(node, cst.BaseExpression) else None


def _may_make_container(value: cst.BaseExpression | None) -> bool:
    return type(value) in _MAY_MAKE_CONTAINER
