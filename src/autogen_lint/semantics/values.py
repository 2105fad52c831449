"""What an expression may evaluate to, as far as the linter needs to know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Union

import libcst as cst

from autogen_lint.catalogue import ApiClass
from autogen_lint.semantics.scopes import Scope

if TYPE_CHECKING:
    from autogen_lint.semantics.exports import Exports


@dataclass(frozen=True, slots=True)
class External:
    """Something from outside the module, by dotted name.

    A call's result has `()` behind the callable's name (`fastapi.FastAPI().post`), builtins stand in `builtins`,
    and relative imports keep their leading dots.
    """

    name: str


@dataclass(frozen=True, slots=True)
class LocalClass:
    """A class defined in the module; `scope` is its body."""

    scope: Scope


@dataclass(frozen=True, slots=True)
class ImportedClass:
    """A class of another module of the project.

    `own_names` are the names that its body and those of its bases in the project bind. `exports` answers further
    questions; `scope` is for it alone, since it belongs to another tree.
    """

    scope: Scope
    qualified_name: str = field(compare=False)
    api_bases: tuple[ApiClass, ...] = field(compare=False)
    own_names: frozenset[str] = field(compare=False, repr=False)
    has_foreign_bases: bool = field(compare=False)
    exports: Exports = field(compare=False, repr=False)

    @property
    def name(self) -> str:
        """The name of the class where it is defined."""
        return self.scope.name

    def may_define(self, name: str) -> bool:
        """True when the class has a `name` of its own, or inherits from a class that nothing is known of."""
        return name in self.own_names or self.has_foreign_bases


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an object of another module of the project is built: the file, and which of its calls it is.

    `callee` is the code of what is called: the text under inspection may differ from the file.
    """

    path: str
    call: int
    callee: str


@dataclass(frozen=True, slots=True)
class Instance:
    """An object of an AutoGen class, a local one, or one of another module of the project.

    `site` is the call that builds it as far as its users can tell: for an object that a factory returns anew, the
    call of the factory; `None` when only the type is known (`self`, an annotated parameter). `shared` is true when
    the value was reached through something that outlives a call: a module or class variable, a parameter default, a
    cache. `origin` is where another module builds it.
    """

    type: ApiClass | LocalClass | ImportedClass
    site: cst.Call | None
    shared: bool = False
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Function:
    """A local `def` or lambda, bound to `receiver` when reached through an instance or class."""

    scope: Scope
    receiver: Instance | LocalClass | None = None


@dataclass(frozen=True, slots=True)
class ImportedFunction:
    """A function or method of another module of the project, bound to `receiver` when reached through an object.

    `exports` answers questions about it; `scope` is for it alone, since it belongs to another tree.
    """

    scope: Scope
    qualified_name: str = field(compare=False)
    exports: Exports = field(compare=False, repr=False)
    receiver: Instance | None = None

    @property
    def name(self) -> str:
        """The name of the function where it is defined."""
        return self.scope.name

    @property
    def is_async(self) -> bool:
        """True for an `async def`."""
        return self.scope.is_async


@dataclass(frozen=True, slots=True)
class ApiMethod:
    """A method that an instance (or `super()`) inherits from an AutoGen class."""

    receiver: Instance
    owner: ApiClass
    name: str


@dataclass(frozen=True, slots=True)
class Partial:
    """`functools.partial(target, ...)`; `call` is the call of `partial`."""

    target: Value
    call: cst.Call


@dataclass(frozen=True, slots=True)
class Super:
    """`super()` inside a method of `scope`'s class."""

    scope: Scope


@dataclass(frozen=True, slots=True)
class Items:
    """A list, tuple, set, dict or comprehension display; `shared` as for `Instance`, `site` the factory call that
    made it. With `values_only` the keys of a dict are gone: `d.values()`.
    """

    node: cst.BaseExpression
    shared: bool = False
    site: cst.Call | None = None
    values_only: bool = False


@dataclass(frozen=True, slots=True)
class ImportedItems:
    """A collection of another module of the project: the values under each index or literal key, `None` where that
    cannot be told; `shared` as for `Instance`.
    """

    entries: tuple[tuple[object, Values], ...]
    shared: bool = False

    def at(self, key: object) -> Values:
        """The values that may be under `key`; under any for `None`."""
        return tuple(value for known, values in self.entries if key is None or known in (None, key) for value in values)


@dataclass(frozen=True, slots=True)
class Constant:
    """A literal."""

    value: object


Value = Union[  # noqa: UP007  # recursive
    External,
    LocalClass,
    ImportedClass,
    Instance,
    Function,
    ImportedFunction,
    ApiMethod,
    Partial,
    Super,
    Items,
    ImportedItems,
    Constant,
]
Values = tuple[Value, ...]
