"""A linter for AutoGen programs.

The public API is what this module names; everything else may change between releases.
"""

from __future__ import annotations

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from typing import Any

    from autogen_lint.findings import Applicability, Edit, Finding, Fix, Location, Severity
    from autogen_lint.fixes import DroppedFix, FixResult, fix_source
    from autogen_lint.linter import check_source
    from autogen_lint.runner import Report, check_paths
    from autogen_lint.settings import Settings

__version__ = "0.1.0"

__all__ = [
    "Applicability",
    "DroppedFix",
    "Edit",
    "Finding",
    "Fix",
    "FixResult",
    "Location",
    "Report",
    "Settings",
    "Severity",
    "__version__",
    "check_paths",
    "check_source",
    "fix_source",
]

_HOMES = {
    "Applicability": "autogen_lint.findings",
    "DroppedFix": "autogen_lint.fixes",
    "Edit": "autogen_lint.findings",
    "Finding": "autogen_lint.findings",
    "Fix": "autogen_lint.findings",
    "FixResult": "autogen_lint.fixes",
    "Location": "autogen_lint.findings",
    "Report": "autogen_lint.runner",
    "Settings": "autogen_lint.settings",
    "Severity": "autogen_lint.findings",
    "check_paths": "autogen_lint.runner",
    "check_source": "autogen_lint.linter",
    "fix_source": "autogen_lint.fixes",
}


def __getattr__(name: str) -> Any:
    # Loaded on first use: `autogen-lint --version` must not pay for the linter.
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    import importlib

    return getattr(importlib.import_module(_HOMES[name]), name)
