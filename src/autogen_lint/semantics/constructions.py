"""Calls that build AutoGen objects, and what becomes of their arguments."""

from __future__ import annotations

import enum
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import libcst as cst

from autogen_lint.catalogue import ApiClass
from autogen_lint.semantics.arguments import Argument, Arguments, parameter_names
from autogen_lint.semantics.callees import Callees
from autogen_lint.semantics.evaluation import Evaluator
from autogen_lint.semantics.names import Names
from autogen_lint.semantics.scopes import BindingKind, Scope, ScopeKind
from autogen_lint.semantics.values import ApiMethod, External, ImportedClass, LocalClass, Partial, Value
from autogen_lint.semantics.walk import Walk

_CONSTRUCTORS = 8
"""How many constructors an argument is followed through."""


class Passing(enum.Enum):
    """What is known of an argument that the call itself does not pass."""

    ABSENT = "left to AutoGen's default"
    FIXED = "set by a class or partial on the way"
    UNKNOWN = "cannot be told"


@dataclass(frozen=True, slots=True)
class LocalConstructor:
    """The `__init__` of a local subclass, with the call in it that reaches the base class, if it is the only one."""

    scope: Scope
    base_call: cst.Call | None
    base_skip: int


class Construction:
    """A call that builds an object of an AutoGen class.

    `api` is the AutoGen class, `local` the local subclass when one is built, `partial` the `functools.partial` that
    is called. A call of `super().__init__` or `Base.__init__` in a subclass is a construction as well
    (`is_base_call`), and so is `functools.partial(Class, ...)` itself.
    """

    def __init__(
        self,
        call: cst.Call,
        api: ApiClass,
        constructors: Constructors,
        local: Scope | None = None,
        partial: cst.Call | None = None,
        skip: int = 0,
        is_base_call: bool = False,
        imported: ImportedClass | None = None,
    ) -> None:
        self.call = call
        self.api = api
        self.local = local
        self.subclass = local if not is_base_call else constructors.class_around(call)
        """The local class of the object, also where a base class's `__init__` is called."""
        self.partial = partial
        self.is_base_call = is_base_call
        self.imported = imported
        """The class of another module of the project that is built."""
        self._skip = skip
        self._constructors = constructors

    @cached_property
    def arguments(self) -> Arguments:
        """The arguments written at the call."""
        return self._constructors.evaluator.arguments(self.call, self._skip)

    @property
    def is_customised(self) -> bool:
        """True when the class that is built is not AutoGen's own."""
        return self.subclass is not None or self.imported is not None

    @property
    def class_name(self) -> str:
        """The name of the class that is built, as the code knows it."""
        known = self.local or self.imported
        return known.name if known is not None else self.api.name

    def overrides(self, method: str) -> bool:
        """True when the class that is built has its own `method`, from the module or from a class that is not
        AutoGen's.
        """
        if self.imported is not None:
            return self.imported.may_define(method)
        return self.subclass is not None and self._constructors.evaluator.may_define(self.subclass, method)

    def argument(self, name: str) -> Argument | Passing:
        """The argument of this call that reaches AutoGen's constructor parameter `name` unchanged, or why there is
        none.
        """
        found = self._constructors.trace(self, name)
        if self.partial is not None and found is Passing.ABSENT:
            inner = self._constructors.evaluator.arguments(self.partial, 1)
            if name in inner.keywords or inner.positional:
                return Passing.FIXED
            return Passing.UNKNOWN if inner.open_ended else Passing.ABSENT
        return found


class Constructors:
    """Finds constructions and follows arguments through the constructors of local subclasses."""

    def __init__(self, walk: Walk, names: Names, evaluator: Evaluator, callees: Callees) -> None:
        self._walk = walk
        self._callees = callees
        self._names = names
        self.evaluator = evaluator
        self._local: dict[Scope, LocalConstructor | None] = {}

    def class_around(self, node: cst.CSTNode) -> Scope | None:
        """The class whose method `node` is in."""
        return next((scope for scope in self._walk.scope_of(node).ancestors() if scope.kind is ScopeKind.CLASS), None)

    def construction(self, call: cst.Call) -> Construction | None:
        """What `call` builds, when that is an object of an AutoGen class or a subclass."""
        if not self._callees.may_be_class(call.func):
            return None
        for value in self.evaluator.evaluate(call.func):
            found = self._from_callee(call, value, None)
            if found is not None:
                return found
        return None

    def _from_callee(
        self, call: cst.Call, value: Value, partial: cst.Call | None, skip: int = 0
    ) -> Construction | None:
        if isinstance(value, Partial):
            return self._from_callee(call, value.target, value.call, skip)
        if isinstance(value, LocalClass):
            bases = self.evaluator.api_bases(value.scope)
            return Construction(call, bases[0], self, value.scope, partial, skip) if bases else None
        if isinstance(value, ImportedClass):
            if not value.api_bases:
                return None
            return Construction(call, value.api_bases[0], self, partial=partial, skip=skip, imported=value)
        if isinstance(value, ApiMethod) and value.name == "__init__":
            return Construction(call, value.owner, self, is_base_call=True)
        if not isinstance(value, External):
            return None
        if value.name == "functools.partial" and call.args and partial is None:
            for target in self.evaluator.evaluate(call.args[0].value):
                found = (
                    self._from_callee(call, target, None, 1)
                    if not isinstance(target, External | LocalClass)
                    else (self._partial_of_class(call, target))
                )
                if found is not None:
                    return found
            return None
        if value.name.endswith(".__init__"):
            api = self.evaluator.api_class(External(value.name.removesuffix(".__init__")))
            return Construction(call, api, self, skip=1, is_base_call=True) if api is not None else None
        api = self.evaluator.api_class(value)
        return Construction(call, api, self, None, partial, skip) if api is not None else None

    def _partial_of_class(self, call: cst.Call, target: External | LocalClass) -> Construction | None:
        if isinstance(target, LocalClass):
            bases = self.evaluator.api_bases(target.scope)
            return Construction(call, bases[0], self, target.scope, skip=1) if bases else None
        api = self.evaluator.api_class(target)
        return Construction(call, api, self, skip=1) if api is not None else None

    # -- arguments through local constructors ------------------------------------------------------------------------

    def trace(self, construction: Construction, name: str) -> Argument | Passing:
        """The argument at `construction` that arrives at AutoGen's parameter `name`; see `Construction.argument`."""
        arguments = construction.arguments
        if construction.imported is not None:
            return self._through_imported((construction.imported,), construction.api, arguments, name, 0)
        local = self._constructor_of(construction.local) if construction.local is not None else None
        if local is not None:
            return self._through(local, construction.api, arguments, name, 0)
        around = construction.local or construction.subclass
        imported = self.evaluator.imported_bases(around) if around is not None else []
        if construction.is_base_call and any(each.may_define("__init__") for each in imported):
            return Passing.UNKNOWN
        return self._through_imported(imported, construction.api, arguments, name, 0)

    def _through_imported(
        self, classes: Iterable[ImportedClass], api: ApiClass, arguments: Arguments, name: str, depth: int
    ) -> Argument | Passing:
        """The argument behind the constructor of the first of `classes`, from other modules, that has one."""
        for each in classes:
            if each.has_foreign_bases and "__init__" not in each.own_names:
                return Passing.UNKNOWN
            if each.may_define("__init__"):
                return each.exports.model.constructors.at_class(each.scope, api, arguments, name, depth)
        return self._at_base(api, arguments, name)

    def at_class(
        self, class_scope: Scope, api: ApiClass, arguments: Arguments, name: str, depth: int
    ) -> Argument | Passing:
        """The argument among those of a call in whatever module that a class of this one passes to AutoGen's parameter
        `name`; `depth` counts the constructors on the way.
        """
        local = self._constructor_of(class_scope)
        if local is not None or depth > _CONSTRUCTORS:
            return self._through(local, api, arguments, name, depth) if local is not None else Passing.UNKNOWN
        imported = self.evaluator.imported_bases(class_scope)
        return self._through_imported(imported, api, arguments, name, depth + 1)

    def _at_base(self, api: ApiClass, arguments: Arguments, name: str) -> Argument | Passing:
        found = arguments.keywords.get(name)
        if found is not None:
            return found
        for index, argument in enumerate(arguments.positional):
            if api.positional(index) == name:
                return argument
        return Passing.UNKNOWN if arguments.open_ended else Passing.ABSENT

    def _through(
        self, local: LocalConstructor, api: ApiClass, arguments: Arguments, name: str, depth: int
    ) -> Argument | Passing:
        node = local.scope.node
        if local.base_call is None or not isinstance(node, cst.FunctionDef) or depth > _CONSTRUCTORS:
            return Passing.UNKNOWN
        passed = self._passed_on(local, api, name, depth)
        if isinstance(passed, Passing):
            return self._forwarded(local, api, arguments, name) if passed is Passing.UNKNOWN else passed
        if not isinstance(passed.value, cst.Name) or not self._is_untouched_parameter(passed.value, local.scope):
            return Passing.FIXED
        parameter = passed.value.value
        names = parameter_names(node.params)[1:]
        found = arguments.get(parameter, names.index(parameter) if parameter in names else None)
        if found is not None:
            return found
        return Passing.UNKNOWN if arguments.open_ended else Passing.FIXED

    def _passed_on(self, local: LocalConstructor, api: ApiClass, name: str, depth: int) -> Argument | Passing:
        """What the constructor's own call of its base passes for `name`, through further local bases."""
        assert local.base_call is not None
        arguments = self.evaluator.arguments(local.base_call, local.base_skip)
        owner = local.scope.enclosing_class
        mro = self.evaluator.local_mro(owner) if owner is not None else []
        for base in mro[1:]:
            further = self._constructor_of(base)
            if further is not None and further.scope is not local.scope:
                return self._through(further, api, arguments, name, depth + 1)
        imported = self.evaluator.imported_bases(owner) if owner is not None else ()
        return self._through_imported(imported, api, arguments, name, depth + 1)

    def _forwarded(self, local: LocalConstructor, api: ApiClass, arguments: Arguments, name: str) -> Argument | Passing:
        """The caller's argument when the constructor passes its own `*args, **kwargs` on untouched."""
        node = local.scope.node
        assert isinstance(node, cst.FunctionDef)
        assert local.base_call is not None
        keywords = node.params.star_kwarg.name.value if node.params.star_kwarg is not None else None
        if keywords is None or not self._spreads(local.base_call, keywords) or self._changes(local.scope, keywords):
            return Passing.UNKNOWN
        if name in parameter_names(node.params) or name in (each.name.value for each in node.params.kwonly_params):
            return Passing.UNKNOWN
        found = arguments.keywords.get(name)
        if found is not None:
            return found
        # Positional arguments beyond the constructor's own go to `*args`, and on to the base behind its own ones.
        beyond = arguments.positional[len(parameter_names(node.params)) - 1 :]
        own = sum(not arg.star and arg.keyword is None for arg in local.base_call.args[local.base_skip :])
        for index, argument in enumerate(beyond):
            if api.positional(own + index) == name:
                return argument
        return Passing.UNKNOWN if arguments.open_ended else Passing.ABSENT

    def _spreads(self, call: cst.Call, name: str) -> bool:
        spreads = [arg.value for arg in call.args if arg.star == "**"]
        return len(spreads) == 1 and isinstance(spreads[0], cst.Name) and spreads[0].value == name

    def _changes(self, scope: Scope, name: str) -> bool:
        """True when the mapping `name` is used for anything but being spread."""
        if len(scope.bindings.get(name, ())) != 1:
            return True
        return any(
            each.value == name and not isinstance(self._walk.parent(each), cst.Arg) for each in scope.own(cst.Name)
        )

    def _is_untouched_parameter(self, node: cst.Name, scope: Scope) -> bool:
        bindings = self._names.bindings(node.value, node)
        return len(bindings) == 1 and bindings[0].kind is BindingKind.PARAMETER and bindings[0].scope is scope

    def _constructor_of(self, class_scope: Scope) -> LocalConstructor | None:
        """The nearest `__init__` among the local classes, `None` when AutoGen's own is used."""
        if class_scope not in self._local:
            self._local[class_scope] = self._find_constructor(class_scope)
        return self._local[class_scope]

    def _find_constructor(self, class_scope: Scope) -> LocalConstructor | None:
        for scope in self.evaluator.local_mro(class_scope):
            for binding in scope.bindings.get("__init__", ()):
                if binding.opened is None:
                    continue
                calls = [
                    (call, skip)
                    for call in binding.opened.own(cst.Call)
                    if (skip := self._base_call_skip(call)) is not None
                ]
                return (
                    LocalConstructor(binding.opened, *calls[0])
                    if len(calls) == 1
                    else LocalConstructor(binding.opened, None, 0)
                )
        return None

    def _base_call_skip(self, call: cst.Call) -> int | None:
        """How many leading arguments are not the constructor's (`self`), when `call` is a base class's `__init__`."""
        if not isinstance(call.func, cst.Attribute) or call.func.attr.value != "__init__":
            return None
        owner = call.func.value
        if isinstance(owner, cst.Call) and isinstance(owner.func, cst.Name) and owner.func.value == "super":
            return 0
        return 1 if call.args else None
