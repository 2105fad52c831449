"""Loops that repeat a chat until it succeeds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import libcst as cst

from autogen_lint.semantics.coroutines import TASK_MAKERS, is_asyncio
from autogen_lint.semantics.exception_handling import Handler, catches_broadly, is_bare
from autogen_lint.semantics.landmarks import Landmarks
from autogen_lint.semantics.loops import Loop, loop_around
from autogen_lint.semantics.model import Model, asked_once
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.values import Instance

_COUNTERS = frozenset({"builtins.range", "itertools.count", "itertools.repeat"})
_EXITS = frozenset({"sys.exit", "os._exit", "builtins.exit", "builtins.quit"})


@dataclass(frozen=True, slots=True)
class Retry:
    """A `try` that a loop repeats until its chat succeeds; `call` is the chat, or the local call that leads to it,
    and `chat` says which.
    """

    loop: Loop
    call: cst.Call
    chat: str


def retry_around(node: cst.Try | cst.TryStar, model: Model) -> Retry | None:
    """The retry that `node` is the attempt of, `None` when it is none."""
    loop = loop_around(node, model)
    # An asynchronous iterator brings new items, of which each is tried once.
    if loop is None or (isinstance(loop, cst.For) and loop.asynchronous is not None):
        return None
    for call, chat in _chats_in(node, model):
        if _ends_with_success(loop, node, call, model) and not _takes_turns(loop, node, call, model):
            return Retry(loop, call, chat)
    return None


def tries_again_blindly(node: cst.Try | cst.TryStar, handler: Handler, model: Model) -> bool:
    """True for a broad handler that lets the loop go on, without a look at what was raised."""
    if not catches_broadly(handler, model) or _leaves(handler.body, model) or _looks_at_it(handler):
        return False
    earlier = node.handlers[: list(node.handlers).index(handler)]
    # What does not pass by itself has been let go before.
    return not any(not is_bare(each) and _leaves(each.body, model) for each in earlier)


def _chats_in(node: cst.Try | cst.TryStar, model: Model) -> Iterator[tuple[cst.Call, str]]:
    """The chats whose failures come to the handlers of `node`: in its body, or one local call away."""
    yield from _chats_by_try(model).get(node, ())


@asked_once
def _chats_by_try(model: Model) -> dict[cst.CSTNode, list[tuple[cst.Call, str]]]:
    found: dict[cst.CSTNode, list[tuple[cst.Call, str]]] = {}
    for chat in model.chats:
        if (attempt := _nearest_try(chat.node, model)) is not None:
            found.setdefault(attempt, []).append((chat.node, f"`{chat.method}()`"))
    for edge in (edge for edges in model.graph.edges_from.values() for edge in edges):
        waited_for = edge.direct or isinstance(model.parent(edge.call), cst.Await)
        if not waited_for or not isinstance(edge.call, cst.Call):
            continue
        if model.chats_by_function.get(edge.callee) and (attempt := _nearest_try(edge.call, model)) is not None:
            found.setdefault(attempt, []).append((edge.call, f"the chat in `{_shown(edge.callee)}()`"))
    return found


def _is_only_started(call: cst.CSTNode, model: Model) -> bool:
    """True for `create_task(ask())` that nobody waits for there: what it raises comes out elsewhere."""
    argument = model.parent(call)
    taker = model.parent(argument) if isinstance(argument, cst.Arg) else None
    if not isinstance(taker, cst.Call) or isinstance(model.parent(taker), cst.Await):
        return False
    return is_asyncio(taker, TASK_MAKERS, model)


def _shown(function: Scope) -> str:
    owner = function.enclosing_class
    return owner.name if owner is not None and function.name == "__init__" else function.name


def _nearest_try(node: cst.CSTNode, model: Model) -> cst.CSTNode | None:
    """The statement whose handlers an exception at `node` comes to first."""
    if _is_only_started(node, model):
        return None
    inner = node
    for outer in model.ancestors(node):
        if isinstance(outer, cst.Try | cst.TryStar) and inner is outer.body and outer.handlers:
            return outer
        if isinstance(outer, cst.FunctionDef | cst.Lambda):
            return None
        if isinstance(outer, cst.For | cst.While) and inner is outer.body:
            # A loop inside the `try` goes through items, of which each is tried once.
            return None
        inner = outer
    return None


def _ends_with_success(loop: Loop, node: cst.Try | cst.TryStar, call: cst.Call, model: Model) -> bool:
    """True when the loop is left once the chat has worked."""
    assigned = _assigned(node.body)
    if isinstance(loop, cst.While) and assigned & _names(loop.test):
        return True
    order, around = model.walk.order, set(model.ancestors(call))
    for statement in _statements(node.body):
        if isinstance(statement, cst.Return | cst.Break) and (statement in around or order[statement] > order[call]):
            return True
    if node.orelse is not None and _goes(node.orelse.body):
        return True
    return any(
        _exits(block, model).first_behind(place, assigned) is not None
        for block, place in _blocks_behind(node, loop, model)
    )


@asked_once
def _exits(block: cst.IndentedBlock, model: Model) -> Landmarks:  # noqa: ARG001  # it keeps the answer
    """The statements that leave the loop, at once or depending on what the chat has brought."""
    return Landmarks(
        block, (cst.Return, cst.Break), lambda found: _names(found.test) if _goes(found.body) else set[str]()
    )


def _goes(body: cst.BaseSuite) -> bool:
    return any(isinstance(statement, cst.Return | cst.Break) for statement in _statements(body))


def _blocks_behind(node: cst.CSTNode, loop: Loop, model: Model) -> Iterator[tuple[cst.IndentedBlock, int]]:
    """The blocks of the loop around `node`, each with the place of what follows there."""
    inner = node
    for outer in model.ancestors(node):
        if isinstance(outer, cst.IndentedBlock):
            yield outer, model.walk.index(inner) + 1
        if outer is loop:
            return
        inner = outer


def _takes_turns(loop: Loop, node: cst.Try | cst.TryStar, call: cst.Call, model: Model) -> bool:
    """True when each round of the loop chats about something else, or with somebody else."""
    if isinstance(loop, cst.For) and _uses_its_item(loop, node, model):
        return True
    used = {name for arg in call.args for name in _names(arg.value)}
    scope = model.scope_of(call)
    for name in used:
        inside = [
            each for each in model.names.all_bindings(name, scope) if loop in (each.node, *model.ancestors(each.node))
        ]
        values = [value for each in inside for value in model.values.binding_values(each)]
        if inside and not any(isinstance(value, Instance) for value in values):
            return True
    return any(_is_changed(name, handler, model) for handler in node.handlers for name in used)


def _uses_its_item(loop: cst.For, node: cst.Try | cst.TryStar, model: Model) -> bool:
    """True when what the loop goes through matters to the chat; a counter does not, unless it is an index."""
    targets = _names(loop.target)
    counts = isinstance(loop.iter, cst.Call) and bool(_COUNTERS & set(model.externals(loop.iter.func)))
    for name in model.walk.below(loop, cst.Name):
        if name.value not in targets:
            continue
        around = list(model.ancestors(name))
        if loop.body not in around or any(handler in around for handler in node.handlers):
            continue
        if not counts or any(isinstance(each, cst.Subscript) for each in around[: around.index(loop.body)]):
            return True
    return False


def _is_changed(name: str, handler: Handler, model: Model) -> bool:
    """True when the handler calls a method of `name`, which is no agent: `messages.append(...)`."""
    for call in model.walk.below(handler, cst.Call):
        if not isinstance(call.func, cst.Attribute) or not isinstance(call.func.value, cst.Name):
            continue
        if call.func.value.value == name:
            return not any(isinstance(value, Instance) for value in model.evaluate(call.func.value))
    return False


def _leaves(body: cst.BaseSuite, model: Model) -> bool:
    """True when `body` leaves the loop on every path, as far as its own statements tell."""
    for statement in _top(body):
        if isinstance(statement, cst.Return | cst.Break | cst.Raise):
            return True
        call = statement.value if isinstance(statement, cst.Expr) else None
        if isinstance(call, cst.Call) and _EXITS & set(model.externals(call.func)):
            return True
    return False


def _looks_at_it(handler: Handler) -> bool:
    """True when what the handler does depends on the exception."""
    bound = handler.name.name.value if handler.name is not None and isinstance(handler.name.name, cst.Name) else None
    if bound is None:
        return False
    for statement in _statements(handler.body):
        subject = statement.test if isinstance(statement, cst.If | cst.While) else None
        subject = statement.subject if isinstance(statement, cst.Match) else subject
        if isinstance(statement, cst.Assign) and isinstance(statement.value, cst.Comparison | cst.BooleanOperation):
            # `goes_on = "rate limit" in str(error)`
            subject = statement.value
        if subject is not None and bound in _names(subject):
            return True
    return False


def _assigned(body: cst.BaseSuite) -> set[str]:
    found: set[str] = set()
    for statement in _statements(body):
        if isinstance(statement, cst.Assign):
            found.update(*(_names(target.target) for target in statement.targets))
        elif isinstance(statement, cst.AnnAssign):
            found |= _names(statement.target)
    return found


def _top(body: cst.BaseSuite) -> Iterator[cst.CSTNode]:
    for line in body.body:
        yield from line.body if isinstance(line, cst.SimpleStatementLine) else (line,)


def _statements(body: cst.BaseSuite) -> Iterator[cst.CSTNode]:
    """The statements of `body` and of the blocks in it that belong to the same round of the same loop."""
    for statement in _top(body):
        yield statement
        if not isinstance(statement, cst.FunctionDef | cst.ClassDef | cst.For | cst.While):
            for block in _blocks(statement):
                yield from _statements(block)


def _blocks(node: cst.CSTNode) -> Iterator[cst.BaseSuite]:
    for child in node.children:
        if isinstance(child, cst.BaseSuite):
            yield child
        elif isinstance(
            child, cst.If | cst.Else | cst.Finally | cst.ExceptHandler | cst.ExceptStarHandler | cst.MatchCase
        ):
            yield from _blocks(child)


def _names(node: cst.CSTNode) -> set[str]:
    """The names in an expression, without those of attributes and keywords."""
    if isinstance(node, cst.Name):
        return {node.value}
    if isinstance(node, cst.Attribute):
        return _names(node.value)
    if isinstance(node, cst.Arg):
        return _names(node.value)
    return set[str]().union(*(_names(child) for child in node.children))
