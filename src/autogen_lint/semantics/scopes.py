"""Scopes and the bindings in them, as the Python reference describes them ("Naming and binding")."""

from __future__ import annotations

import enum
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TypeVar

import libcst as cst

Node = TypeVar("Node", bound=cst.CSTNode)


class ScopeKind(enum.Enum):
    """What opened a scope."""

    MODULE = "module"
    CLASS = "class"
    FUNCTION = "function"
    LAMBDA = "lambda"
    COMPREHENSION = "comprehension"


class BindingKind(enum.Enum):
    """What bound a name."""

    ASSIGNMENT = "assignment"
    AUGMENTED = "augmented assignment"
    ANNOTATION = "annotation without value"
    IMPORT = "import"
    FUNCTION = "function"
    CLASS = "class"
    PARAMETER = "parameter"
    ITERATION = "iteration"
    CONTEXT = "context manager"
    EXCEPTION = "exception handler"
    PATTERN = "match pattern"
    DELETION = "deletion"
    TYPE = "type parameter or alias"


@dataclass(slots=True, eq=False, repr=False)
class Binding:
    """One place that binds one name.

    `node` is the statement or clause that binds; `value` is the expression the name gets its value from, and `path`
    the element indexes to take from that value when it is unpacked (`None` stands for an element that cannot be
    told). `imported` is the dotted name an import binds, with leading dots when it is relative. `made_in` is the
    scope whose code binds the name, which differs from `scope` after `global` and `nonlocal`. `order` is comparable
    with `Walk.order` of the nodes of `made_in`.
    """

    name: str
    kind: BindingKind
    scope: Scope
    made_in: Scope
    node: cst.CSTNode
    order: int
    value: cst.BaseExpression | None = None
    path: tuple[int | None, ...] = ()
    imported: str | None = None
    annotation: cst.BaseExpression | None = None
    opened: Scope | None = None


@dataclass(slots=True, eq=False, repr=False)
class AttributeTarget:
    """An assignment to an attribute of a name: `base.attribute = value`."""

    base: str
    attribute: str
    node: cst.CSTNode
    value: cst.BaseExpression | None
    path: tuple[int | None, ...]
    scope: Scope
    annotation: cst.BaseExpression | None = None


@dataclass(slots=True, eq=False, repr=False)
class Scope:
    """A namespace and the nodes whose code runs in it, by node class and in source order."""

    kind: ScopeKind
    node: cst.CSTNode
    parent: Scope | None
    bindings: dict[str, list[Binding]] = field(default_factory=dict)
    redirected: dict[str, Scope] = field(default_factory=dict)
    star_imports: list[str] = field(default_factory=list)
    attribute_targets: list[AttributeTarget] = field(default_factory=list)
    children: list[Scope] = field(default_factory=list)
    nodes: defaultdict[type[cst.CSTNode], list[cst.CSTNode]] = field(default_factory=lambda: defaultdict(list))
    _mentions: dict[str, list[cst.Name]] | None = None

    def give_up(self) -> None:
        """Let go of everything in the scope, and of the scopes around it and in it."""
        for table in (self.bindings, self.redirected, self.attribute_targets, self.children, self.nodes):
            table.clear()
        self.parent = None

    def own(self, node_class: type[Node]) -> list[Node]:
        """The nodes of `node_class` whose code runs in this very scope."""
        return self.nodes.get(node_class, [])  # type: ignore[return-value]  # keyed by class, which typing cannot express

    def inline(self, node_class: type[Node]) -> Iterator[Node]:
        """Like `own`, with the comprehensions and class bodies that run as part of this scope's code."""
        yield from self.own(node_class)
        for child in self.children:
            if child.kind in (ScopeKind.COMPREHENSION, ScopeKind.CLASS):
                yield from child.inline(node_class)

    def mentions(self, name: str) -> list[cst.Name]:
        """The names of `inline` that say `name`."""
        if self._mentions is None:
            self._mentions = {}
            for each in self.inline(cst.Name):
                self._mentions.setdefault(each.value, []).append(each)
        return self._mentions.get(name, [])

    @property
    def is_function(self) -> bool:
        """True for a `def`, an `async def` and a lambda."""
        return self.kind in (ScopeKind.FUNCTION, ScopeKind.LAMBDA)

    @property
    def is_async(self) -> bool:
        """True for an `async def`."""
        return isinstance(self.node, cst.FunctionDef) and self.node.asynchronous is not None

    @property
    def name(self) -> str:
        """The name of the function or class; `<lambda>` or `<module>` where there is none."""
        if isinstance(self.node, cst.FunctionDef | cst.ClassDef):
            return self.node.name.value
        return f"<{self.kind.value}>"

    @property
    def function(self) -> Scope | None:
        """The function whose call runs this scope's code: itself, or the one around a comprehension or class body."""
        scope: Scope | None = self
        while scope is not None and not scope.is_function:
            scope = scope.parent
        return scope

    @property
    def enclosing_class(self) -> Scope | None:
        """The class this function is a method of, else `None`."""
        if self.is_function and self.parent is not None and self.parent.kind is ScopeKind.CLASS:
            return self.parent
        return None

    def ancestors(self) -> Iterator[Scope]:
        """The scope itself, then the ones around it, out to the module."""
        scope: Scope | None = self
        while scope is not None:
            yield scope
            scope = scope.parent


def is_decorated(function: Scope) -> bool:
    """True for a `def` with a decorator, which may make something else of it."""
    return isinstance(function.node, cst.FunctionDef) and bool(function.node.decorators)
