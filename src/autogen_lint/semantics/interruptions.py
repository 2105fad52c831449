"""What a coroutine shares with its other runs, and where they can get in between."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import libcst as cst

from autogen_lint.semantics.model import Model
from autogen_lint.semantics.retention import words
from autogen_lint.semantics.scopes import Binding, BindingKind, Scope, ScopeKind
from autogen_lint.semantics.walk import last_name

LOADING = frozenset({"fetch", "find", "get", "hget", "hgetall", "load", "pull", "query", "read", "restore", "retrieve"})
"""What methods are called that get something from where it is kept."""
_SESSION_WORDS = frozenset({"conversation", "session", "store"})
_LEAVING = (cst.Return, cst.Raise, cst.Continue, cst.Break)


@dataclass(frozen=True, slots=True)
class Update:
    """An update of `place` that can be lost: `read` is where the old value is taken, `write` where the new one is put.

    `creates` marks a check whether something exists, and its creation after an `await`.
    """

    place: str
    read: cst.CSTNode
    write: cst.CSTNode
    creates: bool = False


class Coroutine:
    """The code of one coroutine, in the order it is written."""

    def __init__(self, function: Scope, model: Model) -> None:
        self.function = function
        self.model = model
        self.order = model.walk.order

    @cached_property
    def awaits(self) -> list[cst.CSTNode]:
        """Where others can have their turn: `await`, `async for` and `async with`."""
        function = self.function
        loops = [each for each in function.own(cst.For) if each.asynchronous is not None]
        blocks = [each for each in function.own(cst.With) if each.asynchronous is not None]
        return sorted([*function.own(cst.Await), *loops, *blocks], key=self.order.__getitem__)

    # -- places ------------------------------------------------------------------------------------------------------

    def text(self, node: cst.CSTNode) -> str:
        """The code of a place, which is what tells two of them apart."""
        return self.model.module.code_for_node(node).strip()

    def is_shared(self, target: cst.BaseExpression) -> bool:
        """True for a module-level name, and a part of an object that outlives the coroutine."""
        if isinstance(target, cst.Name):
            home = self.model.names.home(target.value, self.function)
            return home is not None and home.kind is ScopeKind.MODULE
        return isinstance(target, cst.Attribute | cst.Subscript) and self._outlives(target, 0)

    def _outlives(self, node: cst.BaseExpression, depth: int) -> bool:
        root = node
        while isinstance(root, cst.Attribute | cst.Subscript | cst.Call):
            root = root.func if isinstance(root, cst.Call) else root.value
        if not isinstance(root, cst.Name) or depth > 3:
            return False
        home = self.model.names.home(root.value, self.function)
        if home is None or home.kind is ScopeKind.MODULE:
            return home is not None
        if home is not self.function:
            return False
        return all(self._is_shared_binding(each, depth) for each in self.model.names.bindings(root.value, root))

    def _is_shared_binding(self, binding: Binding, depth: int) -> bool:
        if binding.kind is BindingKind.PARAMETER:
            first = next(iter(self.function.bindings), "")
            return (self.function.enclosing_class is not None and binding.name == first) or bool(
                words(binding.name) & _SESSION_WORDS
            )
        value = binding.value
        if isinstance(value, cst.Call) and (
            not isinstance(value.func, cst.Attribute) or value.func.attr.value not in ("get", "setdefault")
        ):
            return False
        return (
            binding.kind is BindingKind.ASSIGNMENT
            and isinstance(value, cst.Subscript | cst.Attribute | cst.Call)
            and self._outlives(value, depth + 1)
        )

    # -- awaiting ----------------------------------------------------------------------------------------------------

    def awaits_between(self, read: cst.CSTNode, write: cst.CSTNode) -> bool:
        """True when something is awaited after `read` and before the assignment `write` takes effect."""
        inside = {write, *self.model.ancestors(write)}
        first = bisect_left(self.awaits, self.order[read], key=self.order.__getitem__)
        around_read = [each for each in self.model.ancestors(read) if isinstance(each, cst.Await)]
        for each in (*around_read, *islice(self.awaits, first, None)):
            if self.order[each] > self.order[write] and write not in self.model.ancestors(each):
                break
            if each not in inside and self.order[read] < self._end(each) and not self._leaves_before(each, inside):
                return True
        return False

    def _leaves_before(self, node: cst.CSTNode, around_write: set[cst.CSTNode]) -> bool:
        """True in a branch that ends in `return` or `raise`, so that what follows it is not reached from here."""
        for each in self.model.ancestors(node):
            if each in around_write:
                return False
            if isinstance(each, cst.IndentedBlock) and isinstance(last_statement(each), _LEAVING):
                return True
        return False

    def around(self, node: cst.CSTNode) -> list[cst.CSTNode]:
        """The nodes around `node`, innermost first."""
        return list(self.model.ancestors(node))

    def _end(self, node: cst.CSTNode) -> int:
        """The place of the last node below an `await`: what it awaits is evaluated before it waits."""
        if not isinstance(node, cst.Await):
            return self.order[node]
        last = self.order[node]
        pending: list[cst.CSTNode] = [node.expression]
        while pending:
            each = pending.pop()
            last = max(last, self.order.get(each, 0))
            if not isinstance(each, cst.BaseComp | cst.Lambda):
                # The code of an inner scope is numbered behind all of this one's.
                pending += [child for child in each.children if child in self.order]
        return last + 1


class Updates:
    """The updates of one kind in a coroutine; what they look at of it, at hand."""

    def __init__(self, coroutine: Coroutine) -> None:
        self._coroutine = coroutine
        self._function = coroutine.function
        self._model = coroutine.model
        self._order = coroutine.order
        self._text = coroutine.text
        self._around = coroutine.around


def last_statement(block: cst.BaseSuite) -> cst.CSTNode | None:
    """The last statement of a block, without its line."""
    last = block.body[-1] if block.body else None
    return last.body[-1] if isinstance(last, cst.SimpleStatementLine) else last


def is_new_value(value: cst.BaseExpression) -> bool:
    """True for an expression that makes a new object of what is in it."""
    return isinstance(value, cst.BinaryOperation | cst.Dict | cst.List)


def verb(call: cst.Call) -> str:
    """What a call does, as its name has it: `get` for `store.get_state(...)`."""
    name = last_name(call.func).lower().strip("_")
    return name.partition("_")[0]
