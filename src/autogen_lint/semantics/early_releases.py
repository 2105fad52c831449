"""Whether a module belongs to the time of pyautogen 0.1 and openai 0.x, when options had other names."""

from __future__ import annotations

import libcst as cst

from autogen_lint.semantics.model import Model, asked_once

_FIRST_WITH_NEW_NAMES = {"pyautogen": "0.2", "openai": "1"}
_GONE_FROM_OPENAI = {"ChatCompletion", "Completion", "Embedding", "error"}


@asked_once
def is_of_early_releases(model: Model) -> bool:
    """True when the project pins pyautogen below 0.2 or openai below 1, or the module calls what only those have."""
    return _uses_early_openai(model) or any(
        model.runs_before(name, first) for name, first in _FIRST_WITH_NEW_NAMES.items()
    )


def _uses_early_openai(model: Model) -> bool:
    if not model.imports_any(("openai",)):
        return False
    return any(
        node.attr.value in _GONE_FROM_OPENAI and f"openai.{node.attr.value}" in model.externals(node)
        for scope in model.walk.scopes
        for node in scope.own(cst.Attribute)
    )
