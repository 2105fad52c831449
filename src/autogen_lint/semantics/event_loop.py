"""Calls that start event loops or give coroutines to one."""

from __future__ import annotations

import libcst as cst

from autogen_lint.semantics.model import Model
from autogen_lint.semantics.values import External
from autogen_lint.semantics.walk import last_name

_RUNNERS = {"asyncio.run", "asyncio.runners.run", "uvloop.run"}
_RUNNER_OBJECTS = ("asyncio.Runner().run", "asyncio.runners.Runner().run")
_TAKES_COROUTINES = {
    *_RUNNERS,
    "asyncio.create_task",
    "asyncio.ensure_future",
    "asyncio.gather",
    "asyncio.run_coroutine_threadsafe",
    "asyncio.shield",
    "asyncio.wait_for",
    "asyncio.TaskGroup().create_task",
    *_RUNNER_OBJECTS,
}
_COROUTINE_QUESTIONS = frozenset(
    f"{module}.{name}"
    for module in ("asyncio", "inspect")
    for name in ("iscoroutinefunction", "iscoroutine", "isawaitable")
)
_LOOP_METHODS = ("run_until_complete", "create_task")


def runner_method(call: cst.Call, model: Model) -> str | None:
    """The name of what `call` runs a loop with, as the code spells it best: `asyncio.run`, `run_until_complete`;
    else `None`.
    """
    last = last_name(call.func)
    if not last:
        return None
    if last == "run_until_complete" and isinstance(call.func, cst.Attribute):
        # No other library has a method of that name; loops come from everywhere.
        return None if _is_foreign_loop(call.func, model) else last
    names = model.externals(call.func)
    if any(name in _RUNNERS for name in names):
        return next(name for name in names if name in _RUNNERS)
    return "asyncio.Runner.run" if any(name in _RUNNER_OBJECTS for name in names) else None


def _is_foreign_loop(func: cst.Attribute, model: Model) -> bool:
    values = model.evaluate(func)
    return bool(values) and not any(isinstance(value, External) for value in values)


def is_checked_for_coroutine(node: cst.CSTNode, model: Model) -> bool:
    """True under an `if` that asks `iscoroutinefunction(...)`: only the branch that fits the method runs."""
    for outer in model.ancestors(node):
        if type(outer) is cst.FunctionDef or type(outer) is cst.Lambda:
            return False
        test = outer.test if type(outer) is cst.If or type(outer) is cst.IfExp else None
        while isinstance(test, cst.UnaryOperation):
            test = test.expression
        if isinstance(test, cst.Call) and _COROUTINE_QUESTIONS & set(model.externals(test.func)):
            return True
    return False


def takes_coroutines(call: cst.Call, model: Model) -> str | None:
    """The name of the asyncio function or method that `call` gives coroutines to, else `None`."""
    last = last_name(call.func)
    if not last:
        return None
    names = model.externals(call.func)
    for name in names:
        if name in _TAKES_COROUTINES:
            return name
    if (
        last in _LOOP_METHODS
        and isinstance(call.func, cst.Attribute)
        and (_is_loop(names) or not model.evaluate(call.func))
    ):
        return last
    return None


def _is_loop(names: list[str]) -> bool:
    return any(name.startswith(("asyncio.", "uvloop.")) for name in names)
