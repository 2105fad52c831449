"""What an expression may evaluate to, as far as the linter needs to know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Union

import libcst as cst

from autogen_lint.catalogue import ApiClass
from autogen_lint.semantics.scopes import Scope


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
class Instance:
    """An object of an AutoGen class or a local one.

    `site` is the call that builds it as far as its users can tell: for an object that a factory returns anew, the
    call of the factory; `None` when only the type is known (`self`, an annotated parameter). `shared` is true when
    the value was reached through something that outlives a call: a module or class variable, a parameter default, a
    cache.
    """

    type: ApiClass | LocalClass
    site: cst.Call | None
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Function:
    """A local `def` or lambda, bound to `receiver` when reached through an instance or class."""

    scope: Scope
    receiver: Instance | LocalClass | None = None


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
class Constant:
    """A literal."""

    value: object


Value = Union[External, LocalClass, Instance, Function, ApiMethod, Partial, Super, Items, Constant]  # noqa: UP007  # recursive
Values = tuple[Value, ...]
