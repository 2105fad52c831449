"""Who calls whom within a module, and from where each function can be entered."""

from __future__ import annotations

import enum
from collections import defaultdict
from dataclasses import dataclass

import libcst as cst

from autogen_lint.catalogue import family_of
from autogen_lint.semantics.callees import Callees
from autogen_lint.semantics.evaluation import Evaluator, dotted_names
from autogen_lint.semantics.scopes import Scope, ScopeKind
from autogen_lint.semantics.values import (
    ApiMethod,
    Constant,
    External,
    Function,
    ImportedClass,
    ImportedFunction,
    Instance,
    LocalClass,
    Partial,
    Value,
)
from autogen_lint.semantics.walk import Walk

# Decorators that neither call the function nor hand it to anyone who will.
_TRANSPARENT_DECORATORS = (
    "agentops.",
    "beartype.",
    "langfuse.",
    "langsmith.",
    "loguru.logger.catch",
    "mlflow.",
    "opentelemetry.",
    "pydantic.validate_call",
    "weave.",
    "builtins.",
    "functools.",
    "contextlib.",
    "abc.",
    "typing.",
    "typing_extensions.",
    "tenacity.",
    "backoff.",
    "retry.",
    "dataclasses.",
    "unittest.mock.",
    "nest_asyncio.",
    "warnings.",
)
# Command-line frameworks: the decorated function is the program's entry, run once per process.
_COMMAND_DECORATORS = ("click.", "typer.", "fire.", "hydra.", "argh.", "cyclopts.", "asyncclick.", "rich_click.")
_COMMAND_RUNNERS = {
    "typer.run",
    "fire.Fire",
    "anyio.run",
    "trio.run",
    "curio.run",
    "asyncio.run",
    "argh.dispatch_command",
    "cyclopts.run",
    "atexit.register",
    "argparse.ArgumentParser().set_defaults",
    "timeit.timeit",
    "timeit.repeat",
    "cProfile.run",
    "absl.app.run",
}
_PROCESSES = {
    "multiprocessing.Process",
    "multiprocessing.Pool",
    "multiprocessing.pool.Pool",
    "concurrent.futures.ProcessPoolExecutor",
}
_DIRECT_HIGHER_ORDER = {
    "builtins.map",
    "builtins.filter",
    "builtins.sorted",
    "builtins.min",
    "builtins.max",
    "functools.reduce",
}
_THREAD_HAND_OFFS = {
    "asyncio.to_thread",
    "anyio.to_thread.run_sync",
    "threading.Thread",
    "threading.Timer",
    "starlette.concurrency.run_in_threadpool",
    "fastapi.concurrency.run_in_threadpool",
    "asgiref.sync.sync_to_async",
    "contextvars.copy_context().run",
}
# Not `submit` and `map`: a pool runs its function for several items at the same time.
_HAND_OFF_METHODS = {"run_in_executor", "call_soon", "call_soon_threadsafe", "call_later", "run_sync"}
_LOOPS = {cst.For, cst.While, cst.ListComp, cst.SetComp, cst.DictComp, cst.GeneratorExp}
_FUNCTIONS = {cst.FunctionDef, cst.Lambda}


_DISPLAY_PARTS = (cst.Dict, cst.DictElement, cst.List, cst.Tuple, cst.Set, cst.Element)


class Entry(enum.Enum):
    """How the code of a function can come to run."""

    MODULE = "from module level, once per process"
    OUTSIDE = "by code outside the module: a route, task or callback, or an importer"
    AUTOGEN = "by AutoGen, as a tool, reply function or the like"
    LOOP = "repeatedly, from a loop"


@dataclass(frozen=True, slots=True)
class CallEdge:
    """One call of a local function: `caller` is the function whose code makes it, `None` at module level.

    `direct` is false for a hand-off to a thread, executor or scheduler.
    """

    call: cst.CSTNode
    caller: Scope | None
    callee: Scope
    direct: bool = True


class CallGraph:
    """The local calls of a module.

    The edges are those that are known. A call of a method of an unknown object may run any method of that name: for
    hundreds of classes with the same methods these are `guesses`, by name, and not an edge for each pair.
    """

    def __init__(self, walk: Walk, evaluator: Evaluator, callees: Callees) -> None:
        self._walk = walk
        self._evaluator = evaluator
        self._callees = callees
        self.functions = [scope for scope in walk.scopes if scope.is_function]
        self.edges_to: defaultdict[Scope, list[CallEdge]] = defaultdict(list)
        self.edges_from: defaultdict[Scope | None, list[CallEdge]] = defaultdict(list)
        self._targets_of: dict[cst.CSTNode, list[Scope]] = {}
        self._escapes: defaultdict[Scope, set[Entry]] = defaultdict(set)
        self.given_away: list[Function] = []
        """Bound methods and functions that code outside the module is handed, once per mention."""
        self.given_away_scopes: set[Scope] = set()
        """The functions among them."""
        self.guesses: defaultdict[Scope | None, dict[str, list[cst.CSTNode]]] = defaultdict(dict)
        """The calls of unknown objects that may run a method of the module, by the function that makes them and by the
        name of the method."""
        self.guessing: defaultdict[str, dict[Scope | None, None]] = defaultdict(dict)
        """The functions with such calls, `None` for module level, by the name of the method."""
        self._methods_named: defaultdict[str, list[Scope]] = defaultdict(list)
        self._is_in_loop: dict[cst.CSTNode, bool] = {}
        for scope in self.functions:
            if scope.enclosing_class is not None:
                self._methods_named[scope.name].append(scope)
        self._collect_calls()
        self._collect_references()
        self._collect_decorators()

    def callers(self, function: Scope) -> list[cst.Call]:
        """The known calls of a local function."""
        return [edge.call for edge in self.edges_to[function] if isinstance(edge.call, cst.Call)]

    def callees(self, function: Scope | None) -> list[CallEdge]:
        """The known direct calls that the code of `function` makes (`None`: module-level code), in source order."""
        return [edge for edge in self.edges_from[function] if edge.direct]

    def is_called(self, function: Scope) -> bool:
        """True when the module calls the function, or a method of its name on an unknown object."""
        return bool(self.edges_to[function]) or bool(self._guessed(function))

    def may_call(self, function: Scope) -> set[Scope | None]:
        """The functions that call `function`, or may call it by its name; `None` for module level."""
        return {edge.caller for edge in self.edges_to[function]} | self._guessed(function).keys()

    def _guessed(self, function: Scope) -> dict[Scope | None, None]:
        return self.guessing.get(function.name, {}) if function.enclosing_class is not None else {}

    def targets(self, call: cst.Call) -> list[Scope]:
        """The local functions that `call` certainly runs."""
        return self._targets_of.get(call, [])

    def entries(self, leftovers: bool, entry_point: Scope | None = None) -> dict[Scope, frozenset[Entry]]:
        """For each function, every way in which its code can come to run.

        With `leftovers`, a function nobody calls is dead code, not something an importer calls. The `entry_point` is
        called once per process, by whoever starts the program.
        """
        found: dict[Scope, set[Entry]] = {scope: set(self._escapes[scope]) for scope in self.functions}
        if entry_point is not None:
            found[entry_point].add(Entry.MODULE)
        for scope in self.functions:
            if not self.is_called(scope) and not found[scope]:
                found[scope] |= self._uncalled(scope, leftovers)
        for edge in self.edges_from[None]:
            found[edge.callee] |= {Entry.MODULE} | self._loop(edge.call)
        for name, calls in self.guesses[None].items():
            for method in self._methods_named[name]:
                found[method] |= {Entry.MODULE}.union(*map(self._loop, calls))
        self._propagate(found)
        if not leftovers:
            # Functions that only call themselves or each other are for importers, like those that nobody calls.
            for scope in self.functions:
                if not found[scope] and scope.kind is not ScopeKind.LAMBDA:
                    found[scope] |= self._uncalled(scope, leftovers)
            self._propagate(found)
        return {scope: frozenset(entries) for scope, entries in found.items()}

    def _propagate(self, found: dict[Scope, set[Entry]]) -> None:
        """Give every function the entries of its callers."""
        guessed: defaultdict[str, set[Entry]] = defaultdict(set)
        pending = list(self.functions)
        while pending:
            scope = pending.pop()
            for edge in self.edges_from[scope]:
                pending += _enter(edge.callee, found[scope] | self._loop(edge.call), found)
            for name, calls in self.guesses[scope].items() if scope in self.guesses else ():
                incoming = found[scope].union(*map(self._loop, calls))
                if not incoming <= guessed[name]:
                    guessed[name] |= incoming
                    for method in self._methods_named[name]:
                        pending += _enter(method, guessed[name], found)

    def _uncalled(self, scope: Scope, leftovers: bool) -> set[Entry]:
        owner = scope.enclosing_class
        if scope.kind is ScopeKind.LAMBDA:
            # Used where it stands; whoever got it was found among the references.
            return set()
        if owner is not None and self._evaluator.api_bases(owner):
            return {Entry.AUTOGEN}
        return set() if leftovers else {Entry.OUTSIDE}

    def _loop(self, call: cst.CSTNode) -> set[Entry]:
        if call not in self._is_in_loop:
            self._is_in_loop[call] = self._find_loop(call)
        return {Entry.LOOP} if self._is_in_loop[call] else set()

    def _find_loop(self, call: cst.CSTNode) -> bool:
        for each in self._walk.ancestors(call):
            if type(each) in _FUNCTIONS:
                break
            if type(each) in _LOOPS:
                return True
        return False

    # -- collecting --------------------------------------------------------------------------------------------------

    def _add(self, callee: Scope, call: cst.CSTNode, caller: Scope | None, direct: bool = True) -> None:
        edge = CallEdge(call, caller, callee, direct)
        if direct:
            self._targets_of.setdefault(call, []).append(callee)
        self.edges_to[callee].append(edge)
        self.edges_from[caller].append(edge)

    def _collect_calls(self) -> None:
        for scope in self._walk.scopes:
            caller = scope.function
            for call in scope.own(cst.Call):
                if not self._callees.may_be_local(call.func):
                    continue
                values = self._evaluator.evaluate(call.func)
                targets = [target for value in values for target in self._targets(value)]
                for target in targets:
                    self._add(target, call, caller)
                if not targets and isinstance(call.func, cst.Attribute) and not _is_known(values):
                    self._guess(call, call.func.attr.value, caller)

    def _guess(self, call: cst.Call, name: str, caller: Scope | None) -> None:
        if name in self._methods_named:
            self.guesses[caller].setdefault(name, []).append(call)
            self.guessing[name][caller] = None

    def _targets(self, value: Value) -> list[Scope]:
        if isinstance(value, Function):
            return [value.scope]
        if isinstance(value, Partial):
            return self._targets(value.target)
        if isinstance(value, LocalClass):
            return self._methods(value.scope, ("__init__", "__post_init__", "__new__"))
        if isinstance(value, Instance) and isinstance(value.type, LocalClass):
            return self._methods(value.type.scope, ("__call__",))
        return []

    def _methods(self, class_scope: Scope, names: tuple[str, ...]) -> list[Scope]:
        found = []
        for name in names:
            for owner in self._evaluator.local_mro(class_scope):
                opened = [each.opened for each in owner.bindings.get(name, ()) if each.opened is not None]
                if opened:
                    found += opened
                    break
        return found

    def _collect_references(self) -> None:
        """Functions that are mentioned without being called: handed over, stored, returned."""
        names = {scope.name for scope in self.functions}
        for scope in self._walk.scopes:
            for name in scope.own(cst.Name):
                if name.value in names:
                    self._note_reference(name, scope)
            for attribute in scope.own(cst.Attribute):
                if attribute.attr.value in names:
                    self._note_reference(attribute, scope)
            for node in scope.own(cst.Lambda):
                self._note_reference(node, scope)

    def _note_reference(self, node: cst.BaseExpression, scope: Scope) -> None:
        parent = self._walk.parent(node)
        if isinstance(parent, cst.Call) and parent.func is node:
            return
        if isinstance(parent, cst.AssignTarget | cst.Attribute | cst.Decorator | cst.AsName):
            return
        functions = [value for value in self._evaluator.evaluate(node) if isinstance(value, Function)]
        if not functions:
            return
        receiver, argument = self._receiving_call(node)
        for function in functions:
            if receiver is not None:
                self._note_hand_over(function, receiver, argument, scope.function)
            elif not self._is_plain_alias(node):
                self._give_away(function)

    def _give_away(self, function: Function) -> None:
        self._escapes[function.scope].add(Entry.OUTSIDE)
        self.given_away.append(function)
        self.given_away_scopes.add(function.scope)

    def _is_plain_alias(self, node: cst.BaseExpression) -> bool:
        """`f = g`, `f = lambda: ...`, `table = {"x": f}`: the uses of the name are found by value."""
        parent = self._walk.parent(node)
        while isinstance(parent, _DISPLAY_PARTS):
            parent = self._walk.parent(parent)
        if not isinstance(parent, cst.Assign | cst.AnnAssign):
            return False
        targets = [each.target for each in parent.targets] if isinstance(parent, cst.Assign) else [parent.target]
        return all(isinstance(target, cst.Name) for target in targets)

    def _receiving_call(self, node: cst.CSTNode) -> tuple[cst.Call | None, cst.Arg | None]:
        """The call that `node` is an argument of, through displays and conditionals."""
        argument = None
        for each in self._walk.ancestors(node):
            if isinstance(each, cst.Arg):
                argument = each
            elif isinstance(each, cst.Call):
                return (each, argument) if argument is not None else (None, None)
            elif isinstance(each, cst.BaseStatement | cst.BaseSmallStatement | cst.Lambda | cst.Annotation):
                break
        return None, None

    def _note_hand_over(
        self, function: Function, call: cst.Call, argument: cst.Arg | None, caller: Scope | None
    ) -> None:
        target = function.scope
        callees = self._evaluator.evaluate(call.func)
        names = set(dotted_names(callees))
        method = call.func.attr.value if isinstance(call.func, cst.Attribute) else ""
        if names & _DIRECT_HIGHER_ORDER:
            self._add(target, call, caller)
        elif any(isinstance(value, Function) for value in callees):
            # A local function calls what it is given, now or later.
            self._add(target, call, caller, direct=False)
        elif names & _PROCESSES or any(f"{each}().{method}" in names for each in _PROCESSES):
            # Another process has a copy of everything; in there the function runs once.
            self._add(target, call, None, direct=False)
        elif (
            names & _COMMAND_RUNNERS
            or method == "set_defaults"
            or names & _THREAD_HAND_OFFS
            or method in _HAND_OFF_METHODS
        ):
            self._add(target, call, caller, direct=False)
        elif any(_belongs_to_autogen(value, self._evaluator) for value in callees) or _is_autogen_keyword(argument):
            self._escapes[target].add(Entry.AUTOGEN)
        elif not any(name.startswith("functools.partial") for name in names):
            self._give_away(function)

    def _collect_decorators(self) -> None:
        for scope in self.functions:
            if not isinstance(scope.node, cst.FunctionDef):
                continue
            for decorator, values in self._evaluator.decorators(scope.node):
                self._note_decorator(scope, decorator, values)
        for scope in self._walk.scopes:
            if scope.kind is ScopeKind.CLASS and isinstance(scope.node, cst.ClassDef) and scope.node.decorators:
                self._note_class_decorators(scope, scope.node)

    def _note_class_decorators(self, scope: Scope, node: cst.ClassDef) -> None:
        names = self._evaluator.decorator_names(node)
        if any(not name.startswith(_TRANSPARENT_DECORATORS) for name in names):
            for method in scope.children:
                if method.is_function:
                    self._escapes[method].add(Entry.OUTSIDE)

    def _note_decorator(self, scope: Scope, decorator: cst.Decorator, values: tuple[Value, ...]) -> None:
        names = dotted_names(values)
        expression = decorator.decorator.func if isinstance(decorator.decorator, cst.Call) else decorator.decorator
        attribute = expression.attr.value if isinstance(expression, cst.Attribute) else ""
        if attribute in ("setter", "getter", "deleter") or any(
            isinstance(value, Function | Partial) for value in values
        ):
            return
        if any(_belongs_to_autogen(value, self._evaluator) for value in values) or attribute.startswith(
            "register_for_"
        ):
            self._escapes[scope].add(Entry.AUTOGEN)
        elif any(name.startswith(_COMMAND_DECORATORS) for name in names) or self._is_command_of_local_group(expression):
            self._add(scope, decorator, None, direct=False)
        elif names and all(name.startswith(_TRANSPARENT_DECORATORS) for name in names):
            return
        elif isinstance(expression, cst.Attribute) or not self.callers(scope):
            # `@app.get(...)` hands the function over. A plain `@traced` on a function that the module calls wraps it.
            self._escapes[scope].add(Entry.OUTSIDE)

    def _is_command_of_local_group(self, expression: cst.BaseExpression) -> bool:
        """`@cli.command()` where `cli` is a function of the module that a command-line framework decorates."""
        if not isinstance(expression, cst.Attribute) or expression.attr.value not in ("command", "group"):
            return False
        return any(
            isinstance(value, Function)
            and isinstance(value.scope.node, cst.FunctionDef)
            and any(name.startswith(_COMMAND_DECORATORS) for name in self._evaluator.decorator_names(value.scope.node))
            for value in self._evaluator.evaluate(expression.value)
        )


def _enter(callee: Scope, incoming: set[Entry], found: dict[Scope, set[Entry]]) -> list[Scope]:
    """Add ways in which the code of `callee` can come to run; gives it when it had some of them not yet."""
    if incoming <= found[callee]:
        return []
    found[callee] |= incoming
    return [callee]


def _is_known(values: tuple[Value, ...]) -> bool:
    return any(
        isinstance(value, External | ImportedClass | ImportedFunction | ApiMethod | Constant) for value in values
    )


def _is_autogen_keyword(argument: cst.Arg | None) -> bool:
    return (
        argument is not None
        and argument.keyword is not None
        and argument.keyword.value
        in (
            "is_termination_msg",
            "function_map",
            "reply_func",
            "summary_method",
            "speaker_selection_method",
        )
    )


def _belongs_to_autogen(value: Value, evaluator: Evaluator) -> bool:
    if isinstance(value, ApiMethod):
        return True
    if isinstance(value, External):
        return family_of(value.name) is not None
    if isinstance(value, LocalClass):
        return bool(evaluator.api_bases(value.scope))
    if isinstance(value, ImportedClass):
        return bool(value.api_bases)
    return isinstance(value, Partial) and _belongs_to_autogen(value.target, evaluator)
