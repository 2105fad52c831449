"""Model clients that a module builds when it is imported, and the event loops that they are used in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property, partial
from itertools import islice

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.semantics.call_graph import Entry
from autogen_lint.semantics.coroutines import is_asyncio
from autogen_lint.semantics.model import Model, asked_once
from autogen_lint.semantics.scopes import Binding, BindingKind, Scope, ScopeKind, is_decorated

_SYNC_CLIENTS = frozenset({"openai.OpenAI", "openai.AzureOpenAI"})
_ASYNC_CLIENTS = frozenset({"openai.AsyncOpenAI", "openai.AsyncAzureOpenAI"})
_LOOP_BOUND = ("BaseOpenAIChatCompletionClient", "OllamaChatCompletionClient")
"""AgentChat's clients that were seen to fail in a second event loop."""
_NEW_LOOP = frozenset({"asyncio.run", "asyncio.runners.run", "uvloop.run"})
_ENTRY_NAMES = frozenset({"main", "cli", "entry_point", "entrypoint"})
_LOOPS = (cst.For, cst.While, cst.ListComp, cst.SetComp, cst.DictComp, cst.GeneratorExp)
_BRANCHES = (cst.If, cst.Else, cst.ExceptHandler, cst.MatchCase)
_VALUES = 30
"""How many assigned values are followed from the coroutine of one `asyncio.run`."""
_LEAVES = (cst.Return, cst.Raise, cst.Continue, cst.Break)


@dataclass(slots=True)
class ModuleClient:
    """A model client at module level.

    `is_bound_to_loop` is true when its connections belong to the event loop in which they were opened. `carriers`
    are the names of the module through which it is used: its own, and those of agents and teams built on it.
    """

    name: str
    call: cst.Call
    is_bound_to_loop: bool
    carriers: set[str] = field(default_factory=set)


def module_clients(model: Model) -> Iterator[ModuleClient]:
    """The clients of the module that are bound to one name, once."""
    for name, bindings in model.walk.module_scope.bindings.items():
        if len(bindings) == 1 and (found := _client(name, bindings[0], model)) is not None:
            add_carriers(found.carriers, (name,), model, partial(_is_among, found.carriers))
            yield found


def _is_among(carriers: set[str], name: cst.Name) -> bool:
    return name.value in carriers


def _client(name: str, binding: Binding, model: Model) -> ModuleClient | None:
    call = binding.value
    if binding.kind is not BindingKind.ASSIGNMENT or binding.path or not isinstance(call, cst.Call):
        return None
    construction = model.construction(call)
    if construction is not None:
        api = construction.api
        if api.family is not Family.AGENTCHAT or "model_client" not in api.kinds or api.name.startswith("Replay"):
            return None
        return ModuleClient(name, call, any(api.is_subclass_of(each) for each in _LOOP_BOUND), {name})
    names = set(model.externals(call.func))
    if not names & (_SYNC_CLIENTS | _ASYNC_CLIENTS):
        return None
    return ModuleClient(name, call, names <= _ASYNC_CLIENTS, {name})


def add_carriers(
    carriers: set[str], candidates: Iterable[str], model: Model, is_carrier: Callable[[cst.Name], bool]
) -> None:
    """Add the names of what the module level builds with what is one of `carriers`, or leads to one as some of the
    `candidates` may.
    """
    pending = [name for each in candidates for name in model.walk.module_scope.mentions(each)]
    for name in pending:
        if is_carrier(name):
            found = _assigned_with(name, model) - carriers
            carriers |= found
            pending += [name for each in found for name in model.walk.module_scope.mentions(each)]


def _assigned_with(name: cst.Name, model: Model) -> set[str]:
    """The names that an assignment gives a value with `name` in it; none for what a coroutine returned."""
    for outer in model.ancestors(name):
        if isinstance(outer, cst.Call) and is_asyncio(outer, _NEW_LOOP, model):
            return set()
        if isinstance(outer, cst.Assign | cst.AnnAssign):
            targets = [each.target for each in outer.targets] if isinstance(outer, cst.Assign) else [outer.target]
            return {each.value for each in targets if isinstance(each, cst.Name)}
        if isinstance(outer, cst.BaseStatement):
            return set()
    return set()


class LoopRuns:
    """The calls of a module that run an event loop, and what each is given: `asyncio.run(main(client))`."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self.calls = [
            call for scope in model.walk.scopes for call in scope.own(cst.Call) if is_asyncio(call, _NEW_LOOP, model)
        ]
        self._with_name: dict[str, dict[cst.Call, list[cst.Name]]] = {}
        self._with_target: dict[Scope, list[cst.Call]] = {}
        for call in self.calls:
            if call.args:
                self._add(call, call.args[0].value, set())

    def with_name(self, name: str) -> dict[cst.Call, list[cst.Name]]:
        """The calls that are given something with `name` in it, and where."""
        return self._with_name.get(name, {})

    def with_target(self, function: Scope) -> list[cst.Call]:
        """The calls that are given something that calls `function`."""
        return self._with_target.get(function, [])

    def _add(self, run: cst.Call, value: cst.BaseExpression, seen: set[cst.BaseExpression]) -> None:
        """Note what is in `value`, and in what its names are assigned in the same function."""
        seen.add(value)
        scope = self._model.scope_of(value)
        for call in self._model.walk.below(value, cst.Call):
            for target in self._model.graph.targets(call):
                self._with_target.setdefault(target, []).append(run)
        names = self._model.walk.below(value, cst.Name)
        for name in names:
            self._with_name.setdefault(name.value, {}).setdefault(run, []).append(name)
        for name in names if scope.function is not None else ():
            for binding in self._model.names.bindings(name.value, name):
                is_local = binding.kind is BindingKind.ASSIGNMENT and binding.scope is scope
                if is_local and binding.value is not None and binding.value not in seen and len(seen) <= _VALUES:
                    self._add(run, binding.value, seen)


@asked_once
def _loop_runs(model: Model) -> LoopRuns:
    return LoopRuns(model)


class ClientUses:
    """Where the code of a module uses a client, known by the module-level names in `carriers`."""

    def __init__(self, carriers: set[str], model: Model) -> None:
        self.carriers = carriers
        self._model = model

    def users(self) -> list[Scope]:
        """The functions whose own code uses the client."""
        return sorted(self._users, key=self._model.walk.places.__getitem__)

    def repeated_loop(self) -> cst.Call | None:
        """An `asyncio.run(...)` that uses the client in an event loop that is not the process's only one."""
        if self._model.loop_is_nestable:
            return None
        runs = self.runs()
        repeated = next((call for call in runs if self._may_repeat(call, set())), None)
        return repeated if repeated is not None else self._second_of(runs)

    def runs(self) -> list[cst.Call]:
        """The calls that run an event loop with the client in it."""
        found: set[cst.Call] = set()
        loops = _loop_runs(self._model)
        for function in self._reaching:
            found.update(loops.with_target(function))
        for each in self._names():
            found.update(run for run, names in loops.with_name(each).items() if any(map(self._is_carrier, names)))
        return self._in_order(found)

    def _in_order(self, calls: set[cst.Call]) -> list[cst.Call]:
        walk = self._model.walk
        return sorted(calls, key=lambda call: (walk.places[walk.scope_of(call)], walk.order[call]))

    def reaches(self, function: Scope) -> bool:
        """True when the code of the function, or what it certainly calls, uses the client."""
        return function in self._reaching

    # -- what a run reaches ------------------------------------------------------------------------------------------

    def _names(self) -> Iterable[str]:
        """The names that may stand for the client, or for what leads to it."""
        return self.carriers

    @cached_property
    def _users(self) -> set[Scope]:
        """The functions whose own code uses the client, from the places where it is mentioned."""
        walk = self._model.walk
        mentions = [name for each in self._names() for name in walk.names.get(each, ()) if self._is_carrier(name)]
        scopes = {walk.scope_of(name) for name in mentions}
        found = {function for scope in scopes if (function := scope.function) is not None}
        classes = {outer for scope in scopes for outer in scope.ancestors() if outer.kind is ScopeKind.CLASS}
        for owner in classes:
            carrying = self._carrying_attributes(owner)
            found.update(
                method
                for method in owner.children
                if carrying and method.is_function
                if any(_is_on_self(each, carrying) for each in method.inline(cst.Attribute))
            )
        return found

    @cached_property
    def _reaching(self) -> set[Scope]:
        found = set(self._users)
        pending = list(found)
        for function in pending:
            for edge in self._model.graph.edges_to[function]:
                if edge.certain and edge.caller is not None and edge.caller not in found:
                    found.add(edge.caller)
                    pending.append(edge.caller)
        return found

    def _carrying_attributes(self, owner: Scope) -> set[str]:
        """The attributes that methods of a class build with the client: `self.agent = AssistantAgent("a", client)`."""
        found: set[str] = set()
        targets = self._model.constructors.evaluator.self_attributes(owner)
        # In the order of assignment, so that what is built with an attribute comes after it.
        for attribute, assigned in targets.items():
            if any(each.value is not None and self._is_built_with(each.value, found) for each in assigned):
                found.add(attribute)
        return found

    def _is_built_with(self, value: cst.BaseExpression, attributes: set[str]) -> bool:
        below = self._model.walk.below
        return any(map(self._is_carrier, below(value, cst.Name))) or any(
            _is_on_self(each, attributes) for each in below(value, cst.Attribute)
        )

    def _is_carrier(self, name: cst.Name) -> bool:
        if name.value not in self.carriers:
            return False
        return self._model.names.home(name.value, self._model.scope_of(name)) is self._model.walk.module_scope

    # -- how often code runs -----------------------------------------------------------------------------------------

    def _may_repeat(self, node: cst.CSTNode, seen: set[Scope]) -> bool:
        """True when the code at `node` runs more than once in a process, for all that the module shows."""
        inner = node
        for outer in self._model.ancestors(node):
            if isinstance(outer, cst.FunctionDef | cst.Lambda):
                break
            # What a `for` goes over is evaluated once.
            goes_over = isinstance(outer, cst.For) and outer.iter is inner
            if isinstance(outer, _LOOPS) and not goes_over and not self._ends_loop(node, outer):
                return True
            inner = outer
        function = self._model.function_of(node)
        if function is None or function in seen:
            return False
        seen.add(function)
        if function in self._model.tools or self._is_called_from_outside(function):
            return True
        calls = self._model.graph.callers(function)
        return any(self._may_repeat(call, seen) for call in calls) or self._second_of(calls) is not None

    def _second_of(self, calls: Iterable[cst.Call]) -> cst.Call | None:
        """The first call that always comes after another one of `calls` in the same function."""
        by_function: dict[Scope | None, list[cst.Call]] = {}
        for call in calls:
            by_function.setdefault(self._model.function_of(call), []).append(call)
        for together in by_function.values():
            for index, one in enumerate(together):
                for other in islice(together, index + 1, None):
                    if self._both_run(one, other):
                        return other
        return None

    def _ends_loop(self, node: cst.CSTNode, loop: cst.CSTNode) -> bool:
        """True when the loop is left behind `node`: in `while True: asyncio.run(...); break` nothing repeats."""
        for outer in self._model.ancestors(node):
            if outer is loop:
                return False
            block = self._model.parent(outer)
            if isinstance(block, cst.IndentedBlock) and any(map(_leaves, block.body)):
                return True
        return False

    def _is_called_from_outside(self, function: Scope) -> bool:
        """True for a route, task or callback, and for a function that is there for importers to call with something.

        A function without parameters that nobody calls may be the program's entry point.
        """
        if Entry.OUTSIDE not in self._model.entries(function):
            return False
        handed_over = self._model.is_handed_over(function)
        if is_decorated(function) and not self._model.graph.edges_to[function]:
            return True
        if handed_over and self._model.is_service:
            return True
        is_exported = not self._model.graph.edges_to[function] and function.name not in _ENTRY_NAMES
        return (is_exported or handed_over) and _needs_arguments(function)

    def _both_run(self, one: cst.CSTNode, other: cst.CSTNode) -> bool:
        """True for two places in one function, the first of which is always passed on the way to the second."""
        if one is other or self._model.function_of(one) is not self._model.function_of(other):
            return False
        above = set(self._model.ancestors(other))
        for outer in self._model.ancestors(one):
            if outer in above or isinstance(outer, (*_BRANCHES, cst.Lambda)):
                # Where the ways part at an `if` or `try` itself, one of them is taken.
                return outer in above and not isinstance(outer, (*_BRANCHES, cst.Try, cst.IfExp, cst.Match))
        return False


def _is_on_self(node: cst.Attribute, attributes: set[str]) -> bool:
    return node.attr.value in attributes and isinstance(node.value, cst.Name) and node.value.value == "self"


def _leaves(statement: cst.CSTNode) -> bool:
    return isinstance(statement, cst.SimpleStatementLine) and any(isinstance(each, _LEAVES) for each in statement.body)


def _needs_arguments(function: Scope) -> bool:
    """True when the function cannot be called without an argument, `self` left out."""
    node = function.node
    if not isinstance(node, cst.FunctionDef):
        return False
    required = [each for each in (*node.params.posonly_params, *node.params.params) if each.default is None]
    required += [each for each in node.params.kwonly_params if each.default is None]
    return len(required) > (function.enclosing_class is not None)
