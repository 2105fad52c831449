"""Code that finds out what the installed AutoGen has, and is ready for its not being there."""

from __future__ import annotations

import re
from collections.abc import Iterator

import libcst as cst

from autogen_lint.semantics.exception_handling import BROAD, Handler, caught_names, is_bare, is_caught
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model, asked_once

_ABSENCE = frozenset({"builtins.ImportError", "builtins.ModuleNotFoundError", "builtins.AttributeError"})
_REFUSAL = frozenset({"builtins.TypeError"})
_EXPECTATIONS = frozenset({"raises", "assertRaises", "assertRaisesRegex"})
_QUESTION = re.compile(
    r"version|type_checking|find_spec|hasattr|getattr|signature|has_|available|flavou?r", re.IGNORECASE
)
_PROBES = frozenset({"builtins.hasattr", "builtins.getattr", "builtins.setattr", "builtins.delattr"})
_SIGNATURES = frozenset(
    {"inspect.signature", "inspect.getfullargspec", "inspect.getargspec", "inspect.Signature.from_callable"}
)


def may_be_absent(node: cst.CSTNode, model: Model) -> bool:
    """True where the code is ready for a missing module or name, or asks for the version first."""
    return _is_guarded(node, _ABSENCE, model)


def may_be_refused(node: cst.CSTNode, model: Model) -> bool:
    """True where the code is ready for a keyword or method that is not there, or asks for the version first."""
    return _is_guarded(node, _ABSENCE | _REFUSAL, model)


def _is_guarded(node: cst.CSTNode, exceptions: frozenset[str], model: Model) -> bool:
    if is_caught(node, exceptions | BROAD, model):
        return True
    inner: cst.CSTNode = node
    for outer in model.ancestors(node):
        if (type(outer) is cst.If or type(outer) is cst.IfExp) and inner is not outer.test and _asks(outer.test, model):
            return True
        if isinstance(outer, cst.ExceptHandler | cst.ExceptStarHandler) and _handles(outer, exceptions, model):
            return True
        if type(outer) is cst.With and any(_expects_failure(item.item) for item in outer.items):
            return True
        inner = outer
    return False


def _asks(test: cst.BaseExpression, model: Model) -> bool:
    return _QUESTION.search(model.module.code_for_node(test)) is not None


def _handles(handler: Handler, exceptions: frozenset[str], model: Model) -> bool:
    """What stands in the handler of a failed import is the second of two guesses."""
    return is_bare(handler) or bool(caught_names(handler, model) & (exceptions | BROAD))


def _expects_failure(expression: cst.BaseExpression) -> bool:
    if not isinstance(expression, cst.Call) or not isinstance(expression.func, cst.Attribute):
        return False
    return expression.func.attr.value in _EXPECTATIONS


def is_asked_for(name: str, model: Model) -> bool:
    """True when the module asks somewhere whether an object has `name`, or puts it there."""
    return name in model.walk.assigned_attributes or name in _probed_names(model)


@asked_once
def _probed_names(model: Model) -> frozenset[str]:
    return frozenset(_probes(model))


def _probes(model: Model) -> Iterator[str]:
    for scope in model.walk.scopes:
        for string in scope.own(cst.SimpleString):
            call = model.parent(model.parent(string) or string)
            literal = literal_value(string) if isinstance(call, cst.Call) and _is_probe(call, model) else None
            if literal is not None and isinstance(literal.value, str):
                yield literal.value.rpartition(".")[2]


def _is_probe(call: cst.Call, model: Model) -> bool:
    """`hasattr(agent, "run")` and its kin, and what tests put in the place of a name (`patch("autogen.run")`)."""
    names = model.externals(call.func)
    last = call.func.attr.value if isinstance(call.func, cst.Attribute) else ""
    return bool(_PROBES & set(names)) or "patch" in last or "setattr" in last or any("patch" in each for each in names)


@asked_once
def looks_at_signatures(model: Model) -> bool:
    """True when the module inspects signatures, so that it may know what it passes."""
    return any(
        name in _SIGNATURES
        for scope in model.walk.scopes
        for call in scope.own(cst.Call)
        if isinstance(call.func, cst.Attribute | cst.Name)
        for name in model.externals(call.func)
    )
