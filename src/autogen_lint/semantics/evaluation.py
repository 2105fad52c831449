"""Abstract evaluation: which classes, functions, objects and constants an expression may stand for.

Everything is a set of candidates: a `try` / `except ImportError` import has two, an unknown expression none. Work
per question is bounded, so that code which calls itself in circles or by the thousand cannot hold the linter up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

import libcst as cst

from autogen_lint.catalogue import ApiClass, find_class, find_function
from autogen_lint.project import Neighbours
from autogen_lint.semantics.arguments import Arguments, parameter_names
from autogen_lint.semantics.literals import DictLiterals, literal_value
from autogen_lint.semantics.names import Names
from autogen_lint.semantics.project_modules import Imports
from autogen_lint.semantics.scopes import AttributeTarget, Binding, BindingKind, Scope, ScopeKind
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
    Partial,
    Super,
    Value,
    Values,
)
from autogen_lint.semantics.walk import Walk

_STEPS_PER_QUESTION = 250
_DEPTH = 40

_CACHES = {"functools.lru_cache", "functools.cache", "functools.lru_cache()"}
_PROPERTIES = {"builtins.property", "functools.cached_property"}
_COPIES = {"copy.copy", "copy.deepcopy"}
_DEPENDENCY_MARKERS = {
    "fastapi.Depends",
    "fastapi.Security",
    "fastapi.params.Depends",
    "litestar.di.Provide",
    "litestar.Provide",
}
_COLLECTION_CALLS = {f"builtins.{name}" for name in ("list", "tuple", "set", "sorted", "reversed", "iter", "frozenset")}
_COROUTINE_RUNNERS = ("asyncio.run", "anyio.run", "asyncio.wait_for", "asyncio.shield", "asyncio.create_task")
_DISPLAYS = (cst.List, cst.Tuple, cst.Set, cst.Dict, cst.ListComp, cst.SetComp, cst.DictComp, cst.GeneratorExp)
_FROM_OUTSIDE = (External, ImportedClass, ImportedFunction)

Callers = Callable[[Scope], "Iterable[cst.Call]"]


class Evaluator:
    """Answers what expressions of one module may evaluate to.

    `neighbours` knows the names that modules of the project take away from AutoGen, `imports` what the others export.
    """

    def __init__(self, walk: Walk, names: Names, neighbours: Neighbours, imports: Imports) -> None:
        self._walk = walk
        self._names = names
        self._neighbours = neighbours
        self._imports = imports
        self._callers: Callers | None = None
        # By identity: the walk keeps all nodes and scopes alive, and hashing one is a call of a Python function.
        self._settled: dict[int, Values] = {}
        """What no parameter has a part in: the same, whoever the callers are."""
        self._values: dict[int, Values] = {}
        """The other values that were found."""
        self._parameters_asked = 0
        self._active: set[int] = set()
        self._opened: set[cst.CSTNode] = set()
        self._steps = 0
        self._truncated = False
        self._provisional: dict[int, Values] = {}
        self._api_classes: dict[str, ApiClass | None] = {}
        self._dicts = DictLiterals(walk, names)
        self._self_attributes: dict[Scope, dict[str, list[AttributeTarget]]] = {}

    def with_callers(self, callers: Callers) -> Evaluator:
        """An evaluator of the same module to which parameters stand for what is passed for them, too.

        `callers` lists the calls of a local function. This one knows parameters by annotation and default only.

        What either finds that no parameter has a part in, the other need not find again.
        """
        other = Evaluator(self._walk, self._names, self._neighbours, self._imports)
        other._callers = callers
        other._settled = self._settled
        return other

    def give_up(self) -> None:
        """Let go of all values: those of other modules lead back to their evaluators, and these here again."""
        vars(self).clear()

    # -- questions ---------------------------------------------------------------------------------------------------

    def evaluate(self, node: cst.BaseExpression) -> Values:
        """The candidate values of an expression, in a fixed order; empty when nothing is known."""
        key = id(node)
        known = self._settled.get(key)
        if known is not None:
            return known
        known = self._values.get(key)
        if known is not None:
            self._parameters_asked += 1
            return known
        active = self._active
        if not active:
            self._begin_question()
        elif (known := self._provisional.get(key)) is not None:
            return known
        compute = _COMPUTE.get(node.__class__)
        if compute is None:
            return ()
        if key in active or len(active) > _DEPTH or self._steps > _STEPS_PER_QUESTION:
            self._truncated = True
            return ()
        self._steps += 1
        active.add(key)
        parameters_asked = self._parameters_asked
        try:
            values = tuple(compute(self, node))
        finally:
            active.discard(key)
        if len(values) > 1:
            values = tuple(dict.fromkeys(values))
        if self._truncated:
            # What was found on the way round a circle holds for this question only: the next may enter it elsewhere.
            (self._provisional if active else self._values)[key] = values
        else:
            (self._settled if self._parameters_asked == parameters_asked else self._values)[key] = values
        return values

    def begin(self) -> None:
        """Forget whether the last answer was cut short, unless a question is still open."""
        if not self._active:
            self._begin_question()

    def _begin_question(self) -> None:
        self._steps, self._truncated = 0, False
        self._provisional.clear()

    @property
    def is_busy(self) -> bool:
        """True while a question is open."""
        return bool(self._active)

    @property
    def was_cut_short(self) -> bool:
        """True when the last answer is incomplete, because it took too much work or led round in a circle."""
        return self._truncated

    def api_class(self, value: Value) -> ApiClass | None:
        """The AutoGen class that `value` names, else `None`."""
        if not isinstance(value, External):
            return None
        name = value.name
        if name not in self._api_classes:
            found = None if name.startswith((".", "builtins.")) or "(" in name else find_class(name)
            self._api_classes[name] = None if found is None or self._neighbours.provide(name) else found
        return self._api_classes[name]

    def api_bases(self, class_scope: Scope) -> tuple[ApiClass, ...]:
        """The AutoGen classes that a local class derives from, directly or through other classes of the project."""
        found: dict[str, ApiClass] = {}
        for scope in self.local_mro(class_scope):
            for value in self._base_values(scope):
                base = self.api_class(value)
                bases = value.api_bases if isinstance(value, ImportedClass) else () if base is None else (base,)
                for each in bases:
                    found.setdefault(each.qualified_name, each)
        return tuple(found.values())

    def api_classes(self, instance: Instance) -> tuple[ApiClass, ...]:
        """The AutoGen classes that an object is an instance of."""
        if isinstance(instance.type, LocalClass):
            return self.api_bases(instance.type.scope)
        return instance.type.api_bases if isinstance(instance.type, ImportedClass) else (instance.type,)

    def local_mro(self, class_scope: Scope) -> list[Scope]:
        """The class and the local classes it derives from, nearest first."""
        order = [class_scope]
        for scope in order:
            if len(order) > _DEPTH:
                break
            for value in self._base_values(scope):
                if isinstance(value, LocalClass) and value.scope not in order:
                    order.append(value.scope)
        return order

    def external_bases(self, class_scope: Scope) -> list[str]:
        """Dotted names of the classes from elsewhere that a local class derives from."""
        return [
            value.name
            for scope in self.local_mro(class_scope)
            for value in self._base_values(scope)
            if isinstance(value, External)
        ]

    def imported_bases(self, class_scope: Scope) -> list[ImportedClass]:
        """The classes of other modules of the project that a local class derives from."""
        return [
            value
            for scope in self.local_mro(class_scope)
            for value in self._base_values(scope)
            if isinstance(value, ImportedClass)
        ]

    def may_define(self, class_scope: Scope, name: str) -> bool:
        """True when a local class has a `name` of its own or from a class that is not AutoGen's."""
        if any(name in scope.bindings for scope in self.local_mro(class_scope)):
            return True
        if any(base.may_define(name) for base in self.imported_bases(class_scope)):
            return True
        return any(
            self.api_class(External(base)) is None and base != "builtins.object" and not base.startswith("typing.")
            for base in self.external_bases(class_scope)
        )

    def decorators(self, node: cst.FunctionDef | cst.ClassDef) -> list[tuple[cst.Decorator, Values]]:
        """Each decorator with the values of what decorates: the callee when it is called with arguments."""
        found = []
        for decorator in node.decorators:
            expression = decorator.decorator
            callee = expression.func if isinstance(expression, cst.Call) else expression
            found.append((decorator, self.evaluate(callee)))
        return found

    def decorator_names(self, node: cst.FunctionDef | cst.ClassDef) -> list[str]:
        """Dotted names of the decorators that come from elsewhere."""
        return [name for _, values in self.decorators(node) for name in dotted_names(values)]

    def elements(self, node: cst.BaseExpression) -> Values:
        """The values of everything a collection expression may hold, nested collections included."""
        found: list[Value] = []
        pending: list[Value] = list(self.evaluate(node))
        seen: set[Value] = set()
        while pending:
            value = pending.pop(0)
            if value in seen:
                continue
            seen.add(value)
            if isinstance(value, Items):
                pending += self._items(value, None)
            elif isinstance(value, ImportedItems):
                pending += _taken(value, None)
            else:
                found.append(value)
        return tuple(dict.fromkeys(found))

    def arguments(self, call: cst.Call, skip: int = 0) -> Arguments:
        """The arguments of `call`, literal `**mappings` seen through; the first `skip` are left out."""
        return Arguments(call, self._dicts.behind, skip)

    # -- names and attributes ----------------------------------------------------------------------------------------

    def _name(self, node: cst.Name) -> Iterator[Value]:
        literal = literal_value(node)
        if literal is not None:
            yield literal
            return
        bindings = self._names.bindings(node.value, node)
        for binding in bindings:
            values = self.binding_values(binding)
            yield from share(values) if binding.scope.kind in (ScopeKind.MODULE, ScopeKind.CLASS) else values
        if not bindings:
            yield from self._unbound(node.value)

    def _unbound(self, name: str) -> Iterator[Value]:
        for module in self._walk.module_scope.star_imports:
            qualified = f"{module}.{name}"
            imported = self._imports.star(module, name)
            self._truncated = self._truncated or self._imports.was_cut_short
            if imported:
                yield from imported
                return
            if not module.startswith(".") and (find_class(qualified) or find_function(qualified)):
                yield External(qualified)
                return
        yield External(f"builtins.{name}")

    def binding_values(self, binding: Binding) -> Values:
        """The candidate values that one binding gives its name."""
        if binding.kind is BindingKind.IMPORT and binding.imported is not None:
            return self._imported(self._neighbours.absolute(binding.imported))
        if binding.kind is BindingKind.FUNCTION and binding.opened is not None:
            return (Function(binding.opened),)
        if binding.kind is BindingKind.CLASS and binding.opened is not None:
            return (LocalClass(binding.opened),)
        if binding.kind is BindingKind.PARAMETER:
            return self._parameter(binding)
        values: Values = ()
        if binding.value is not None and binding.kind is not BindingKind.AUGMENTED:
            values = self._take(self.evaluate(binding.value), binding.path)
        if not values and binding.annotation is not None:
            values = self.annotated(binding.annotation)
        return values

    def _imported(self, name: str) -> Values:
        """What the dotted `name` stands for where the project defines it, else just that it is external."""
        values = self._imports.values(name)
        self._truncated = self._truncated or self._imports.was_cut_short
        return values or (External(name),)

    def imported_constant(self, name: str) -> Constant | None:
        """The literal that a module of the project binds the imported `name` to, once."""
        return self._imports.constant(self._neighbours.absolute(name))

    def _parameter(self, binding: Binding) -> Values:
        function = binding.scope
        receiver = self._receiver(binding)
        if receiver is not None:
            return (receiver,)
        found: list[Value] = []
        if binding.value is not None:
            values = self.evaluate(binding.value)
            found += values if self._is_dependency(binding.value) else share(values)
        self._parameters_asked += 1
        if self._callers is not None and id(binding) not in self._active:
            self._active.add(id(binding))
            try:
                for call in self._callers(function):
                    found += self._argument_values(call, binding)
            finally:
                self._active.discard(id(binding))
        if binding.annotation is not None and not any(isinstance(value, Instance) for value in found):
            found += self.annotated(binding.annotation)
        return tuple(dict.fromkeys(found))

    def _is_dependency(self, default: cst.BaseExpression) -> bool:
        """True for `Depends(f)`: the framework calls `f` for each request."""
        return isinstance(default, cst.Call) and any(
            isinstance(value, External) and value.name in _DEPENDENCY_MARKERS for value in self.evaluate(default.func)
        )

    def _receiver(self, binding: Binding) -> Value | None:
        """The value of `self` or `cls`, when `binding` is that parameter."""
        owner = binding.scope.enclosing_class
        node = binding.scope.node
        if owner is None or not isinstance(node, cst.FunctionDef):
            return None
        names = parameter_names(node.params)
        if not names or names[0] != binding.name:
            return None
        decorators = self.decorator_names(node)
        if "builtins.staticmethod" in decorators:
            return None
        local = LocalClass(owner)
        return local if "builtins.classmethod" in decorators else Instance(local, None)

    def _argument_values(self, call: cst.Call, binding: Binding) -> Values:
        node = binding.scope.node
        if not isinstance(node, cst.FunctionDef | cst.Lambda):
            return ()
        names = parameter_names(node.params)
        index = names.index(binding.name) if binding.name in names else None
        if index is not None and self._binds_receiver(call, binding.scope):
            index -= 1
        argument = self.arguments(call).get(binding.name, index)
        return self.evaluate(argument.value) if argument is not None else ()

    def _binds_receiver(self, call: cst.Call, function: Scope) -> bool:
        if function.enclosing_class is None:
            return False
        node = function.node
        if isinstance(node, cst.FunctionDef) and "builtins.staticmethod" in self.decorator_names(node):
            return False
        if isinstance(call.func, cst.Attribute):
            return not any(
                isinstance(value, LocalClass) and value.scope is function.enclosing_class
                for value in self.evaluate(call.func.value)
            ) or (isinstance(node, cst.FunctionDef) and "builtins.classmethod" in self.decorator_names(node))
        return True

    def annotated(self, annotation: cst.BaseExpression) -> Values:
        """Objects of unknown origin whose class an annotation tells: `X`, `"X"`, `Optional[X]`, `X | None`,
        `Annotated[X, ...]`.
        """
        if type(annotation) is cst.BinaryOperation:
            return self.annotated(annotation.left) + self.annotated(annotation.right)
        if type(annotation) is cst.Subscript:
            wrappers = {
                value.name.rpartition(".")[2]
                for value in self.evaluate(annotation.value)
                if isinstance(value, External)
            }
            if wrappers & {"Optional", "Union", "Annotated", "Final", "ClassVar"}:
                parts = [part.slice.value for part in annotation.slice if isinstance(part.slice, cst.Index)]
                if "Annotated" in wrappers:
                    dependencies = [part for part in parts[1:] if self._is_dependency(part)]
                    if dependencies:
                        return self.evaluate(dependencies[0])
                    parts = parts[:1]
                return tuple(value for part in parts for value in self.annotated(part))
            return ()
        if isinstance(annotation, cst.SimpleString):
            return self._annotated_string(annotation)
        if not isinstance(annotation, cst.Name | cst.Attribute):
            return ()
        return tuple(found for value in self.evaluate(annotation) if (found := self._instance_of(value)) is not None)

    def _annotated_string(self, annotation: cst.SimpleString) -> Values:
        literal = literal_value(annotation)
        name = literal.value if literal is not None else None
        if not isinstance(name, str) or not name.isidentifier():
            return ()
        values = [value for each in self._names.bindings(name, annotation) for value in self.binding_values(each)]
        return tuple(found for value in values if (found := self._instance_of(value)) is not None)

    def _instance_of(self, value: Value) -> Instance | None:
        if isinstance(value, LocalClass | ImportedClass):
            return Instance(value, None)
        api = self.api_class(value)
        return Instance(api, None) if api is not None else None

    def _attribute(self, node: cst.Attribute) -> Iterator[Value]:
        name = node.attr.value
        for base in self.evaluate(node.value):
            if isinstance(base, External):
                yield from self._imported(f"{base.name}.{name}")
            elif isinstance(base, LocalClass):
                yield from self.class_attribute(base, name)
            elif isinstance(base, ImportedClass):
                yield from base.exports.class_attribute(base, name) or (External(f"{base.qualified_name}.{name}"),)
            elif isinstance(base, ImportedFunction):
                yield External(f"{base.qualified_name}.{name}")
            elif isinstance(base, Super):
                yield from self._super_attribute(base, name)
            elif isinstance(base, Instance):
                yield from self.instance_attribute(base, name)
            elif isinstance(base, ApiMethod):
                yield External(f"{base.owner.qualified_name}.{base.name}.{name}")

    def class_attribute(self, base: LocalClass, name: str) -> Iterator[Value]:
        """The values of attribute `name` of a local class."""
        for scope in self.local_mro(base.scope):
            found = [value for each in scope.bindings.get(name, ()) for value in self.binding_values(each)]
            if found:
                yield from (Function(v.scope, base) if isinstance(v, Function) else v for v in share(found))
                return

    def _super_attribute(self, base: Super, name: str) -> Iterator[Value]:
        own = Instance(LocalClass(base.scope), None)
        for scope in self.local_mro(base.scope)[1:]:
            found = self._own_attribute(own, scope, name)
            if found:
                yield from found
                return
        if not any(each.may_define(name) for each in self.imported_bases(base.scope)):
            yield from (ApiMethod(own, api, name) for api in self.api_bases(base.scope))

    def instance_attribute(self, base: Instance, name: str) -> Values:
        """The values of attribute `name` of an object: of its class, set on `self`, or inherited from AutoGen."""
        if isinstance(base.type, ApiClass):
            return (ApiMethod(base, base.type, name),)
        if isinstance(base.type, ImportedClass):
            return base.type.exports.attribute(base, name) or (External(f"{base.type.qualified_name}().{name}"),)
        for scope in self.local_mro(base.type.scope):
            found = self._own_attribute(base, scope, name)
            if found:
                return found
        for imported in self.imported_bases(base.type.scope):
            if imported.may_define(name):
                return imported.exports.attribute(replace(base, type=imported), name)
        return tuple(ApiMethod(base, api, name) for api in self.api_bases(base.type.scope))

    def _own_attribute(self, base: Instance, scope: Scope, name: str) -> Values:
        found: list[Value] = []
        for binding in scope.bindings.get(name, ()):
            for value in self.binding_values(binding):
                if isinstance(value, Function) and binding.kind is BindingKind.FUNCTION:
                    found += self._bound(value, base)
                elif binding.kind is BindingKind.ANNOTATION:
                    found.append(value)
                else:
                    found += share((value,))
        for target in self.self_attributes(scope).get(name, ()):
            values = self._take(self.evaluate(target.value), target.path) if target.value is not None else ()
            if not values and target.annotation is not None:
                values = self.annotated(target.annotation)
            found += [_through(value, base) for value in values]
        return tuple(dict.fromkeys(found))

    def _bound(self, function: Function, receiver: Instance) -> Values:
        node = function.scope.node
        bound = Function(function.scope, receiver)
        if isinstance(node, cst.FunctionDef) and _PROPERTIES & set(self.decorator_names(node)):
            return self.call_result(bound, None)
        return (bound,)

    def self_attributes(self, class_scope: Scope) -> dict[str, list[AttributeTarget]]:
        """The assignments `self.name = value` in the methods of a class, by name."""
        if class_scope not in self._self_attributes:
            table: dict[str, list[AttributeTarget]] = {}
            for method in class_scope.children:
                if method.kind is not ScopeKind.FUNCTION or not isinstance(method.node, cst.FunctionDef):
                    continue
                names = parameter_names(method.node.params)
                if not names:
                    continue
                for scope in (method, *_nested(method)):
                    for target in scope.attribute_targets:
                        if target.base == names[0]:
                            table.setdefault(target.attribute, []).append(target)
            self._self_attributes[class_scope] = table
        return self._self_attributes[class_scope]

    def _base_values(self, class_scope: Scope) -> Values:
        node = class_scope.node
        if not isinstance(node, cst.ClassDef):
            return ()
        found: list[Value] = []
        for base in node.bases:
            expression = base.value
            # Generic[...] and friends: the subscripted name is the base.
            found += self.evaluate(expression.value if type(expression) is cst.Subscript else expression)
        return tuple(found)

    # -- calls -------------------------------------------------------------------------------------------------------

    def _call(self, node: cst.Call) -> Iterator[Value]:
        callees = self.evaluate(node.func)
        for callee in callees:
            yield from self._called(callee, node)
        if not callees and isinstance(node.func, cst.Attribute):
            yield from self._collection_method(node.func)

    def _called(self, callee: Value, node: cst.Call) -> Iterable[Value]:
        if isinstance(callee, Partial):
            return self._called(callee.target, node)
        if isinstance(callee, LocalClass | ImportedClass):
            return (Instance(callee, node),)
        if isinstance(callee, Function):
            return self.call_result(callee, node)
        if isinstance(callee, ImportedFunction):
            return callee.exports.results(callee, node) or (External(f"{callee.qualified_name}()"),)
        if isinstance(callee, ApiMethod):
            return (External(f"{callee.owner.qualified_name}.{callee.name}()"),)
        if isinstance(callee, External):
            return self._external_call(callee, node)
        return ()

    def _external_call(self, callee: External, node: cst.Call) -> Iterable[Value]:
        api = self.api_class(callee)
        if api is not None:
            return (Instance(api, node),)
        name = callee.name
        if name == "builtins.super":
            return self._super(node)
        first = node.args[0].value if node.args and not node.args[0].star else None
        if first is not None:
            if name in ("functools.partial", "functools.partialmethod"):
                return [Partial(value, node) for value in self.evaluate(first)]
            if name in _COPIES:
                return [replace(v, site=node, shared=False) for v in self.evaluate(first) if isinstance(v, Instance)]
            if name in _DEPENDENCY_MARKERS:
                return [result for value in self.evaluate(first) for result in self._called(value, node)]
            if name in _COLLECTION_CALLS or name in _COROUTINE_RUNNERS:
                return self.evaluate(first)
            if name in ("typing.cast", "typing_extensions.cast") and len(node.args) > 1:
                return self.evaluate(node.args[1].value)
        return (External(f"{name}()"),)

    def _super(self, node: cst.Call) -> Iterable[Value]:
        for scope in self._walk.scope_of(node).ancestors():
            if scope.kind is ScopeKind.CLASS:
                return (Super(scope),)
        return ()

    def _collection_method(self, func: cst.Attribute) -> Iterator[Value]:
        for base in self.evaluate(func.value):
            if isinstance(base, ImportedItems):
                if func.attr.value in ("get", "pop", "setdefault"):
                    yield from _taken(base, None)
                elif func.attr.value in ("values", "copy"):
                    yield base
                continue
            if not isinstance(base, Items):
                continue
            if func.attr.value in ("get", "pop", "setdefault"):
                yield from self._items(base, None)
            elif func.attr.value == "values":
                yield replace(base, values_only=True)
            elif func.attr.value == "copy":
                yield base

    def call_result(self, function: Function, call: cst.Call | None) -> Values:
        """What calling a local function may return; an object it builds anew is known by `call` when that is given."""
        scope = function.scope
        if not self._active:
            self._begin_question()
        if id(scope) in self._active:
            self._truncated = True
            return ()
        self._active.add(id(scope))
        try:
            values = tuple(value for result in _results(scope) for value in self.evaluate(result))
        finally:
            self._active.discard(id(scope))
        if self.is_cached(scope):
            return share(values)
        found: list[Value] = []
        for value in values:
            if isinstance(value, Instance | Items) and not value.shared and self.is_made_in(value, scope):
                found.append(replace(value, site=call) if call is not None else value)
            else:
                found.append(_through(value, function.receiver))
        return tuple(found)

    def is_made_in(self, value: Instance | Items, function: Scope) -> bool:
        """True for an object or display that the code of a local function builds."""
        node = value.node if isinstance(value, Items) else value.site
        return node is not None and function in self._walk.scope_of(node).ancestors()

    def is_cached(self, function: Scope) -> bool:
        """True for a function whose one result is kept for good; with parameters the cache has an entry per
        argument.
        """
        node = function.node
        if not isinstance(node, cst.FunctionDef) or not _CACHES & set(self.decorator_names(node)):
            return False
        names = parameter_names(node.params)
        return len(names) - (function.enclosing_class is not None) <= 0

    # -- collections and operators -----------------------------------------------------------------------------------

    def _take(self, values: Values, path: tuple[int | None, ...]) -> Values:
        for step in path:
            values = tuple(
                element
                for value in values
                if isinstance(value, Items | ImportedItems)
                for element in (self._items(value, step) if isinstance(value, Items) else _taken(value, step))
            )
        return values

    def _items(self, items: Items, index: int | None) -> Values:
        if items.node in self._opened:
            # `turns = [*turns, turn]`: a collection that is made of itself.
            return ()
        if len(self._opened) > _DEPTH:
            self._truncated = True
            return ()
        found: list[Value] = []
        self._opened.add(items.node)
        try:
            for expression, spread in _element_expressions(items.node, index):
                values = self.evaluate(expression)
                found += self._take(values, (None,)) if spread else values
        finally:
            self._opened.discard(items.node)
        if items.site is not None:
            owner = self._walk.scope_of(items.node)
            found = [
                replace(value, site=items.site)
                if isinstance(value, Instance | Items) and not value.shared and self.is_made_in(value, owner)
                else value
                for value in found
            ]
        return share(found) if items.shared else tuple(found)

    def _subscript(self, node: cst.Subscript) -> Iterator[Value]:
        index: int | None = None
        key: object = None
        if len(node.slice) == 1 and isinstance(node.slice[0].slice, cst.Index):
            literal = literal_value(node.slice[0].slice.value)
            key = literal.value if literal is not None else None
            index = key if isinstance(key, int) and not isinstance(key, bool) and key >= 0 else None
        for value in self.evaluate(node.value):
            if isinstance(value, ImportedItems):
                yield from _taken(value, key)
            if not isinstance(value, Items):
                continue
            if isinstance(value.node, cst.Dict) and key is not None and not value.values_only:
                yield from self._entry(value, key)
            else:
                yield from self._items(value, index if isinstance(value.node, cst.List | cst.Tuple) else None)

    def _entry(self, items: Items, key: object) -> Values:
        assert isinstance(items.node, cst.Dict)
        for element in items.node.elements:
            literal = literal_value(element.key) if isinstance(element, cst.DictElement) else None
            if literal is not None and literal.value == key:
                values = self.evaluate(element.value)
                return share(values) if items.shared else values
        return ()

    def entries(self, items: Items) -> Iterator[tuple[object, Values]]:
        """The values of a display by index or literal key; `None` stands for one that cannot be told."""
        node = items.node
        if isinstance(node, cst.Dict):
            for element in node.elements:
                literal = literal_value(element.key) if isinstance(element, cst.DictElement) else None
                yield (literal.value if literal is not None else None), self.evaluate(element.value)
        elif isinstance(node, cst.List | cst.Tuple) and not any(
            isinstance(each, cst.StarredElement) for each in node.elements
        ):
            for index in range(len(node.elements)):
                yield index, self._items(items, index)
        else:
            yield None, self._items(items, None)

    def _conditional(self, node: cst.IfExp) -> Iterator[Value]:
        yield from self.evaluate(node.body)
        yield from self.evaluate(node.orelse)

    def _boolean(self, node: cst.BooleanOperation) -> Iterator[Value]:
        # Operators chain to the left: walk down instead of recursing, chains can be long.
        operands = [node.right]
        left: cst.BaseExpression = node.left
        while isinstance(left, cst.BooleanOperation):
            operands.append(left.right)
            left = left.left
        for operand in (left, *reversed(operands)):
            yield from self.evaluate(operand)

    def _binary(self, node: cst.BinaryOperation) -> Iterator[Value]:
        if not isinstance(node.operator, cst.Add | cst.BitOr):
            return
        for value in (*self.evaluate(node.left), *self.evaluate(node.right)):
            if isinstance(value, Items) or (isinstance(node.operator, cst.BitOr) and _is_condition(value)):
                yield value

    def _await(self, node: cst.Await) -> Values:
        return self.evaluate(node.expression)

    def _walrus(self, node: cst.NamedExpr) -> Values:
        return self.evaluate(node.value)

    def _lambda(self, node: cst.Lambda) -> Values:
        opened = self._walk.opened_by.get(node)
        return (Function(opened),) if opened is not None else ()

    def _display(self, node: cst.BaseExpression) -> Values:
        return (Items(node),)

    def _literal(self, node: cst.BaseExpression) -> Values:
        literal = literal_value(node)
        return (literal,) if literal is not None else ()


def share(values: Iterable[Value]) -> Values:
    """The same values, reached through something that outlives a call."""
    return tuple(
        replace(value, shared=True) if isinstance(value, Instance | Items | ImportedItems) else value
        for value in values
    )


def dotted_names(values: Iterable[Value]) -> list[str]:
    """The dotted names of the values that come from outside the module."""
    return [
        value.name if isinstance(value, External) else value.qualified_name
        for value in values
        if isinstance(value, _FROM_OUTSIDE)
    ]


def _taken(items: ImportedItems, key: object) -> Values:
    values = items.at(key)
    return share(values) if items.shared else values


def _is_condition(value: Value) -> bool:
    """True for a termination condition: `a | b` ends a run where either does, and so stands for both."""
    return isinstance(value, Instance) and isinstance(value.type, ApiClass) and "condition" in value.type.kinds


def _through(value: Value, receiver: Instance | LocalClass | None) -> Value:
    """What a shared object keeps is shared with it, and is known by that object's own construction."""
    if isinstance(receiver, Instance) and receiver.shared and isinstance(value, Instance) and not value.shared:
        return replace(value, site=receiver.site, shared=True)
    return value


def _nested(scope: Scope) -> Iterator[Scope]:
    for child in scope.children:
        if child.kind is not ScopeKind.CLASS:
            yield child
            yield from _nested(child)


def _results(function: Scope) -> list[cst.BaseExpression]:
    if isinstance(function.node, cst.Lambda):
        return [function.node.body]
    returned = [node.value for node in function.own(cst.Return) if node.value is not None]
    yielded = [node.value for node in function.own(cst.Yield) if isinstance(node.value, cst.BaseExpression)]
    return returned + yielded


def _element_expressions(node: cst.BaseExpression, index: int | None) -> Iterator[tuple[cst.BaseExpression, bool]]:
    """The expressions a display takes its elements from; true marks one that is itself spread out."""
    if isinstance(node, cst.Dict):
        for entry in node.elements:
            yield entry.value, isinstance(entry, cst.StarredDictElement)
    elif isinstance(node, cst.List | cst.Tuple | cst.Set):
        elements = list(node.elements)
        starred = any(isinstance(element, cst.StarredElement) for element in elements)
        if index is not None and not starred:
            elements = elements[index : index + 1]
        for element in elements:
            yield element.value, isinstance(element, cst.StarredElement)
    elif isinstance(node, cst.DictComp):
        yield node.value, False
    elif isinstance(node, cst.ListComp | cst.SetComp | cst.GeneratorExp):
        yield node.elt, False


# Each function takes the node class it is filed under, which typing cannot express.
_COMPUTE: dict[type[cst.CSTNode], Callable[[Evaluator, Any], Iterable[Value]]] = {
    cst.Attribute: Evaluator._attribute,
    cst.Await: Evaluator._await,
    cst.BinaryOperation: Evaluator._binary,
    cst.BooleanOperation: Evaluator._boolean,
    cst.Call: Evaluator._call,
    cst.IfExp: Evaluator._conditional,
    cst.Lambda: Evaluator._lambda,
    cst.Name: Evaluator._name,
    cst.NamedExpr: Evaluator._walrus,
    cst.Subscript: Evaluator._subscript,
    **dict.fromkeys(_DISPLAYS, Evaluator._display),
    **dict.fromkeys(
        (cst.SimpleString, cst.ConcatenatedString, cst.Integer, cst.Float, cst.UnaryOperation), Evaluator._literal
    ),
}
