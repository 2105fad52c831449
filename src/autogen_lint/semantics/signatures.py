"""Calls that AutoGen's own code answers, and which of their keywords it takes."""

from __future__ import annotations

from dataclasses import dataclass

import libcst as cst

from autogen_lint.catalogue import ApiClass, ApiFunction, Family, find_function
from autogen_lint.catalogue import releases as known
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.values import ApiMethod, External, Instance, LocalClass, Partial, Value

CHECKED_KINDS = frozenset({"agent", "team", "group_chat", "manager", "condition", "context"})
"""Classes whose constructors refuse a keyword they do not know; messages and configurations may take any."""
_TALKING_KINDS = frozenset({"agent", "team", "group_chat", "manager"})


@dataclass(frozen=True, slots=True)
class Callee:
    """Code of AutoGen's that a call reaches: a constructor, a method of an agent, chat or team, or a function."""

    family: Family
    title: str
    api: ApiClass | None = None
    method: str | None = None
    function: ApiFunction | None = None

    def takes(self, keyword: str, releases: tuple[str, ...]) -> bool:
        """True when the keyword is taken in one of the `releases`, or may be."""
        if self.api is not None and self.method is None:
            return known.takes_keyword(self.api, keyword, releases)
        names = self._keywords()
        return names is None or keyword in names

    def took_in_previews(self, keyword: str) -> bool:
        """True when previews took the keyword and no release does."""
        return self.api is not None and known.is_preview_keyword(keyword, self.api, self.method)

    @property
    def drops_unknown(self) -> bool:
        """True for the constructors of model clients, which take any keyword and use those they declare."""
        return self.api is not None and self.method is None and bool(known.unpacked_keywords(self.api))

    def right_words(self) -> list[str]:
        """The keywords that are taken, for comparison with a wrong one."""
        if self.api is not None and self.method is None:
            return sorted(known.unpacked_keywords(self.api)) or known.keywords_of(self.api)
        return sorted(self._keywords() or ())

    def _keywords(self) -> frozenset[str] | None:
        if self.api is not None and self.method is not None:
            return known.method_keywords(self.api, self.method)
        return known.function_keywords(self.function) if self.function is not None else None


def callees(call: cst.Call, model: Model) -> list[Callee]:
    """What of AutoGen's `call` may reach; empty when it may also reach something else, or nothing is known."""
    found = []
    for value in model.evaluate(call.func):
        callee = _callee(value, call, model)
        if callee is None:
            return []
        found.append(callee)
    return found


def _callee(value: Value, call: cst.Call, model: Model) -> Callee | None:
    if isinstance(value, Partial):
        return _callee(value.target, call, model)
    if isinstance(value, LocalClass):
        return _inherited_constructor(value.scope, model)
    if isinstance(value, ApiMethod):
        return _method(value, model)
    if not isinstance(value, External) or "(" in value.name:
        return None
    if value.name == "functools.partial" and call.args and not call.args[0].star:
        targets = [_callee(each, call, model) for each in model.evaluate(call.args[0].value)]
        return targets[0] if len(targets) == 1 else None
    name = value.name.removesuffix(".__init__")
    if model.provides(name) or not known.is_exact(name):
        return None
    api = model.values.api_class(External(name))
    if api is not None:
        return _constructor(api)
    function = find_function(value.name)
    return Callee(function.family, function.name, function=function) if function is not None else None


def _constructor(api: ApiClass) -> Callee | None:
    is_checked = bool(api.kinds & CHECKED_KINDS) or bool(known.unpacked_keywords(api))
    return Callee(api.family, api.name, api) if is_checked else None


def _inherited_constructor(scope: Scope, model: Model) -> Callee | None:
    """AutoGen's constructor behind a local class that has none of its own."""
    base = _only_base(scope, model)
    if base is None:
        return None
    for each in model.values.local_mro(scope):
        node = each.node
        if not isinstance(node, cst.ClassDef) or node.decorators or node.keywords:
            return None
        if {"__init__", "__new__", "__init_subclass__"} & set(each.bindings):
            return None
    return _constructor(base)


def _only_base(scope: Scope, model: Model) -> ApiClass | None:
    """The one class that is not local among all that a local class derives from, when that is AutoGen's."""
    names = set(model.values.external_bases(scope)) - {"builtins.object", "abc.ABC", "typing.Generic"}
    bases = model.values.api_bases(scope)
    return bases[0] if len(bases) == len(names) == 1 else None


def _method(value: ApiMethod, model: Model) -> Callee | None:
    api = value.owner
    if value.name == "__init__":
        return _base_call(value, model)
    if not api.kinds & _TALKING_KINDS or not is_exactly(value.receiver, model):
        return None
    return Callee(api.family, f"{api.name}.{value.name}", api, value.name)


def _base_call(value: ApiMethod, model: Model) -> Callee | None:
    """`super().__init__(...)` in a class with one base: with several, the next one may take what AutoGen does not."""
    own = value.receiver.type
    if isinstance(own, LocalClass) and _only_base(own.scope, model) is not None:
        return _constructor(value.owner)
    return None


def is_exactly(instance: Instance, model: Model) -> bool:
    """True when the object's class is known to the last: built here, of a class without bases from elsewhere.

    What an annotation tells may be a subclass.
    """
    if isinstance(instance.type, ApiClass):
        return instance.site is not None
    if not isinstance(instance.type, LocalClass):
        return False
    scope = instance.type.scope
    if _only_base(scope, model) is None:
        return False
    hooks = {"__getattr__", "__getattribute__"}
    return not any(hooks & set(each.bindings) for each in model.values.local_mro(scope))
