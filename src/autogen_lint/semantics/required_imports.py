"""What a module cannot do without: imports that nothing guards."""

from __future__ import annotations

import libcst as cst

from autogen_lint.semantics.exception_handling import is_caught
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.walk import dotted_name, last_name

_PREPARED_FOR = frozenset(
    {
        "builtins.ImportError",
        "builtins.ModuleNotFoundError",
        "builtins.Exception",
        "builtins.BaseException",
    }
)


def requires(model: Model, package: str) -> bool:
    """True when the module imports the top-level `package` or something below it, unless that is the project's own,
    and is not prepared for its absence.
    """
    return any(
        name.partition(".")[0] == package and not model.provides(name) and not _is_guarded(statement, model)
        for scope in model.walk.scopes
        for statement in (*scope.own(cst.Import), *scope.own(cst.ImportFrom))
        for name in _imported_modules(statement)
    )


def _imported_modules(statement: cst.BaseSmallStatement) -> list[str]:
    """The dotted names of the modules that a statement imports, or imports from; relative ones left out."""
    if isinstance(statement, cst.Import):
        return [dotted_name(alias.name) or "" for alias in statement.names]
    if isinstance(statement, cst.ImportFrom) and not statement.relative and statement.module is not None:
        return [dotted_name(statement.module) or ""]
    return []


def _is_guarded(statement: cst.CSTNode, model: Model) -> bool:
    """True for an import whose failure is caught, and for one that only type checkers see."""
    if is_caught(statement, _PREPARED_FOR, model):
        return True
    return any(
        isinstance(node, cst.If) and last_name(node.test) == "TYPE_CHECKING" for node in model.ancestors(statement)
    )
