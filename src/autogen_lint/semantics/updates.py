"""Updates that other coroutines can get in between: a value is read, something is awaited, and what was made of the
value is written.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

import libcst as cst

from autogen_lint.semantics.call_graph import Entry
from autogen_lint.semantics.changes import change_of
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.locks import is_under_lock, locks_around
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.retention import words
from autogen_lint.semantics.scopes import Binding, BindingKind, Scope, ScopeKind
from autogen_lint.semantics.walk import last_name

_LOADING = frozenset(
    {"fetch", "find", "get", "hget", "hgetall", "load", "pull", "query", "read", "restore", "retrieve"}
)
_SAVING = frozenset(
    {"dump", "hset", "persist", "push", "put", "replace", "save", "set", "setex", "store", "update", "upsert", "write"}
)
_SESSION_WORDS = frozenset({"conversation", "session", "store"})
_SMALL_WORDS = frozenset({"a", "async", "from", "in", "into", "to"})
_SERIALISING = frozenset({"dump", "dumps", "encode", "json", "pickle"})
_CACHE_WORDS = frozenset({"cache", "cached", "caches", "memo", "embeddings"})
_START_WORDS = frozenset(
    {"aenter", "connect", "init", "initialise", "initialize", "lifespan", "open", "setup", "start", "startup", "warmup"}
)
_CONCURRENT = frozenset({"gather", "create_task", "ensure_future", "start_soon", "wait", "as_completed", "TaskGroup"})
_LEAVING = (cst.Return, cst.Raise, cst.Continue, cst.Break)
_LOOPS = (cst.For, cst.While, cst.ListComp, cst.GeneratorExp, cst.SetComp)


@dataclass(frozen=True, slots=True)
class Update:
    """An update of `place` that can be lost: `read` is where the old value is taken, `write` where the new one is put.

    `creates` marks a check whether something exists, and its creation after an `await`.
    """

    place: str
    read: cst.CSTNode
    write: cst.CSTNode
    creates: bool = False


def unlocked_updates(function: Scope, model: Model) -> list[Update]:
    """The updates in the coroutine `function` that another run of it can get in between."""
    coroutine = _Coroutine(function, model)
    if not function.is_async or not coroutine.awaits:
        return []
    if not _may_overlap(function, model) or is_under_lock(function, model):
        return []
    found: dict[cst.CSTNode, Update] = {}
    for update in coroutine.updates():
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
            if edge.certain and _runs_concurrently(edge.call, model):
                return True
            if edge.certain and edge.caller is not None and edge.caller not in seen:
                seen.add(edge.caller)
                pending.append(edge.caller)
    return False


def _runs_concurrently(call: cst.CSTNode, model: Model) -> bool:
    """`gather(*(work(x) for x in xs))` and `create_task(work(x))` in a loop: several runs of the function at once."""
    if isinstance(model.parent(call), cst.Await):
        return False
    is_task = in_loop = False
    for each in model.ancestors(call):
        if isinstance(each, cst.FunctionDef | cst.Lambda):
            break
        if isinstance(each, cst.Call) and last_name(each.func) in _CONCURRENT:
            is_task = True
        in_loop = in_loop or isinstance(each, _LOOPS)
        if isinstance(each, cst.Call) and last_name(each.func) == "gather" and len(each.args) > 1:
            in_loop = True
    return in_loop and (is_task or isinstance(model.parent(call), cst.ListComp | cst.GeneratorExp))


class _Coroutine:
    """The code of one coroutine, in the order it is written."""

    def __init__(self, function: Scope, model: Model) -> None:
        self._function = function
        self._model = model
        self._order = model.walk.order

    @cached_property
    def awaits(self) -> list[cst.CSTNode]:
        """Where others can have their turn: `await`, `async for` and `async with`."""
        function = self._function
        loops = [each for each in function.own(cst.For) if each.asynchronous is not None]
        blocks = [each for each in function.own(cst.With) if each.asynchronous is not None]
        return sorted([*function.own(cst.Await), *loops, *blocks], key=self._order.__getitem__)

    def updates(self) -> Iterator[Update]:
        """Every update with an `await` between read and write."""
        yield from self._augmented()
        for write in self._function.own(cst.Assign):
            target = write.targets[0].target
            if len(write.targets) == 1 and self._is_shared(target):
                yield from self._reassigned(write, target)
                yield from self._created(write, target)
        yield from self._stored()

    # -- places ------------------------------------------------------------------------------------------------------

    def _text(self, node: cst.CSTNode) -> str:
        return self._model.module.code_for_node(node).strip()

    def _is_shared(self, target: cst.BaseExpression) -> bool:
        """True for a module-level name, and a part of an object that outlives the coroutine."""
        if isinstance(target, cst.Name):
            home = self._model.names.home(target.value, self._function)
            return home is not None and home.kind is ScopeKind.MODULE
        return isinstance(target, cst.Attribute | cst.Subscript) and self._outlives(target, 0)

    def _outlives(self, node: cst.BaseExpression, depth: int) -> bool:
        root = node
        while isinstance(root, cst.Attribute | cst.Subscript | cst.Call):
            root = root.func if isinstance(root, cst.Call) else root.value
        if not isinstance(root, cst.Name) or depth > 3:
            return False
        home = self._model.names.home(root.value, self._function)
        if home is None or home.kind is ScopeKind.MODULE:
            return home is not None
        if home is not self._function:
            return False
        return all(self._is_shared_binding(each, depth) for each in self._model.names.bindings(root.value, root))

    def _is_shared_binding(self, binding: Binding, depth: int) -> bool:
        if binding.kind is BindingKind.PARAMETER:
            first = next(iter(self._function.bindings), "")
            return (self._function.enclosing_class is not None and binding.name == first) or bool(
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

    def _awaits_between(self, read: cst.CSTNode, write: cst.CSTNode) -> bool:
        """True when something is awaited after `read` and before the assignment `write` takes effect."""
        inside = {write, *self._model.ancestors(write)}
        first = bisect_left(self.awaits, self._order[read], key=self._order.__getitem__)
        around_read = [each for each in self._model.ancestors(read) if isinstance(each, cst.Await)]
        for each in (*around_read, *islice(self.awaits, first, None)):
            if self._order[each] > self._order[write] and write not in self._model.ancestors(each):
                break
            if each not in inside and self._order[read] < self._end(each) and not self._leaves_before(each, inside):
                return True
        return False

    def _leaves_before(self, node: cst.CSTNode, around_write: set[cst.CSTNode]) -> bool:
        """True in a branch that ends in `return` or `raise`, so that what follows it is not reached from here."""
        for each in self._model.ancestors(node):
            if each in around_write:
                return False
            if isinstance(each, cst.IndentedBlock) and isinstance(_last_statement(each), _LEAVING):
                return True
        return False

    def _around(self, node: cst.CSTNode) -> list[cst.CSTNode]:
        return list(self._model.ancestors(node))

    def _end(self, node: cst.CSTNode) -> int:
        """The place of the last node below an `await`: what it awaits is evaluated before it waits."""
        if not isinstance(node, cst.Await):
            return self._order[node]
        last = self._order[node]
        pending: list[cst.CSTNode] = [node.expression]
        while pending:
            each = pending.pop()
            last = max(last, self._order.get(each, 0))
            if not isinstance(each, cst.BaseComp | cst.Lambda):
                # The code of an inner scope is numbered behind all of this one's.
                pending += [child for child in each.children if child in self._order]
        return last + 1

    # -- shared places -----------------------------------------------------------------------------------------------

    def _augmented(self) -> Iterator[Update]:
        """`self.total += await count()`: the old value is read before the await."""
        for node in self._function.own(cst.AugAssign):
            if self._is_shared(node.target) and any(node in self._around(each) for each in self.awaits):
                yield Update(self._text(node.target), node.target, node)

    def _reassigned(self, write: cst.Assign, target: cst.BaseExpression) -> Iterator[Update]:
        """`x = await f(x)`, `x = x + await f()`, and both by way of a local name."""
        place = self._text(target)
        for read in self._reads(place, write.value):
            if self._awaits_between(read, write):
                yield Update(place, read, write)
                return
        for name in self._names_in(write.value):
            for binding in self._model.names.bindings(name.value, name):
                value = binding.value
                if (
                    binding.kind is not BindingKind.ASSIGNMENT
                    or binding.made_in is not self._function
                    or value is None
                    or (self._text(value) == place and not _is_new_value(write.value))
                ):
                    continue
                for read in self._reads(place, value):
                    if self._order[read] < self._order[write] and self._awaits_between(read, write):
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

    # -- check and create --------------------------------------------------------------------------------------------

    def _created(self, write: cst.Assign, target: cst.BaseExpression) -> Iterator[Update]:
        """`if x is None: x = await make()`, `if key not in d: d[key] = await make()`, and with an early return."""
        place = self._text(target)
        if words(target) & _CACHE_WORDS or words(self._function.name) & _START_WORDS:
            return
        if not self._is_made(write.value):
            return
        for check in self._checks(write, target):
            if self._awaits_between(check.test, write):
                yield Update(place, check.test, write, creates=True)
            # The innermost check decides: after it, nobody can have got in between.
            return

    def _is_made(self, value: cst.BaseExpression) -> bool:
        """False for a flag, and for what is only loaded: both can be had twice without loss."""
        if literal_value(value) is not None:
            return False
        if isinstance(value, cst.Name):
            return all(
                binding.value is None or binding.value is value or self._is_made(binding.value)
                for binding in self._model.names.bindings(value.value, value)
                if binding.kind is BindingKind.ASSIGNMENT and not isinstance(binding.value, cst.Name)
            )
        call = value.expression if isinstance(value, cst.Await) else None
        return not isinstance(call, cst.Call) or self._verb(call) not in _LOADING

    def _checks(self, write: cst.Assign, target: cst.BaseExpression) -> Iterator[cst.If]:
        inner: cst.CSTNode = write
        for outer in self._model.ancestors(write):
            if isinstance(outer, cst.If) and inner is outer.body and self._tests_absence(outer.test, target):
                yield outer
            if isinstance(outer, cst.IndentedBlock):
                for statement in outer.body:
                    if statement is inner:
                        break
                    if isinstance(statement, cst.If) and self._returns_present(statement, target):
                        yield statement
            if isinstance(outer, cst.FunctionDef):
                return
            inner = outer

    def _tests_absence(self, test: cst.BaseExpression, target: cst.BaseExpression) -> bool:
        if isinstance(test, cst.UnaryOperation) and isinstance(test.operator, cst.Not):
            return self._stands_for(test.expression, target)
        if not isinstance(test, cst.Comparison) or len(test.comparisons) != 1:
            return False
        operator, right = test.comparisons[0].operator, test.comparisons[0].comparator
        if isinstance(operator, cst.NotIn):
            return self._is_entry(test.left, right, target)
        return isinstance(operator, cst.Is) and self._text(right) == "None" and self._stands_for(test.left, target)

    def _returns_present(self, statement: cst.If, target: cst.BaseExpression) -> bool:
        """`if key in d: return d[key]` and `if x is not None: return x`."""
        if statement.orelse is not None or not isinstance(_last_statement(statement.body), cst.Return):
            return False
        test = statement.test
        if isinstance(test, cst.Comparison) and len(test.comparisons) == 1:
            operator, right = test.comparisons[0].operator, test.comparisons[0].comparator
            if isinstance(operator, cst.In):
                return self._is_entry(test.left, right, target)
            return (
                isinstance(operator, cst.IsNot) and self._text(right) == "None" and self._stands_for(test.left, target)
            )
        return self._stands_for(test, target)

    def _is_entry(self, key: cst.BaseExpression, mapping: cst.BaseExpression, target: cst.BaseExpression) -> bool:
        return isinstance(target, cst.Subscript) and (f"{self._text(mapping)}[{self._text(key)}]" == self._text(target))

    def _stands_for(self, node: cst.BaseExpression, target: cst.BaseExpression, depth: int = 0) -> bool:
        """True for the place itself, for `d.get(key)`, and for a local name that was given one of these."""
        if isinstance(node, cst.NamedExpr):
            node = node.value
        if self._text(node) == self._text(target):
            return True
        if isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute) and node.func.attr.value == "get":
            return bool(node.args) and self._is_entry(node.args[0].value, node.func.value, target)
        if isinstance(node, cst.Name) and depth == 0:
            bindings = self._model.names.bindings(node.value, node)
            return len(bindings) == 1 and (
                bindings[0].kind is BindingKind.ASSIGNMENT
                and bindings[0].value is not None
                and self._stands_for(bindings[0].value, target, 1)
            )
        return False

    # -- stores ------------------------------------------------------------------------------------------------------

    def _stored(self) -> Iterator[Update]:
        """`s = await load(key)`, a change of `s`, `await save(key, s)`."""
        saves: defaultdict[tuple[str, frozenset[str]], list[cst.Call]] = defaultdict(list)
        for call in self._function.own(cst.Call):
            if self._verb(call) in _SAVING:
                saves[self._receiver(call), self._nouns(call)].append(call)
        for load in self._function.own(cst.Call) if saves else ():
            if self._verb(load) not in _LOADING:
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

    def _verb(self, call: cst.Call) -> str:
        name = last_name(call.func).lower().strip("_")
        return name.partition("_")[0]

    def _have_a_key_in_common(self, load: cst.Call, save: cst.Call) -> bool:
        keys = {self._text(arg.value) for arg in load.args}
        return not keys or bool(keys & {self._text(arg.value) for arg in save.args})

    def _nouns(self, call: cst.Call) -> frozenset[str]:
        """What a call loads or saves, as its name has it: with its receiver it must be the same in both."""
        return frozenset(words(last_name(call.func)) - _LOADING - _SAVING - _SMALL_WORDS)

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
        if self._verb(load) == "get" and not words(save) & _SERIALISING:
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
        return changed or any(_is_new_value(value) and self._mentions(value, names) for value in written)

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
        return self._mentions(value, names) and not any(value in self._around(each) for each in self.awaits)

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


def _last_statement(block: cst.BaseSuite) -> cst.CSTNode | None:
    last = block.body[-1] if block.body else None
    return last.body[-1] if isinstance(last, cst.SimpleStatementLine) else last


def _is_new_value(value: cst.BaseExpression) -> bool:
    return isinstance(value, cst.BinaryOperation | cst.Dict | cst.List)
