"""Updates that other coroutines can get in between: a value is read, something is awaited, and what was made of the
value is written.
"""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from autogen_lint.semantics.call_graph import Entry
from autogen_lint.semantics.creations import Creations
from autogen_lint.semantics.interruptions import Coroutine, Update, Updates, is_new_value
from autogen_lint.semantics.locks import is_under_lock, locks_around
from autogen_lint.semantics.loops import repeats
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import BindingKind, Scope
from autogen_lint.semantics.stored_updates import StoredUpdates
from autogen_lint.semantics.walk import last_name

_CONCURRENT = frozenset({"gather", "create_task", "ensure_future", "start_soon", "wait", "as_completed", "TaskGroup"})


def unlocked_updates(function: Scope, model: Model) -> list[Update]:
    """The updates in the coroutine `function` that another run of it can get in between."""
    coroutine = Coroutine(function, model)
    if not function.is_async or not coroutine.awaits:
        return []
    if not _may_overlap(function, model) or is_under_lock(function, model):
        return []
    found: dict[cst.CSTNode, Update] = {}
    for update in _updates(coroutine):
        held = {id(each) for each in locks_around(update.read, model)}
        if not held & {id(each) for each in locks_around(update.write, model)}:
            # The two branches of one check are one update.
            found.setdefault(update.read if update.creates else update.write, update)
    return list(found.values())


def _may_overlap(function: Scope, model: Model) -> bool:
    """True when two runs of the function can be under way at once."""
    if not model.is_script and model.entries(function) & {Entry.OUTSIDE, Entry.AUTOGEN}:
        return True
    pending, seen = [function], {function}
    while pending:
        for edge in model.graph.edges_to[pending.pop()]:
            if _runs_concurrently(edge.call, model):
                return True
            if edge.caller is not None and edge.caller not in seen:
                seen.add(edge.caller)
                pending.append(edge.caller)
    return False


def _runs_concurrently(call: cst.CSTNode, model: Model) -> bool:
    """`gather(*(work(x) for x in xs))` and `create_task(work(x))` in a loop: several runs of the function at once."""
    if isinstance(model.parent(call), cst.Await):
        return False
    is_task = in_loop = False
    inner = call
    for each in model.ancestors(call):
        if isinstance(each, cst.FunctionDef | cst.Lambda):
            break
        if isinstance(each, cst.Call) and last_name(each.func) in _CONCURRENT:
            is_task = True
        in_loop = in_loop or repeats(each, inner)
        if isinstance(each, cst.Call) and last_name(each.func) == "gather" and len(each.args) > 1:
            in_loop = True
        inner = each
    return in_loop and (is_task or isinstance(model.parent(call), cst.ListComp | cst.GeneratorExp))


def _updates(coroutine: Coroutine) -> Iterator[Update]:
    """Every update with an `await` between read and write."""
    places, creations = _Places(coroutine), Creations(coroutine)
    yield from places.augmented()
    for write in coroutine.function.own(cst.Assign):
        target = write.targets[0].target
        if len(write.targets) == 1 and coroutine.is_shared(target):
            yield from places.reassigned(write, target)
            yield from creations.created(write, target)
    yield from StoredUpdates(coroutine).stored()


class _Places(Updates):
    """The updates of what the process has in memory."""

    def augmented(self) -> Iterator[Update]:
        """`self.total += await count()`: the old value is read before the await."""
        for node in self._function.own(cst.AugAssign):
            if self._coroutine.is_shared(node.target) and any(
                node in self._around(each) for each in self._coroutine.awaits
            ):
                yield Update(self._text(node.target), node.target, node)

    def reassigned(self, write: cst.Assign, target: cst.BaseExpression) -> Iterator[Update]:
        """`x = await f(x)`, `x = x + await f()`, and both by way of a local name."""
        place = self._text(target)
        for read in self._reads(place, write.value):
            if self._coroutine.awaits_between(read, write):
                yield Update(place, read, write)
                return
        for name in self._names_in(write.value):
            for binding in self._model.names.bindings(name.value, name):
                value = binding.value
                if (
                    binding.kind is not BindingKind.ASSIGNMENT
                    or binding.made_in is not self._function
                    or value is None
                    or (self._text(value) == place and not is_new_value(write.value))
                ):
                    continue
                for read in self._reads(place, value):
                    if self._order[read] < self._order[write] and self._coroutine.awaits_between(read, write):
                        yield Update(place, read, write)
                        return

    def _reads(self, place: str, value: cst.BaseExpression) -> Iterator[cst.BaseExpression]:
        """The mentions of `place` below `value`, but for those that only call a method of what is there."""
        pending: list[cst.CSTNode] = [value]
        while pending:
            each = pending.pop()
            if each not in self._order:
                continue
            if isinstance(each, cst.Name | cst.Attribute | cst.Subscript) and self._text(each) == place:
                parent = self._model.parent(each)
                call = self._model.parent(parent) if isinstance(parent, cst.Attribute) else None
                copies = isinstance(parent, cst.Attribute) and parent.attr.value in ("copy", "get", "model_copy")
                if not isinstance(call, cst.Call) or call.func is not parent or copies:
                    yield each
                continue
            pending += each.children

    def _names_in(self, value: cst.BaseExpression) -> Iterator[cst.Name]:
        pending: list[cst.CSTNode] = [value]
        while pending:
            each = pending.pop()
            if isinstance(each, cst.Name) and each in self._order:
                yield each
            if not isinstance(each, cst.BaseComp | cst.Lambda):
                pending += each.children
