"""What the code does to the object behind one mention of it: item and attribute assignment, changing methods, `del`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import libcst as cst

from autogen_lint.semantics.model import Model

ADDING = frozenset({"append", "appendleft", "extend", "extendleft", "insert", "update", "add", "setdefault"})
REMOVING = frozenset({"clear", "pop", "popleft", "popitem", "remove", "discard", "difference_update"})
_REORDERING = frozenset({"reverse", "sort", "rotate", "move_to_end"})
CHANGING = ADDING | REMOVING | _REORDERING
_READS_AN_ENTRY = frozenset({"get", "setdefault"})


@dataclass(frozen=True, slots=True)
class Step:
    """One step from an object to a part of it: `[key]` and `.get(key)`, or `.name`."""

    key: cst.BaseExpression | None = None
    name: str = ""
    is_slice: bool = False


@dataclass(frozen=True, slots=True)
class Change:
    """A change of what a mention leads to over `path`: of the object itself when that is empty.

    `node` is the statement, or the call of a method. `how` is the method's name, `=`, `+=` or `del`; `values` are what
    is put in.
    """

    node: cst.CSTNode
    path: tuple[Step, ...]
    how: str
    values: tuple[cst.BaseExpression, ...]


def reach(mention: cst.BaseExpression, model: Model) -> tuple[cst.BaseExpression, tuple[Step, ...]]:
    """The longest expression that goes from `mention` to a part of it, and the way: `d` in `d["a"].get(k).b` leads to
    all of it.
    """
    node, path = mention, []
    while True:
        parent = model.parent(node)
        if isinstance(parent, cst.Subscript) and parent.value is node:
            inner = parent.slice[0].slice if len(parent.slice) == 1 else None
            path.append(Step(key=inner.value) if isinstance(inner, cst.Index) else Step(is_slice=True))
            node = parent
        elif isinstance(parent, cst.Attribute) and parent.value is node:
            call = model.parent(parent)
            if not isinstance(call, cst.Call) or call.func is not parent:
                path.append(Step(name=parent.attr.value))
                node = parent
            elif parent.attr.value in _READS_AN_ENTRY and call.args and not _is_statement(call, model):
                path.append(Step(key=call.args[0].value))
                node = call
            else:
                break
        else:
            break
    return node, tuple(path)


def change_of(mention: cst.BaseExpression, model: Model) -> Change | None:
    """How the code changes the object that `mention` stands for, or a part of it, where it mentions it."""
    node, path = reach(mention, model)
    parent = model.parent(node)
    if isinstance(parent, cst.Attribute) and parent.value is node:
        call = model.parent(parent)
        if isinstance(call, cst.Call) and call.func is parent and parent.attr.value in CHANGING:
            return Change(call, path, parent.attr.value, tuple(arg.value for arg in call.args))
    if isinstance(parent, cst.AugAssign) and parent.target is node:
        return Change(parent, path, "+=", (parent.value,))
    if not path:
        return None
    if isinstance(parent, cst.AssignTarget):
        assignment = model.parent(parent)
        return Change(parent, path, "=", (assignment.value,)) if isinstance(assignment, cst.Assign) else None
    if isinstance(parent, cst.AnnAssign) and parent.target is node and parent.value is not None:
        return Change(parent, path, "=", (parent.value,))
    if isinstance(parent, cst.Del):
        return Change(parent, path, "del", ())
    return None


def mentions(name: str, node: cst.CSTNode, model: Model) -> Iterator[cst.Name]:
    """The uses of the local `name` in the code below `node`."""
    pending: list[cst.CSTNode] = [node]
    while pending:
        each = pending.pop()
        if isinstance(each, cst.Name) and each.value == name and model.walk.parent(each) is not None:
            yield each
        pending += each.children


def _is_statement(node: cst.CSTNode, model: Model) -> bool:
    return isinstance(model.parent(node), cst.Expr)
