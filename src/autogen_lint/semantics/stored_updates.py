"""What a coroutine loads from a store, changes and saves again."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

import libcst as cst

from autogen_lint.semantics.changes import change_of
from autogen_lint.semantics.interruptions import LOADING, Update, Updates, is_new_value, verb
from autogen_lint.semantics.retention import words
from autogen_lint.semantics.scopes import BindingKind
from autogen_lint.semantics.walk import last_name

_SAVING = frozenset(
    {"dump", "hset", "persist", "push", "put", "replace", "save", "set", "setex", "store", "update", "upsert", "write"}
)
_SMALL_WORDS = frozenset({"a", "async", "from", "in", "into", "to"})
_SERIALISING = frozenset({"dump", "dumps", "encode", "json", "pickle"})


class StoredUpdates(Updates):
    """The updates in a coroutine of what is kept elsewhere."""

    def stored(self) -> Iterator[Update]:
        """`s = await load(key)`, a change of `s`, `await save(key, s)`."""
        saves: defaultdict[tuple[str, frozenset[str]], list[cst.Call]] = defaultdict(list)
        for call in self._function.own(cst.Call):
            if verb(call) in _SAVING:
                saves[self._receiver(call), self._nouns(call)].append(call)
        for load in self._function.own(cst.Call) if saves else ():
            if verb(load) not in LOADING:
                continue
            assignment = next((each for each in self._model.ancestors(load) if isinstance(each, cst.Assign)), None)
            target = assignment.targets[0].target if assignment is not None and len(assignment.targets) == 1 else None
            if assignment is None or not isinstance(target, cst.Name):
                continue
            for save in saves[self._receiver(load), self._nouns(load)]:
                if (
                    self._order[save] > self._order[assignment]
                    and self._have_a_key_in_common(load, save)
                    and self._can_be_interrupted(load, save)
                    and self._is_written_back(target.value, assignment, save)
                ):
                    yield Update(target.value, load, save)
                    break

    def _have_a_key_in_common(self, load: cst.Call, save: cst.Call) -> bool:
        keys = {self._text(arg.value) for arg in load.args}
        return not keys or bool(keys & {self._text(arg.value) for arg in save.args})

    def _nouns(self, call: cst.Call) -> frozenset[str]:
        """What a call loads or saves, as its name has it: with its receiver it must be the same in both."""
        return frozenset(words(last_name(call.func)) - LOADING - _SAVING - _SMALL_WORDS)

    def _receiver(self, call: cst.Call) -> str:
        if not isinstance(call.func, cst.Attribute):
            return ""
        receiver = call.func.value
        if isinstance(receiver, cst.Name):
            for binding in self._model.names.bindings(receiver.value, receiver):
                if binding.kind is BindingKind.CONTEXT and isinstance(binding.value, cst.Call) and binding.value.args:
                    # `async with open(path) as file`: the path tells, not the name.
                    return self._text(binding.value.func) + self._text(binding.value.args[0].value)
        return self._text(receiver)

    def _can_be_interrupted(self, load: cst.Call, save: cst.Call) -> bool:
        if isinstance(self._model.parent(load), cst.Await) and isinstance(self._model.parent(save), cst.Await):
            return True
        if verb(load) == "get" and not words(save) & _SERIALISING:
            # `user_session.get(...)`, `context_var.get()`: the very object is in memory, nothing is copied.
            return False
        return any(self._order[load] < self._order[each] < self._order[save] for each in self._function.own(cst.Await))

    def _is_written_back(self, name: str, loaded: cst.Assign, save: cst.Call) -> bool:
        """True when what was loaded is changed and handed to `save`, under this name or one that was made of it."""
        names, changed = {name}, False
        start, end = self._order[loaded], self._order[save]
        for node in self._nodes_between(start, end):
            if isinstance(node, cst.Assign):
                target = node.targets[0].target
                if isinstance(target, cst.Name) and self._derives(node.value, names):
                    changed = changed or (target.value in names and node is not loaded)
                    names.add(target.value)
                    changed = changed or self._is_saved_state(node.value)
            elif isinstance(node, cst.Name) and node.value in names:
                changed = changed or self._changes(node)
        written = [arg.value for arg in save.args]
        if not any(self._mentions(value, names) for value in written):
            return False
        return changed or any(is_new_value(value) and self._mentions(value, names) for value in written)

    @cached_property
    def _nodes(self) -> list[cst.CSTNode]:
        nodes: list[cst.CSTNode] = [*self._function.own(cst.Assign), *self._function.own(cst.Name)]
        return sorted(nodes, key=self._order.__getitem__)

    def _nodes_between(self, start: int, end: int) -> list[cst.CSTNode]:
        first = bisect_right(self._nodes, start, key=self._order.__getitem__)
        return self._nodes[first : bisect_left(self._nodes, end, key=self._order.__getitem__)]

    def _derives(self, value: cst.BaseExpression, names: set[str]) -> bool:
        """True for an expression of what was loaded, awaited answers to it aside, and for an agent's state after it has
        been given what was loaded.
        """
        if isinstance(value, cst.Await):
            return self._is_saved_state(value) and any(
                last_name(call.func) == "load_state" and any(self._mentions(arg.value, names) for arg in call.args)
                for call in self._function.own(cst.Call)
            )
        return self._mentions(value, names) and not any(value in self._around(each) for each in self._coroutine.awaits)

    def _is_saved_state(self, value: cst.BaseExpression) -> bool:
        return (
            isinstance(value, cst.Await)
            and isinstance(value.expression, cst.Call)
            and last_name(value.expression.func) == "save_state"
        )

    def _changes(self, name: cst.Name) -> bool:
        if change_of(name, self._model) is not None:
            return True
        attribute = self._model.parent(name)
        call = self._model.parent(attribute) if isinstance(attribute, cst.Attribute) else None
        statement = self._model.parent(call) if isinstance(call, cst.Call) and call.func is attribute else None
        if isinstance(statement, cst.Await):
            statement = self._model.parent(statement)
        # `session.add_message(...)` as a statement: what else would it be for.
        return isinstance(statement, cst.Expr)

    def _mentions(self, value: cst.CSTNode, names: set[str]) -> bool:
        pending: list[cst.CSTNode] = [value]
        while pending:
            each = pending.pop()
            if isinstance(each, cst.Name) and each.value in names and each in self._order:
                return True
            pending += each.children
        return False
