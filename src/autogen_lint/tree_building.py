"""Have LibCST's parser build its trees with less ado: the same nodes, made faster, and alike ones only once.

Its parser is native code that calls the classes of `libcst` by their names, with keywords. Of each class that is
frequent a function takes the place while it runs.
"""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

import libcst as cst

ALIKE = (
    "SimpleWhitespace",
    "Newline",
    "TrailingWhitespace",
    "EmptyLine",
    "Comma",
    "Dot",
    "AssignEqual",
    "LeftParen",
    "RightParen",
    "LeftSquareBracket",
    "RightSquareBracket",
    "LeftCurlyBrace",
    "RightCurlyBrace",
)
"""Two thirds of the nodes of a tree, and but a few dozen different ones: whitespace and punctuation."""
FREQUENT = (
    "Annotation",
    "Arg",
    "Assign",
    "AssignTarget",
    "Attribute",
    "Call",
    "Comment",
    "DictElement",
    "Element",
    "Expr",
    "ImportAlias",
    "IndentedBlock",
    "Index",
    "Name",
    "Param",
    "ParenthesizedWhitespace",
    "SimpleStatementLine",
    "SimpleString",
    "Subscript",
    "SubscriptElement",
)
"""Nine tenths of the others."""
_OBJECTIONABLE = {
    "Arg": "star or keyword is None and equal is not maybe",
    "Assign": "not targets",
    "Attribute": "lpar or rpar",
    "Call": "lpar or rpar or len(args) > 1",
    "IndentedBlock": "indent is not None",
    "Name": "lpar or rpar or not value.isidentifier()",
    "Param": "star or default is None and equal is not maybe",
    "SimpleStatementLine": "len(body) > 1",
    "Subscript": "lpar or rpar or not slice",
}
"""When some of them may object to their fields, which is rare. The others that may are asked each time."""
_ABSENT = object()

_Class = type[cst.CSTNode]
_Builder = Callable[..., cst.CSTNode]
_Known = dict[object, cst.CSTNode]


@contextmanager
def built_fast() -> Iterator[None]:
    """Have LibCST build one node for all that are alike of `ALIKE`, and the others without detours.

    Where another thread may be looking at the names of `libcst`, they stay what they are.
    """
    if threading.active_count() > 1:
        yield
        return
    builders, known = _builders()
    names = vars(cst)
    classes = {name: names[name] for name in builders}
    try:
        # All at once, so that Ctrl-C finds all of them or none.
        names.update(builders)
        yield
    finally:
        names.update(classes)
        for nodes in known:
            nodes.clear()


@cache
def _builders() -> tuple[dict[str, _Builder], list[_Known]]:
    """The functions by the names of their classes, and what those of `ALIKE` remember of the tree they are building."""
    known: list[_Known] = [{} for _ in ALIKE]
    builders = {name: _once(getattr(cst, name), nodes) for name, nodes in zip(ALIKE, known, strict=True)}
    return {**builders, **{name: _without_detours(getattr(cst, name)) for name in FREQUENT}}, known


def _once(node_class: _Class, known: _Known) -> _Builder:
    """A function that calls `node_class` when there is no node in `known` of the same text and the same parts."""
    names = [field.name for field in dataclasses.fields(node_class)]
    # Parts by identity: those that are alike are the same, and hashing a node is a call of a Python function.
    key = ", ".join(name if name == "value" else f"id({name})" for name in names)
    return _function(
        node_class,
        f"""
    try:
        return known[{key}]
    except KeyError:
        node = known[{key}] = node_class({", ".join(f"{name}={name}" for name in names)})
        return node
""",
        known=known,
    )


def _without_detours(node_class: _Class) -> _Builder:
    """A function that does what `node_class` does, which sets each field by a call, because it lets nobody change them.

    The node comes into being as one of a class that does, and has its own from then on.
    """
    changing = {"__slots__": (), "__setattr__": object.__setattr__, "__delattr__": object.__delattr__}
    fields = "".join(f"    node.{field.name} = {field.name}\n" for field in dataclasses.fields(node_class))
    objects = "False" if node_class._validate is cst.CSTNode._validate else "True"
    return _function(
        node_class,
        f"""
    node = new(growing)
{fields}    node.__class__ = node_class
    if {_OBJECTIONABLE.get(node_class.__name__, objects)}:
        node._validate()
    return node
""",
        growing=type(node_class.__name__, (node_class,), changing),
        maybe=cst.MaybeSentinel.DEFAULT,
        new=object.__new__,
    )


def _function(node_class: _Class, body: str, **names: object) -> _Builder:
    """A function with the keywords and defaults of `node_class`, compiled from source, as `dataclasses` does it."""
    values: dict[str, Any] = {"node_class": node_class, "absent": _ABSENT, **names}
    parameters, defaults = [], ""
    for field in dataclasses.fields(node_class):
        parameters.append(field.name)
        if field.default is not dataclasses.MISSING:
            parameters[-1] += f"=default_{field.name}"
            values[f"default_{field.name}"] = field.default
        elif field.default_factory is not dataclasses.MISSING:
            parameters[-1] += "=absent"
            defaults += f"    if {field.name} is absent:\n        {field.name} = default_{field.name}()\n"
            values[f"default_{field.name}"] = field.default_factory
    exec(f"def build(*, {', '.join(parameters)}):\n{defaults}{body}", values)
    builder: _Builder = values["build"]
    return builder
