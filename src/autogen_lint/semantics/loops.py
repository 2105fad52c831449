"""Which loop runs a piece of code again and again."""

from __future__ import annotations

import libcst as cst

from autogen_lint.semantics.model import Model

Loop = cst.For | cst.While
COMPREHENSIONS = (cst.ListComp, cst.GeneratorExp, cst.SetComp)


def repeats(outer: cst.CSTNode, inner: cst.CSTNode) -> bool:
    """True when `outer` is a loop or comprehension that runs its child `inner` in each round.

    What it goes through and the `else` of a loop run once.
    """
    if isinstance(outer, cst.For | cst.While):
        return inner is outer.body
    return isinstance(outer, COMPREHENSIONS) and inner is not outer.for_in


def loop_around(node: cst.CSTNode, model: Model) -> Loop | None:
    """The nearest loop statement of the same function that runs `node` in each of its rounds."""
    inner = node
    for outer in model.ancestors(node):
        if isinstance(outer, cst.FunctionDef | cst.Lambda | cst.ClassDef):
            return None
        if isinstance(outer, cst.For | cst.While) and repeats(outer, inner):
            return outer
        inner = outer
    return None
