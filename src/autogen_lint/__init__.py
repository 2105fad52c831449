"""A linter for AutoGen programs.

The public API is what this module names; everything else may change between releases.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from autogen_lint.findings import Finding, Severity
    from autogen_lint.linter import check_source
    from autogen_lint.settings import Settings

__version__ = "0.1.0"

__all__ = ["Finding", "Settings", "Severity", "__version__", "check_source"]

_HOMES = {
    "Finding": "autogen_lint.findings",
    "Settings": "autogen_lint.settings",
    "Severity": "autogen_lint.findings",
    "check_source": "autogen_lint.linter",
}


def __getattr__(name: str) -> Any:
    # Loaded on first use: `autogen-lint --version` must not pay for the linter.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(_HOMES[name]), name)
