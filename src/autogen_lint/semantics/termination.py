"""The callables that decide whether a message ends a classic chat."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.semantics.arguments import Argument, parameter_names
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import BindingKind, Scope
from autogen_lint.semantics.values import Function, ImportedFunction, LocalClass, Partial, Value

_PARAMETER = "is_termination_msg"
_ATTRIBUTES = ("_is_termination_msg", "is_termination_msg")


def termination_callables(model: Model) -> dict[Scope, str]:
    """The local functions and lambdas that get each message, with the name of the parameter that takes it."""
    found: dict[Scope, str] = {}
    for node in _expressions(model):
        _add(found, model, node)
    return found


def imported_termination_callables(model: Model) -> Iterator[tuple[cst.BaseExpression, ImportedFunction, str]]:
    """The functions of other modules of the project that get each message: where the module says so, the function, and
    the name of the parameter that takes it.
    """
    for node in _expressions(model):
        values = model.evaluate(node)
        imported = values[0] if len(values) == 1 and isinstance(values[0], ImportedFunction) else None
        if imported is None:
            continue
        name = _message_parameter(imported.scope, set(), is_bound=imported.receiver is not None)
        if name is not None:
            yield node, imported, name


def _expressions(model: Model) -> Iterator[cst.BaseExpression]:
    """The expressions that stand where a termination callable is expected."""
    for scope in model.walk.scopes:
        for call in scope.own(cst.Call):
            yield from _arguments(call, model)
        for target in scope.attribute_targets:
            if target.attribute not in _ATTRIBUTES or target.value is None or target.path:
                continue
            if not _is_foreign_self(target.base, scope, model):
                yield target.value
        if scope.is_function:
            yield from _defaults(scope, model)


def _arguments(call: cst.Call, model: Model) -> list[cst.BaseExpression]:
    arguments = model.constructors.evaluator.arguments(call)
    keyword = arguments.keywords.get(_PARAMETER)
    construction = model.construction(call)
    if construction is not None and construction.api.family is Family.CLASSIC:
        passed = construction.argument(_PARAMETER)
        nodes = [passed.value] if isinstance(passed, Argument) else []
        return nodes + ([keyword.value] if keyword is not None and keyword.value not in nodes else [])
    if keyword is None or construction is not None or _is_own_class(call, model):
        return []
    return [keyword.value]


def _is_foreign_self(base: str, scope: Scope, model: Model) -> bool:
    """`self` of a class that has nothing to do with AutoGen."""
    for outer in scope.ancestors():
        node, owner = outer.node, outer.enclosing_class
        if owner is not None and isinstance(node, cst.FunctionDef) and parameter_names(node.params)[:1] == [base]:
            return not model.constructors.evaluator.api_bases(owner)
    return False


def _is_own_class(call: cst.Call, model: Model) -> bool:
    """A class of the module that has nothing to do with AutoGen may use the word as it likes."""
    evaluator = model.constructors.evaluator
    return any(
        isinstance(value, LocalClass) and not evaluator.api_bases(value.scope)
        for value in evaluator.evaluate(call.func)
    )


def _defaults(scope: Scope, model: Model) -> Iterator[cst.BaseExpression]:
    if scope.enclosing_class is not None and not model.constructors.evaluator.api_bases(scope.enclosing_class):
        return
    for binding in scope.bindings.get(_PARAMETER, ()):
        if binding.kind is BindingKind.PARAMETER and binding.value is not None:
            yield binding.value


def _add(found: dict[Scope, str], model: Model, node: cst.BaseExpression) -> None:
    for value in model.evaluate(node):
        function, bound = _unwrap(value)
        if function is None:
            continue
        name = _message_parameter(function.scope, bound, is_bound=function.receiver is not None)
        if name is not None:
            found.setdefault(function.scope, name)


def _unwrap(value: Value) -> tuple[Function | None, set[str | int]]:
    """The function behind `functools.partial`, with the keywords and the number of positions that are filled in
    already.
    """
    positions = 0
    keywords: set[str] = set()
    while isinstance(value, Partial):
        # What a partial of a partial is given stands behind what that one was given.
        positions += sum(arg.keyword is None for arg in value.call.args[1:])
        keywords |= {arg.keyword.value for arg in value.call.args if arg.keyword is not None}
        value = value.target
    return (value if isinstance(value, Function) else None), {*range(positions), *keywords}


def _message_parameter(function: Scope, bound: set[str | int], *, is_bound: bool) -> str | None:
    node = function.node
    if not isinstance(node, cst.FunctionDef | cst.Lambda):
        return None
    names = parameter_names(node.params)
    if is_bound and function.enclosing_class is not None and not _is_static(node):
        names = names[1:]
    filled = sum(isinstance(each, int) for each in bound)
    free = [name for name in names[filled:] if name not in bound]
    return free[0] if free else None


def _is_static(node: cst.FunctionDef | cst.Lambda) -> bool:
    return isinstance(node, cst.FunctionDef) and any(
        isinstance(decorator.decorator, cst.Name) and decorator.decorator.value == "staticmethod"
        for decorator in node.decorators
    )
