"""Failures that code asks for: tests of a refusal, and handlers written for it."""

from __future__ import annotations

import libcst as cst

from autogen_lint.semantics.exception_handling import caught_names, suppressions
from autogen_lint.semantics.model import Model

_RAISES = frozenset({"pytest.raises", "_pytest.python_api.raises"})
_ASSERTIONS = frozenset({"assertRaises", "assertRaisesRegex"})


def is_expected(node: cst.CSTNode, errors: frozenset[str], model: Model) -> bool:
    """True when a test around `node` waits for an exception, or a handler names one of `errors`.

    `except Exception` is no expectation: it stands around whole programs, and they fail all the same.
    """
    inner = node
    for outer in model.ancestors(node):
        if isinstance(outer, cst.FunctionDef):
            return False
        if isinstance(outer, cst.Call) and _is_assertion(outer, model):
            return True
        if inner is getattr(outer, "body", None) and _expects(outer, errors, model):
            return True
        inner = outer
    return False


def _expects(node: cst.CSTNode, errors: frozenset[str], model: Model) -> bool:
    if isinstance(node, cst.With):
        calls = [item.item for item in node.items if isinstance(item.item, cst.Call)]
        return any(_is_assertion(call, model) for call in calls) or any(
            errors & suppressed for _, suppressed in suppressions(node, model)
        )
    if isinstance(node, cst.Try | cst.TryStar):
        return any(errors & caught_names(handler, model) for handler in node.handlers)
    return False


def _is_assertion(call: cst.Call, model: Model) -> bool:
    if isinstance(call.func, cst.Attribute) and call.func.attr.value in _ASSERTIONS:
        return True
    return bool(_RAISES & set(model.externals(call.func)))
