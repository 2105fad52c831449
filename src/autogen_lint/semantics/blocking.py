"""Sync functions that return only after a whole chat."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.semantics.model import Model, asked_once
from autogen_lint.semantics.nearest import Nearest
from autogen_lint.semantics.project_modules import number_of_check
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.values import ImportedFunction


def blocking_function(function: Scope, model: Model) -> str | None:
    """The name of the sync function, at or below `function`, that chats in its own thread; `None` when there is none.

    Functions of other modules of the project are followed as well.
    """
    # Through other modules it goes down to a depth, counted from the module under inspection.
    known, check = _known(model), number_of_check()
    if check not in known:
        known.clear()
        known[check] = _nearest(model)
    return known[check].of(function)


@asked_once
def _known(model: Model) -> dict[int, Nearest[str]]:  # noqa: ARG001  # it keeps the answer
    """What was found out in the present check, by its number."""
    return {}


def _nearest(model: Model) -> Nearest[str]:
    def own(function: Scope) -> str | None:
        if is_elsewhere(function):
            return None
        if any(chat.family is Family.CLASSIC and chat.blocks for chat in model.chats_by_function.get(function, ())):
            return function.name
        return next(filter(None, (_imported(call, model) for call in function.inline(cst.Call))), None)

    def steps(function: Scope) -> list[Scope]:
        return [] if is_elsewhere(function) else [edge.callee for edge in model.graph.callees(function)]

    def is_elsewhere(function: Scope) -> bool:
        return function.is_async or model.runs_in_a_thread(function) or _is_generator(function)

    return Nearest(own, steps)


def _imported(call: cst.Call, model: Model) -> str | None:
    values = model.plain_values.evaluate(call.func)
    if not values or not all(isinstance(value, ImportedFunction) for value in values):
        return None
    functions = [value for value in values if isinstance(value, ImportedFunction)]
    return next(filter(None, (each.exports.blocking_chat(each) for each in functions)), None)


def _is_generator(function: Scope) -> bool:
    # Calling it runs nothing yet.
    return bool(function.own(cst.Yield))
