"""Files that code writes, and whether their paths are always the same."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import BindingKind, Scope

_OPENERS = frozenset({"builtins.open", "io.open", "codecs.open", "aiofiles.open", "anyio.open_file"})
_PATH_CALLS = frozenset(
    {
        "builtins.str",
        "os.environ.get",
        "os.fspath",
        "os.getcwd",
        "os.getenv",
        "os.path.abspath",
        "os.path.dirname",
        "os.path.expanduser",
        "os.path.join",
        "os.path.realpath",
        "pathlib.Path",
        "pathlib.Path.cwd",
        "pathlib.Path.home",
        "pathlib.PurePath",
    }
)
_PATH_METHODS = frozenset({"absolute", "expanduser", "joinpath", "resolve", "with_name", "with_suffix"})
_WRITERS = frozenset({"write_text", "write_bytes"})
_EXPORTERS = frozenset(
    {"savefig", "to_csv", "to_excel", "to_html", "to_json", "to_parquet", "to_pickle", "write_html", "write_image"}
)
_DEPTH = 8


def writes(function: Scope, model: Model) -> Iterator[tuple[cst.Call, cst.BaseExpression]]:
    """The calls of a function's own code that write a file, with the path."""
    for call in function.inline(cst.Call):
        path = _written_by(call, model)
        if path is not None:
            yield call, path


def _written_by(call: cst.Call, model: Model) -> cst.BaseExpression | None:
    arguments = model.arguments(call)
    if _OPENERS & set(model.externals(call.func)):
        path = arguments.get("file", 0)
        return path.value if path is not None and _is_writing(arguments.get("mode", 1), model) else None
    if not isinstance(call.func, cst.Attribute):
        return None
    method = call.func.attr.value
    if method in _WRITERS:
        return call.func.value
    if method == "open" and _is_path(call.func.value, model):
        return call.func.value if _is_writing(arguments.get("mode", 0), model) else None
    if method in _EXPORTERS and call.args and call.args[0].keyword is None and not call.args[0].star:
        return call.args[0].value
    return None


def _is_writing(mode: Argument | None, model: Model) -> bool:
    constant = model.constant(mode.value) if mode is not None else None
    return constant is not None and isinstance(constant.value, str) and bool(set("wa+") & set(constant.value))


def _is_path(node: cst.BaseExpression, model: Model) -> bool:
    if isinstance(node, cst.BinaryOperation):
        return isinstance(node.operator, cst.Divide)
    return any(name.startswith("pathlib.Path") for name in model.externals(node))


def is_fixed(path: cst.BaseExpression, model: Model, depth: int = 0) -> bool:
    """True when the expression has the same value in every call of the function it stands in."""
    if depth > _DEPTH:
        return False
    if literal_value(path) is not None:
        return True
    if isinstance(path, cst.FormattedString):
        return all(
            is_fixed(part.expression, model, depth + 1)
            for part in path.parts
            if isinstance(part, cst.FormattedStringExpression)
        )
    if isinstance(path, cst.BinaryOperation):
        return is_fixed(path.left, model, depth + 1) and is_fixed(path.right, model, depth + 1)
    if isinstance(path, cst.Name):
        return path.value == "__file__" or _is_fixed_name(path, model, depth)
    if isinstance(path, cst.Attribute):
        return is_fixed(path.value, model, depth + 1)
    if isinstance(path, cst.Call):
        return _is_fixed_call(path, model, depth)
    return isinstance(path, cst.Subscript) and "os.environ" in model.externals(path.value)


def _is_fixed_name(name: cst.Name, model: Model, depth: int) -> bool:
    bindings = model.names.all_bindings(name.value, model.scope_of(name))
    if len(bindings) != 1 or bindings[0].path:
        return False
    (binding,) = bindings
    if binding.scope.function not in (None, model.function_of(name)):
        return False
    if binding.kind is BindingKind.IMPORT:
        return True
    return (
        binding.kind is BindingKind.ASSIGNMENT
        and binding.value is not None
        and is_fixed(binding.value, model, depth + 1)
    )


def _is_fixed_call(call: cst.Call, model: Model, depth: int) -> bool:
    if not all(is_fixed(arg.value, model, depth + 1) for arg in call.args):
        return False
    if _PATH_CALLS & set(model.externals(call.func)):
        return True
    return (
        isinstance(call.func, cst.Attribute)
        and call.func.attr.value in _PATH_METHODS
        and is_fixed(call.func.value, model, depth + 1)
    )
