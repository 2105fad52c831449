"""What the way a callee is written rules out.

Most calls of a program have nothing to do with AutoGen, and finding out what they call takes long.
"""

from __future__ import annotations

from functools import cache, cached_property

import libcst as cst

from autogen_lint.catalogue import family_of
from autogen_lint.project import Neighbours
from autogen_lint.semantics.names import Names
from autogen_lint.semantics.scopes import Binding, BindingKind
from autogen_lint.semantics.walk import Walk

_METHODS_OF_BUILTINS = frozenset(
    name for each in (str, bytes, int, float, list, tuple, dict, set) for name in dir(each) if not name.startswith("__")
)


class Callees:
    """Tells by names alone what a call cannot be.

    What a name of another module stands for is taken to have to do with AutoGen only where the imports say so, through
    as many modules as `Neighbours.concerns_autogen` follows: a class that is passed on through more is none.
    """

    def __init__(self, walk: Walk, names: Names, neighbours: Neighbours) -> None:
        self._walk = walk
        self._names = names
        self._neighbours = neighbours

    @cached_property
    def imports_project(self) -> bool:
        """False when nothing that the module imports comes from modules of its project that have to do with AutoGen."""
        scopes = self._walk.scopes
        imported = (each.imported for scope in scopes for bindings in scope.bindings.values() for each in bindings)
        names = (*filter(None, imported), *(star for scope in scopes for star in scope.star_imports))
        return any(self._neighbours.concerns_autogen(self._neighbours.absolute(name)) for name in names)

    def may_be_local(self, callee: cst.BaseExpression) -> bool:
        """False when `callee` cannot be a function or class of the module, nor an object of one."""
        if type(callee) is cst.Name:
            return any(each.kind is not BindingKind.IMPORT for each in self._names.bindings(callee.value, callee))
        if type(callee) is cst.Attribute:
            return self._is_named_here(callee.attr.value)
        return True

    def may_be_class(self, callee: cst.BaseExpression) -> bool:
        """False when `callee` cannot be a class, nor its `__init__` or a partial call of it."""
        if type(callee) is cst.Name:
            bindings = self._names.bindings(callee.value, callee)
            if not bindings:
                return bool(self._walk.module_scope.star_imports)
            return any(map(self._may_bind_class, bindings))
        if type(callee) is cst.Attribute:
            name = callee.attr.value
            return name not in _METHODS_OF_BUILTINS or self._is_named_here(name)
        return True

    def _is_named_here(self, attribute: str) -> bool:
        return attribute in self._walk.bound_names or attribute in self._walk.assigned_attributes

    def _may_bind_class(self, binding: Binding) -> bool:
        if binding.imported is None:
            return binding.kind is not BindingKind.FUNCTION
        imported = self._neighbours.absolute(binding.imported)
        if family_of(imported) is not None or imported == "functools.partial":
            return True
        return self._neighbours.concerns_autogen(imported)

    def may_be_one_of(self, callee: cst.BaseExpression, functions: frozenset[str]) -> bool:
        """False when `callee` is none of the `functions`, dotted names from outside the project."""
        lasts = _last_parts(functions)
        if type(callee) is not cst.Name:
            return type(callee) is not cst.Attribute or callee.attr.value in lasts
        bindings = self._names.bindings(callee.value, callee)
        if not bindings:
            return callee.value in lasts or bool(self._walk.module_scope.star_imports)
        return any(
            each.kind not in (BindingKind.FUNCTION, BindingKind.CLASS)
            and (each.imported is None or each.imported.rpartition(".")[2] in lasts or self._is_of_project(each))
            for each in bindings
        )

    def _is_of_project(self, imported: Binding) -> bool:
        name = imported.imported or ""
        return self._neighbours.imported_file(self._neighbours.absolute(name)) is not None

    def may_be_chat(self, name: cst.Name, chat_functions: frozenset[str]) -> bool:
        """False when what `name` stands for cannot start a chat by itself, by its name one of AutoGen's
        `chat_functions` or as a chat method that was given a name.
        """
        bindings = self._names.bindings(name.value, name)
        if not bindings:
            return bool(self._walk.module_scope.star_imports)
        return any(self._may_bind_chat(each, chat_functions) for each in bindings)

    def _may_bind_chat(self, binding: Binding, chat_functions: frozenset[str]) -> bool:
        if binding.kind in (BindingKind.FUNCTION, BindingKind.CLASS):
            return False
        if binding.imported is None:
            return True
        imported = self._neighbours.absolute(binding.imported)
        if family_of(imported) is not None:
            return imported.rpartition(".")[2] in chat_functions or self._neighbours.provide(imported)
        return self._neighbours.concerns_autogen(imported)


@cache
def _last_parts(dotted: frozenset[str]) -> frozenset[str]:
    return frozenset(each.rpartition(".")[2] for each in dotted)
