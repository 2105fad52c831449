"""What runs when a coroutine does: the AgentChat runs behind an expression that is awaited or made a task."""

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
_RUNS = frozenset({"run", "run_stream", "on_messages", "on_messages_stream"})
_DEPTH = 4


@dataclass(frozen=True, slots=True)
class Run:
    """A call that runs agents or a team of AgentChat, found behind an expression.

    `receivers` are what may run. `through` are the calls of local coroutine functions that lead there, outermost
    first.
    """

    call: cst.Call
    method: ApiMethod
    receivers: tuple[Instance, ...]
    through: tuple[cst.Call, ...] = ()


def runs_behind(expression: cst.BaseExpression, model: Model) -> Iterator[Run]:
    """The runs of AgentChat that awaiting `expression` waits for: directly, inside `Console(...)`, as a task under a
    name, or in the local coroutine functions that it calls.
    """
    return _runs_behind(expression, model, (), set())


def runs_in(calls: Iterable[cst.Call], model: Model) -> Iterator[Run]:
    """The runs behind those of `calls` that the code around them awaits or iterates itself."""
    for call in calls:
        if _is_waited_for(call, model):
            yield from runs_behind(call, model)


def _runs_behind(
    expression: cst.BaseExpression, model: Model, through: tuple[cst.Call, ...], seen: set[Scope]
) -> Iterator[Run]:
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
    elif (inner := _handed_on(expression, model)) is not None:
        yield from _runs_behind(inner, model, through, seen)
    elif len(through) < _DEPTH:
        for target in model.graph.targets(expression):
            if target.is_async and target not in seen:
                seen.add(target)
                for call in target.inline(cst.Call):
                    if _is_waited_for(call, model):
                        yield from _runs_behind(call, model, (*through, expression), seen)


def run_called(call: cst.Call, model: Model) -> tuple[ApiMethod, tuple[Instance, ...]] | None:
    """The AgentChat method that `call` runs agents with, and the objects it may be called on; else `None`."""
    if not isinstance(call.func, cst.Attribute) or call.func.attr.value not in _RUNS:
        return None
    methods = [
        value
        for value in model.evaluate(call.func)
        if isinstance(value, ApiMethod)
        and value.owner.family is Family.AGENTCHAT
        and value.owner.kinds & {"agent", "team"}
    ]
    return (methods[0], tuple(method.receiver for method in methods)) if methods else None


def _handed_on(call: cst.Call, model: Model) -> cst.BaseExpression | None:
    """The coroutine or stream in `Console(...)` and `create_task(...)`."""
    names = model.externals(call.func)
    is_console = any(name.endswith(".Console") and family_of(name) is Family.AGENTCHAT for name in names)
    if call.args and (is_console or TASK_MAKERS & set(names)) and not call.args[0].star:
        return call.args[0].value
    return None


def _is_waited_for(call: cst.Call, model: Model) -> bool:
    parent = model.parent(call)
    if isinstance(parent, cst.Await):
        return True
    return isinstance(parent, cst.For | cst.CompFor) and parent.asynchronous is not None and parent.iter is call


def is_asyncio(call: cst.Call, names: frozenset[str], model: Model) -> bool:
    """True when `call` is one of the functions `names`, given as dotted names."""
    return last_name(call.func) != "" and bool(names & set(model.externals(call.func)))
