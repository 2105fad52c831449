"""Making a name available that a fix needs: imports, and the module's logger."""

from __future__ import annotations

import sys
from bisect import bisect_left
from dataclasses import dataclass

import libcst as cst

from autogen_lint.semantics.edits import LineInsertion, NodeEdit
from autogen_lint.semantics.model import Model, asked_once
from autogen_lint.semantics.scopes import Binding, BindingKind

_LOGGERS = ("logging.getLogger()", "loguru.logger", "structlog.get_logger()", "structlog.getLogger()")
_LOGGER_NAMES = ("logger", "_logger", "log", "LOGGER")


@dataclass(frozen=True, slots=True)
class NeededName:
    """How code writes what it needs, and the edits that make this spelling work; no edits when it works already."""

    spelling: str
    edits: tuple[NodeEdit, ...] = ()


def module_import(module: str, at: cst.CSTNode, model: Model) -> NeededName | None:
    """The standard module `module` under its own name; `None` when that name means something else, or nothing yet,
    at `at`.
    """
    home = model.names.home(module, model.scope_of(at))
    if home is None:
        return NeededName(module, (_import_insertion(module, model),))
    bindings = home.bindings.get(module, ())
    if len(bindings) != 1 or bindings[0].kind is not BindingKind.IMPORT or bindings[0].imported != module:
        return None
    return NeededName(module) if _is_there(bindings[0], at, model) else None


def _is_there(binding: Binding, at: cst.CSTNode, model: Model) -> bool:
    """True when code at `at` certainly runs after `binding`: bound by a plain statement of the module, or earlier
    in the function.
    """
    line = model.parent(binding.node)
    if line is not None and model.parent(line) is model.module:
        return _position(line, model) < _position(at, model)
    return (
        model.scope_of(at) is binding.scope
        and model.names.bindings(binding.name, at) == (binding,)
        and (model.walk.order[binding.node] < model.walk.order.get(at, -1))
    )


def _position(node: cst.CSTNode, model: Model) -> int:
    """The index of the module's statement that `node` is in."""
    statement = node
    for outer in model.ancestors(node):
        if outer is model.module:
            return model.walk.index(statement)
        statement = outer
    return -1


def module_logger(at: cst.CSTNode, model: Model) -> NeededName | None:
    """A logger for code at `at`: the one the module has, or a new one behind its imports; `None` when there is no
    free name.
    """
    top, used_in = model.walk.module_scope, model.scope_of(at)
    for binding in _loggers(model):
        if model.names.home(binding.name, used_in) is top and _is_there(binding, at, model):
            return NeededName(binding.name)
    logging = module_import("logging", at, model)
    free = next((each for each in _LOGGER_NAMES if model.names.home(each, used_in) is None), None)
    last = _last_import_before(at, model)
    if logging is None or free is None or last is None:
        return None
    definition = LineInsertion(last, (f"{free} = logging.getLogger(__name__)",), after=True, blank_before=1)
    return NeededName(free, (*logging.edits, definition))


@asked_once
def _loggers(model: Model) -> list[Binding]:
    """The names of the module that are bound once, to a logger."""
    bound = model.walk.module_scope.bindings.values()
    return [bindings[0] for bindings in bound if len(bindings) == 1 and _is_logger(bindings[0], model)]


def _is_logger(binding: Binding, model: Model) -> bool:
    names = model.externals(binding.value) if binding.value is not None else [binding.imported or ""]
    return any(each in _LOGGERS for each in names)


@asked_once
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


@asked_once
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


def _last_import_before(at: cst.CSTNode, model: Model) -> cst.CSTNode | None:
    """The last import among the module's statements in front of `at`, guarded ones included, or the docstring."""
    imports, leading = _imports(model), _leading(model)
    before = bisect_left(imports, _position(at, model), key=model.walk.index)
    return imports[before - 1] if before else leading[-1] if leading else None


@asked_once
def _imports(model: Model) -> list[cst.CSTNode]:
    return [each for each in model.module.body if _only_imports(each)]


def _only_imports(statement: cst.CSTNode) -> bool:
    if isinstance(statement, cst.SimpleStatementLine):
        return isinstance(statement.body[0], cst.Import | cst.ImportFrom)
    if isinstance(statement, cst.Try | cst.If) and isinstance(statement.body, cst.IndentedBlock):
        return all(_only_imports(each) for each in statement.body.body)
    return False


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
