"""What runs when a coroutine does: the agents and teams behind an expression that is awaited or made a task."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import libcst as cst

from autogen_lint.catalogue import Family, family_of
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import BindingKind, Scope
from autogen_lint.semantics.values import ApiMethod, Instance
from autogen_lint.semantics.walk import last_name

TASK_MAKERS = frozenset({"asyncio.create_task", "asyncio.ensure_future", "asyncio.tasks.create_task"})
_RUNS = {
    "run": Family.AGENTCHAT,
    "run_stream": Family.AGENTCHAT,
    "on_messages": Family.AGENTCHAT,
    "on_messages_stream": Family.AGENTCHAT,
    "a_initiate_chat": Family.CLASSIC,
}
_DEPTH = 4

Through = tuple[tuple[cst.Call, Scope], ...]


@dataclass(frozen=True, slots=True)
class Run:
    """A call that runs agents or a team, found behind an expression.

    `receivers` are what may run. `through` are the calls of local coroutine functions that lead there, each with the
    function, outermost first.
    """

    call: cst.Call
    method: ApiMethod
    receivers: tuple[Instance, ...]
    through: Through = ()


def runs_behind(expression: cst.BaseExpression, model: Model) -> Iterator[Run]:
    """The runs that awaiting `expression` waits for: directly, inside `Console(...)`, as a task under a name, or in
    the local coroutine functions that it calls.
    """
    return _runs_behind(expression, model, (), set())


def runs_in(calls: Iterable[cst.Call], model: Model) -> Iterator[Run]:
    """The runs behind those of `calls` that the code around them awaits or iterates itself."""
    for call in calls:
        if _is_waited_for(call, model):
            yield from runs_behind(call, model)


def _runs_behind(expression: cst.BaseExpression, model: Model, through: Through, seen: set[Scope]) -> Iterator[Run]:
    if isinstance(expression, cst.Name):
        bindings = model.names.bindings(expression.value, expression)
        if len(bindings) == 1 and bindings[0].kind is BindingKind.ASSIGNMENT and not bindings[0].path:
            value = bindings[0].value
            if isinstance(value, cst.Call):
                yield from _runs_behind(value, model, through, seen)
        return
    if not isinstance(expression, cst.Call):
        return
    direct = run_called(expression, model)
    if direct is not None:
        method, receivers = direct
        yield Run(expression, method, receivers, through)
    elif inner := handed_on(expression, model):
        for each in inner:
            yield from _runs_behind(each, model, through, seen)
    elif len(through) < _DEPTH:
        for target in model.graph.targets(expression):
            if target.is_async and target not in seen:
                seen.add(target)
                for call in target.inline(cst.Call):
                    if _is_waited_for(call, model):
                        yield from _runs_behind(call, model, (*through, (expression, target)), seen)


def run_called(call: cst.Call, model: Model) -> tuple[ApiMethod, tuple[Instance, ...]] | None:
    """The async method that `call` runs agents with, and the objects it may be called on; else `None`."""
    if not isinstance(call.func, cst.Attribute) or call.func.attr.value not in _RUNS:
        return None
    methods = [
        value
        for value in model.evaluate(call.func)
        if isinstance(value, ApiMethod)
        and value.owner.family is _RUNS[call.func.attr.value]
        and value.owner.kinds & {"agent", "team"}
    ]
    return (methods[0], tuple(method.receiver for method in methods)) if methods else None


def handed_on(call: cst.Call, model: Model) -> list[cst.BaseExpression]:
    """The coroutines and streams in `Console(...)`, `create_task(...)` and `gather(...)`."""
    names = model.externals(call.func)
    is_console = any(name.endswith(".Console") and family_of(name) is Family.AGENTCHAT for name in names)
    positional = [arg.value for arg in call.args if arg.keyword is None and not arg.star]
    if is_console or TASK_MAKERS & set(names):
        return positional[:1]
    return positional if "asyncio.gather" in names else []


def _is_waited_for(call: cst.Call, model: Model) -> bool:
    parent = model.parent(call)
    if isinstance(parent, cst.Await):
        return True
    return isinstance(parent, cst.For | cst.CompFor) and parent.asynchronous is not None and parent.iter is call


def is_asyncio(call: cst.Call, names: frozenset[str], model: Model) -> bool:
    """True when `call` is one of the functions `names`, given as dotted names."""
    return last_name(call.func) != "" and model.is_one_of(call.func, names)
