"""Model clients that a module builds when it is imported, and the event loops that they are used in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.semantics.call_graph import Entry
from autogen_lint.semantics.coroutines import is_asyncio
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import Binding, BindingKind, Scope, is_decorated

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
            add_carriers(found.carriers, model, partial(_is_among, found.carriers))
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


def add_carriers(carriers: set[str], model: Model, is_carrier: Callable[[cst.Name], bool]) -> None:
    """Add the names of what the module level builds with what is one of `carriers`, or leads to one."""
    size = -1
    while size != len(carriers):
        size = len(carriers)
        for name in model.walk.module_scope.inline(cst.Name):
            if is_carrier(name):
                carriers |= _assigned_with(name, model)


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


class ClientUses:
    """Where the code of a module uses a client, known by the module-level names in `carriers`."""

    def __init__(self, carriers: set[str], model: Model) -> None:
        self.carriers = carriers
        self._model = model
        self._reaching: dict[Scope, bool] = {}
        self._attributes: dict[Scope, set[str]] = {}

    def users(self) -> list[Scope]:
        """The functions whose own code uses the client."""
        return [function for function in self._model.graph.functions if self._is_used_by(function)]

    def repeated_loop(self) -> cst.Call | None:
        """An `asyncio.run(...)` that uses the client in an event loop that is not the process's only one."""
        if self._model.loop_is_nestable:
            return None
        runs = self.runs()
        repeated = next((call for call in runs if self._may_repeat(call, set())), None)
        if repeated is not None:
            return repeated
        pairs = ((one, other) for index, one in enumerate(runs) for other in runs[index + 1 :])
        return next((other for one, other in pairs if self._both_run(one, other)), None)

    def runs(self) -> list[cst.Call]:
        """The calls that run an event loop with the client in it."""
        return [
            call
            for scope in self._model.walk.scopes
            for call in scope.own(cst.Call)
            if is_asyncio(call, _NEW_LOOP, self._model) and self._is_used_in(call)
        ]

    def reaches(self, function: Scope) -> bool:
        """True when the code of the function, or what it certainly calls, uses the client."""
        return self._reaches(function, 0)

    # -- what a run reaches ------------------------------------------------------------------------------------------

    def _is_used_in(self, run: cst.Call) -> bool:
        """True when the coroutine given to `run` uses the client, or anything that it calls or is made from does."""
        return bool(run.args) and self._is_used_for(run.args[0].value, set())

    def _is_used_for(self, value: cst.BaseExpression, seen: set[cst.BaseExpression]) -> bool:
        seen.add(value)
        scope = self._model.scope_of(value)
        calls = [each for each in scope.own(cst.Call) if each is value or value in self._model.ancestors(each)]
        if any(self._reaches(target, 0) for call in calls for target in self._model.graph.targets(call)):
            return True
        names = [each for each in scope.own(cst.Name) if each is value or value in self._model.ancestors(each)]
        if any(self._is_carrier(name) for name in names):
            return True
        if scope.function is None or len(seen) > _VALUES:
            return False
        return any(
            self._is_used_for(binding.value, seen)
            for name in names
            for binding in self._model.names.bindings(name.value, name)
            if binding.kind is BindingKind.ASSIGNMENT and binding.scope is scope
            if binding.value is not None and binding.value not in seen
        )

    def _reaches(self, function: Scope, depth: int) -> bool:
        if function not in self._reaching:
            self._reaching[function] = False
            callees = [edge.callee for edge in self._model.graph.edges_from[function] if edge.certain]
            self._reaching[function] = self._is_used_by(function) or (
                depth < 40 and any(self._reaches(callee, depth + 1) for callee in callees)
            )
        return self._reaching[function]

    def _is_used_by(self, function: Scope) -> bool:
        if any(self._is_carrier(name) for name in function.inline(cst.Name)):
            return True
        owner = function.enclosing_class
        carrying = self._carrying_attributes(owner) if owner is not None else set()
        return bool(carrying) and any(_is_on_self(each, carrying) for each in function.inline(cst.Attribute))

    def _carrying_attributes(self, owner: Scope) -> set[str]:
        """The attributes that methods of a class build with the client: `self.agent = AssistantAgent("a", client)`."""
        if owner not in self._attributes:
            found = self._attributes[owner] = set()
            targets = self._model.constructors.evaluator.self_attributes(owner)
            # In the order of assignment, so that what is built with an attribute comes after it.
            for attribute, assigned in targets.items():
                if any(each.value is not None and self._is_built_with(each.value, found) for each in assigned):
                    found.add(attribute)
        return self._attributes[owner]

    def _is_built_with(self, value: cst.BaseExpression, attributes: set[str]) -> bool:
        scope = self._model.scope_of(value)
        around = self._model.ancestors
        return any(
            self._is_carrier(each) for each in scope.own(cst.Name) if each is value or value in around(each)
        ) or any(
            _is_on_self(each, attributes) for each in scope.own(cst.Attribute) if each is value or value in around(each)
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
        if any(self._may_repeat(call, seen) for call in calls):
            return True
        return any(self._both_run(one, other) for index, one in enumerate(calls) for other in calls[index + 1 :])

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
        handed_over = any(each.scope is function for each in self._model.graph.given_away)
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
