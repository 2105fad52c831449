"""Tools whose parameters AutoGen describes to the model from their annotations, and where it does so.

The narrowest of three readings of registrations, for the claim that a registration *raises*: it must read the signature
at once, and nothing may have come between the function and it, so other decorators, bound methods of classic AutoGen
and code that writes signatures end it. `tools.py` and `tool_registrations.py` take all of these in.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import libcst as cst

from autogen_lint.catalogue import Family, family_of
from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.values import ApiMethod, External, Function, Instance, LocalClass

_REGISTER = "register_for_llm"
_WHAT_IS_READ = frozenset({"__annotations__", "__signature__"})


@dataclass(frozen=True, slots=True)
class DescribedTool:
    """A local function that becomes a tool at `site`, its own definition where a decorator makes it one.

    `by` is what reads the signature, in the words of the code; `is_bound` is true where the first parameter is filled
    in already.
    """

    function: Scope
    site: cst.CSTNode
    by: str
    family: Family
    is_bound: bool = False


def described_tools(model: Model) -> Iterator[DescribedTool]:
    """Every registration of a local function that reads its annotations at once, scope by scope in source order."""
    if any(each.attr.value in _WHAT_IS_READ for scope in model.walk.scopes for each in scope.own(cst.Attribute)):
        # The code writes signatures itself.
        return
    for scope in model.walk.scopes:
        if isinstance(scope.node, cst.FunctionDef):
            yield from _decorated(scope, scope.node, model)
        for call in scope.own(cst.Call):
            yield from _registered_by(call, model)


def _decorated(function: Scope, node: cst.FunctionDef, model: Model) -> Iterator[DescribedTool]:
    for index, decorator in enumerate(node.decorators):
        if not isinstance(decorator.decorator, cst.Call) or not _registers(decorator.decorator, model):
            continue
        # What stands below is applied first, and may hand on another function.
        if all(_is_registration(below.decorator) for below in node.decorators[index + 1 :]):
            yield DescribedTool(function, node, _REGISTER, Family.CLASSIC)
        return


def _registers(call: cst.Call, model: Model) -> bool:
    """True for `agent.register_for_llm(...)`, which takes the function next; the name is nobody else's."""
    if not isinstance(call.func, cst.Attribute) or call.func.attr.value != _REGISTER:
        return False
    values = model.evaluate(call.func)
    if any(isinstance(value, ApiMethod) for value in values):
        return True
    # The method of an object from elsewhere, or of one that nothing is known about.
    return Family.CLASSIC in model.families and all(isinstance(value, External) for value in values)


def _is_registration(node: cst.BaseExpression) -> bool:
    func = node.func if isinstance(node, cst.Call) else node
    return isinstance(func, cst.Attribute) and func.attr.value in (_REGISTER, "register_for_execution")


def _registered_by(call: cst.Call, model: Model) -> Iterator[DescribedTool]:
    if type(call.func) is cst.Call:
        if call.args and not call.args[0].star and _registers(call.func, model):
            yield from _functions(call.args[0].value, call, _REGISTER, Family.CLASSIC, model)
        return
    found = _in_constructor(call, model) or _in_function(call, model)
    if found is not None:
        argument, by, family = found
        yield from _functions(argument.value, call, by, family, model)


def _in_constructor(call: cst.Call, model: Model) -> tuple[Argument, str, Family] | None:
    built = model.construction(call)
    if built is None:
        return None
    family = built.api.family
    if family is Family.AGENTCHAT:
        is_tool = built.api.name == "FunctionTool"
        name = "func" if is_tool else "tools" if built.api.is_subclass_of("AssistantAgent") else None
        by = "`FunctionTool`" if is_tool else f"`{built.class_name}(tools=...)`"
    else:
        is_agent = family is Family.CLASSIC and built.api.is_subclass_of("ConversableAgent")
        name, by = ("functions" if is_agent else None), f"`{built.class_name}(functions=...)`"
    argument = built.argument(name) if name is not None else None
    return (argument, by.strip("`"), family) if isinstance(argument, Argument) else None


def _in_function(call: cst.Call, model: Model) -> tuple[Argument, str, Family] | None:
    for name in model.externals(call.func):
        if family_of(name) is Family.CLASSIC and name.rpartition(".")[2] == "register_function" and "(" not in name:
            argument = model.arguments(call).get("f", 0)
            return (argument, "register_function", Family.CLASSIC) if argument is not None else None
    return None


def _functions(
    node: cst.BaseExpression, site: cst.CSTNode, by: str, family: Family, model: Model
) -> Iterator[DescribedTool]:
    for value in model.values.elements(node):
        if not isinstance(value, Function) or not _is_plain(value.scope):
            continue
        decorators = _decorator_names(value.scope, model)
        is_static = "builtins.staticmethod" in decorators
        is_method = value.scope.enclosing_class is not None and not is_static
        if is_method and isinstance(value.receiver, LocalClass) and "builtins.classmethod" not in decorators:
            continue
        is_bound = is_method and isinstance(value.receiver, Instance | LocalClass)
        # A bound method is refused by classic AutoGen for being one.
        if is_bound and family is Family.CLASSIC:
            continue
        yield DescribedTool(value.scope, site, by, family, is_bound)


def _is_plain(function: Scope) -> bool:
    """True when nothing but AutoGen and `staticmethod` or `classmethod` decorates the function."""
    node = function.node
    if isinstance(node, cst.Lambda):
        return True
    return isinstance(node, cst.FunctionDef) and all(
        _is_registration(each.decorator)
        or (isinstance(each.decorator, cst.Name) and each.decorator.value in ("staticmethod", "classmethod"))
        for each in node.decorators
    )


def _decorator_names(function: Scope, model: Model) -> list[str]:
    node = function.node
    return model.values.decorator_names(node) if isinstance(node, cst.FunctionDef) else []
