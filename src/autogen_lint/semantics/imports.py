"""Making a name available that a fix needs: imports, and the module's logger."""

from __future__ import annotations

import sys
from dataclasses import dataclass

import libcst as cst

from autogen_lint.semantics.edits import LineInsertion, NodeEdit
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import BindingKind, Scope

_LOGGERS = ("logging.getLogger()", "loguru.logger", "structlog.get_logger()", "structlog.getLogger()")
_LOGGER_NAMES = ("logger", "_logger", "log", "LOGGER")


@dataclass(frozen=True, slots=True)
class NeededName:
    """How code writes what it needs, and the edits that make this spelling work; no edits when it works already."""

    spelling: str
    edits: tuple[NodeEdit, ...] = ()


def module_import(module: str, used_in: Scope, model: Model) -> NeededName | None:
    """The standard module `module` under its own name, `None` when that name means something else where it is used."""
    home = model.names.home(module, used_in)
    if home is not None:
        bindings = home.bindings.get(module, ())
        imported = len(bindings) == 1 and bindings[0].kind is BindingKind.IMPORT and bindings[0].imported == module
        return NeededName(module) if imported else None
    return NeededName(module, (_import_insertion(module, model),))


def module_logger(used_in: Scope, model: Model) -> NeededName | None:
    """A logger of the module: the one it has, or a new one behind the imports; `None` when no free name was found."""
    top = model.walk.module_scope
    for name, bindings in top.bindings.items():
        if len(bindings) == 1 and model.names.home(name, used_in) is top and _is_logger(name, bindings[0].value, model):
            return NeededName(name)
    logging = module_import("logging", used_in, model)
    free = next((each for each in _LOGGER_NAMES if model.names.home(each, used_in) is None), None)
    last = _last_leading_import(model)
    if logging is None or free is None or last is None:
        return None
    definition = LineInsertion(last, (f"{free} = logging.getLogger(__name__)",), after=True, blank_before=1)
    return NeededName(free, (*logging.edits, definition))


def _is_logger(name: str, value: cst.BaseExpression | None, model: Model) -> bool:
    top = model.walk.module_scope
    names = model.externals(value) if value is not None else [each.imported or "" for each in top.bindings[name]]
    return any(each in _LOGGERS for each in names)


def _import_insertion(module: str, model: Model) -> LineInsertion:
    """`import module` among the imports of the standard library at the top of the module, in their order."""
    line = f"import {module}"
    leading = _leading(model)
    imports = [statement for statement in leading if _imported_module(statement) is not None]
    kin = [statement for statement in imports if _is_standard(_imported_module(statement))]
    plain = [statement for statement in kin if isinstance(statement.body[0], cst.Import)]
    before = [each for each in plain if (_imported_module(each) or "") < module]
    if before:
        return LineInsertion(before[-1], (line,), after=True)
    if kin:
        return LineInsertion(kin[0], (line,))
    if imports:
        return LineInsertion(imports[0], (line,), blank_after=1)
    if leading:
        return LineInsertion(leading[-1], (line,), after=True, blank_before=1)
    return LineInsertion(model.module.body[0], (line,), blank_after=1)


def _leading(model: Model) -> list[cst.SimpleStatementLine]:
    """The docstring and the imports that the module begins with."""
    found: list[cst.SimpleStatementLine] = []
    for index, statement in enumerate(model.module.body):
        if not isinstance(statement, cst.SimpleStatementLine) or len(statement.body) != 1:
            break
        small = statement.body[0]
        is_docstring = index == 0 and isinstance(small, cst.Expr) and isinstance(small.value, cst.BaseString)
        if not is_docstring and not isinstance(small, cst.Import | cst.ImportFrom):
            break
        found.append(statement)
    return found


def _last_leading_import(model: Model) -> cst.CSTNode | None:
    leading = _leading(model)
    return leading[-1] if leading else None


def _imported_module(statement: cst.SimpleStatementLine) -> str | None:
    """The module that an import line imports first; `None` for other statements and for `from __future__`."""
    small = statement.body[0]
    if isinstance(small, cst.Import):
        return _dotted(small.names[0].name)
    if isinstance(small, cst.ImportFrom):
        name = "." * len(small.relative) + (_dotted(small.module) if small.module is not None else "")
        return name if name != "__future__" else None
    return None


def _dotted(node: cst.BaseExpression) -> str:
    if isinstance(node, cst.Attribute):
        return f"{_dotted(node.value)}.{node.attr.value}"
    return node.value if isinstance(node, cst.Name) else ""


def _is_standard(module: str | None) -> bool:
    return module is not None and module.partition(".")[0] in sys.stdlib_module_names
