"""What outlives a call: containers at module and class level and on objects, with everything the code does to them and
to their entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

import libcst as cst

from autogen_lint.semantics.arguments import parameter_names
from autogen_lint.semantics.changes import Change, Step, change_of, reach
from autogen_lint.semantics.histories import Histories
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import Binding, BindingKind, Scope, ScopeKind, is_decorated
from autogen_lint.semantics.values import Instance, LocalClass

_DEPTH = 5
_USES = 400
_SAME = (cst.BooleanOperation, cst.IfExp, cst.NamedExpr)
_ESCAPES = (cst.Arg, cst.Return, cst.Assign, cst.Element, cst.DictElement, cst.Yield)
_FURTHER_CONTAINERS = ("builtins.set", "cachetools.", "collections.Counter")
_WRAPPERS = frozenset({"builtins.list", "builtins.iter", "builtins.enumerate", "builtins.sorted", "builtins.tuple"})


@dataclass(frozen=True, slots=True)
class Use:
    """One mention of a container or of an entry: `node` is all of `sessions[key]["messages"]`, `path` the way from the
    container. `mention` is what `node` begins with: the container, or a local name for a part of it.

    `is_copy` marks a new object made of the content: `history[-5:]`, `history + [...]`.
    """

    mention: cst.BaseExpression
    node: cst.BaseExpression
    function: Scope | None
    path: tuple[Step, ...]
    change: Change | None
    is_copy: bool = False

    @property
    def key(self) -> cst.BaseExpression | None:
        """What selects the entry of the container, `None` when the container itself is meant."""
        return self.path[0].key if self.path else None

    @property
    def named(self) -> cst.BaseExpression:
        """The name or attribute that the mention is, or calls."""
        return self.mention.func if isinstance(self.mention, cst.Call) else self.mention


@dataclass(slots=True, eq=False)
class Kept:
    """A container that outlives a call: `node` creates it, `value` is its first content.

    `on_self` marks one that each object of the class `home` has for itself.
    """

    name: str
    node: cst.CSTNode
    value: cst.BaseExpression
    home: Scope
    on_self: bool = False
    uses: list[Use] = field(default_factory=list)


class Retention:
    """The containers of a module that outlive a call, and what becomes of them."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self.histories = Histories(model)

    @cached_property
    def containers(self) -> list[Kept]:
        """Every such container with its uses."""
        found = list(self._containers())
        for kept in found:
            tracer = _Tracer(self._model, kept)
            for mention in self._mentions(kept):
                tracer.trace(mention, (), 0)
        return found

    # -- finding them ------------------------------------------------------------------------------------------------

    def _containers(self) -> Iterator[Kept]:
        for scope in self._model.walk.scopes:
            if scope.kind is ScopeKind.MODULE:
                yield from self._bound_in(scope)
            elif scope.kind is ScopeKind.CLASS and isinstance(scope.node, cst.ClassDef):
                on_self = list(self._on_self(scope))
                replaced = {kept.name for kept in on_self}
                yield from on_self
                yield from (kept for kept in self._bound_in(scope) if kept.name not in replaced)

    def _bound_in(self, scope: Scope) -> Iterator[Kept]:
        for name, bindings in scope.bindings.items():
            for binding in bindings:
                if binding.kind is not BindingKind.ASSIGNMENT or binding.made_in is not scope or binding.path:
                    continue
                if binding.value is not None and self._is_container(binding.value):
                    yield Kept(name, binding.node, binding.value, scope)
                    break
                if binding.value is not None and scope.kind is ScopeKind.CLASS and self._is_field(binding.value):
                    yield Kept(name, binding.node, binding.value, scope, on_self=True)
                    break

    def built(self, class_scope: Scope) -> list[cst.Call]:
        """The calls that build objects of a local class."""
        return self._built.get(class_scope, [])

    def lives_for_one_call(self, kept: Kept) -> bool:
        """True for an attribute of objects that, as far as the module shows, end with the call that makes them: a model
        that a route takes as its body, an object that one function builds and keeps to itself.
        """
        if kept.home.kind is not ScopeKind.CLASS:
            return False
        built = self.built(kept.home)
        if any(self._is_kept(call) for call in built):
            return False
        return bool(built) or kept.home in self._request_bodies

    @cached_property
    def _built(self) -> dict[Scope, list[cst.Call]]:
        found: dict[Scope, list[cst.Call]] = {}
        for scope in self._model.walk.scopes:
            for call in scope.own(cst.Call):
                for value in self._model.values.evaluate(call.func):
                    if isinstance(value, LocalClass):
                        found.setdefault(value.scope, []).append(call)
        return found

    def _is_kept(self, call: cst.Call) -> bool:
        parent = self._model.parent(call)
        function = self._model.function_of(call)
        if isinstance(parent, cst.Attribute) and function is not None:
            return False
        if not isinstance(parent, cst.Assign) or function is None or not isinstance(parent.targets[0].target, cst.Name):
            return True
        name = parent.targets[0].target
        if function.redirected.get(name.value) is not None:
            return True
        return any(
            isinstance(self._model.parent(each), _ESCAPES) or self._is_in_session_loop(each)
            for each in function.mentions(name.value)
        )

    def _is_in_session_loop(self, node: cst.Name) -> bool:
        """True in `while True:` and `async for`: the function lives as long as the connection that it serves."""
        for each in self._model.ancestors(node):
            if isinstance(each, cst.While) or (isinstance(each, cst.For) and each.asynchronous is not None):
                return True
            if isinstance(each, cst.FunctionDef):
                break
        return False

    @cached_property
    def _request_bodies(self) -> frozenset[Scope]:
        """The local classes that a decorated function, a route, takes an object of."""
        return frozenset(
            value.type.scope
            for function in self._model.graph.functions
            if is_decorated(function)
            for bindings in function.bindings.values()
            for binding in bindings[:1]
            if binding.kind is BindingKind.PARAMETER and binding.annotation is not None
            for value in self._model.values.annotated(binding.annotation)
            if isinstance(value, Instance) and isinstance(value.type, LocalClass)
            if value.site is None and not value.shared
        )

    def _on_self(self, scope: Scope) -> Iterator[Kept]:
        for name, targets in self._model.values.self_attributes(scope).items():
            for target in targets:
                if target.value is not None and not target.path and self._is_container(target.value):
                    yield Kept(name, target.node, target.value, scope, on_self=True)
                    break

    def _is_container(self, value: cst.BaseExpression) -> bool:
        if self.histories.is_container(value) or isinstance(value, cst.Set | cst.SetComp):
            return True
        return isinstance(value, cst.Call) and any(
            name.startswith(_FURTHER_CONTAINERS) for name in self._model.externals(value.func)
        )

    def _is_field(self, value: cst.BaseExpression) -> bool:
        """`field(default_factory=list)` of a dataclass or a pydantic model."""
        return isinstance(value, cst.Call) and any(
            arg.keyword is not None
            and arg.keyword.value == "default_factory"
            and {"builtins.list", "builtins.dict"} & set(self._model.externals(arg.value))
            for arg in value.args
        )

    # -- mentions ----------------------------------------------------------------------------------------------------

    def _mentions(self, kept: Kept) -> Iterator[cst.BaseExpression]:
        if kept.home.kind is ScopeKind.MODULE:
            for name in self._model.walk.names.get(kept.name, ()):
                if self._model.names.home(name.value, self._model.scope_of(name)) is kept.home:
                    yield name
        else:
            yield from self._model.attributes_of(kept.home, kept.name)


class _Tracer:
    """Follows one container through local names, results and parameters."""

    def __init__(self, model: Model, kept: Kept) -> None:
        self._model = model
        self._kept = kept
        self._seen: set[cst.CSTNode] = set()

    def trace(self, mention: cst.BaseExpression, before: tuple[Step, ...], depth: int, is_copy: bool = False) -> None:
        if mention in self._seen or depth > _DEPTH or len(self._seen) > _USES:
            return
        self._seen.add(mention)
        node, path = reach(mention, self._model)
        change = change_of(mention, self._model)
        whole = before + path
        copied = is_copy or any(step.is_slice for step in path)
        self._kept.uses.append(Use(mention, node, self._model.function_of(mention), whole, change, copied))
        self._follow(node, whole, depth + 1, copied)

    def _follow(self, node: cst.BaseExpression, path: tuple[Step, ...], depth: int, is_copy: bool) -> None:
        inner: cst.CSTNode = node
        for outer in self._model.ancestors(node):
            if isinstance(outer, cst.Assign | cst.AnnAssign | cst.NamedExpr) and outer.value is inner:
                self._follow_names(outer, path, depth, is_copy)
                if not isinstance(outer, cst.NamedExpr):
                    return
            elif isinstance(outer, cst.Return):
                self._follow_result(outer, path, depth, is_copy)
                return
            elif isinstance(outer, cst.For) and outer.iter is inner:
                self._follow_targets(outer, (*path, Step(key=cst.Ellipsis())), depth)
                return
            elif isinstance(outer, cst.Arg):
                call = self._model.parent(outer)
                if not isinstance(call, cst.Call):
                    return
                if _WRAPPERS & set(self._model.externals(call.func)):
                    is_copy = True
                else:
                    self._follow_parameter(call, outer, path, depth, is_copy)
                    return
            elif isinstance(outer, cst.BinaryOperation | cst.List | cst.Element | cst.StarredElement):
                is_copy = True
            elif isinstance(outer, cst.Attribute):
                if outer.attr.value not in ("copy", "values", "items"):
                    return
                is_copy = is_copy or outer.attr.value == "copy"
            elif isinstance(outer, cst.Call):
                if inner is node:
                    return
            elif not isinstance(outer, _SAME):
                return
            inner = outer

    def _follow_names(self, node: cst.CSTNode, path: tuple[Step, ...], depth: int, is_copy: bool) -> None:
        targets: list[cst.BaseExpression]
        targets = [each.target for each in node.targets] if isinstance(node, cst.Assign) else [node.target]  # type: ignore[attr-defined]  # the callers hand over assignments only
        for target in targets:
            if isinstance(target, cst.Name):
                self._follow_bound(target, node, path, depth, is_copy)

    def _follow_targets(self, node: cst.For, path: tuple[Step, ...], depth: int) -> None:
        """The entries that a loop goes through."""
        target = node.target
        names = [each.value for each in target.elements] if isinstance(target, cst.Tuple) else [target]
        for name in names:
            if isinstance(name, cst.Name):
                self._follow_bound(name, node, path, depth, False)

    def _follow_bound(
        self, target: cst.Name, node: cst.CSTNode, path: tuple[Step, ...], depth: int, is_copy: bool
    ) -> None:
        scope = self._model.scope_of(node)
        home = self._model.names.home(target.value, scope)
        if home is None or home.function is None:
            return
        for name in self._model.names.bound_by(node, target.value, home, nested=True):
            if name is not target:
                self.trace(name, path, depth, is_copy)

    def _follow_result(self, node: cst.Return, path: tuple[Step, ...], depth: int, is_copy: bool) -> None:
        function = self._model.function_of(node)
        if function is not None and not (isinstance(function.node, cst.FunctionDef) and function.node.decorators):
            for call in self._model.graph.callers(function):
                self.trace(call, path, depth, is_copy)

    def _follow_parameter(
        self, call: cst.Call, argument: cst.Arg, path: tuple[Step, ...], depth: int, is_copy: bool
    ) -> None:
        if argument.star:
            return
        for function in self._model.graph.targets(call):
            binding = self._parameter(call, argument, function)
            if binding is None:
                continue
            for name in self._model.names.bound_by(binding.node, binding.name, function):
                self.trace(name, path, depth, is_copy)

    def _parameter(self, call: cst.Call, argument: cst.Arg, function: Scope) -> Binding | None:
        node = function.node
        if not isinstance(node, cst.FunctionDef | cst.Lambda):
            return None
        names = parameter_names(node.params)
        if argument.keyword is not None:
            name = argument.keyword.value
        else:
            bound = function.enclosing_class is not None and "builtins.staticmethod" not in self._decorators(node)
            index = call.args.index(argument) + bound
            if index >= len(names):
                return None
            name = names[index]
        bindings = function.bindings.get(name, ())
        return bindings[0] if bindings and bindings[0].kind is BindingKind.PARAMETER else None

    def _decorators(self, node: cst.FunctionDef | cst.Lambda) -> list[str]:
        return self._model.values.decorator_names(node) if isinstance(node, cst.FunctionDef) else []


def words(node: cst.CSTNode | str) -> set[str]:
    """The words in the names and strings of an expression: `{"session", "id"}` for `request.sessionId`."""
    if isinstance(node, str):
        return set(re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", node).lower().strip("_").split("_"))
    found: set[str] = set()
    pending: list[cst.CSTNode] = [node]
    while pending:
        each = pending.pop()
        if isinstance(each, cst.Name):
            found |= words(each.value)
        elif isinstance(each, cst.SimpleString):
            found |= words(re.sub(r"\W+", "_", each.value))
        pending += each.children
    return found
