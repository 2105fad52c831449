"""Which local functions are registered as tools."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import family_of
from autogen_lint.semantics.constructions import Construction
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.values import ApiMethod, External, Function

_DECORATORS = frozenset({"register_for_llm", "register_for_execution", "tool"})
_CLASSES = ("Tool", "FunctionTool")
_OFFERING_METHODS = frozenset({"register_for_llm", "register_for_execution", "register_function", "FunctionTool"})
_KEYWORDS = ("tools", "functions", "function_map")


def tool_functions(model: Model) -> frozenset[Scope]:
    """The functions that are given to AutoGen as tools: by decorator, by call, as an argument of a tool or an agent."""
    found: set[Scope] = set()
    for scope in model.walk.scopes:
        if isinstance(scope.node, cst.FunctionDef) and any(
            _registers(decorator.decorator, model) for decorator in scope.node.decorators
        ):
            found.add(scope)
        for call in scope.own(cst.Call):
            for node in _registered_by(call, model):
                found.update(value.scope for value in model.values.elements(node) if isinstance(value, Function))
    return frozenset(found)


def offers_tools(model: Model) -> bool:
    """True when something in the module looks like an offer of tools: a registration, an argument, a configuration
    key.
    """
    for scope in model.walk.scopes:
        if any(attribute.attr.value in _OFFERING_METHODS for attribute in scope.own(cst.Attribute)):
            return True
        if any(name.value in _OFFERING_METHODS for name in scope.own(cst.Name)):
            return True
        if any(arg.keyword is not None and arg.keyword.value in _KEYWORDS for arg in scope.own(cst.Arg)):
            return True
        if any(
            (key := literal_value(each.key)) is not None and key.value in _KEYWORDS
            for each in scope.own(cst.DictElement)
        ):
            return True
    return False


def _registers(node: cst.BaseExpression, model: Model) -> bool:
    """True for `agent.register_for_llm(...)`, `tool`, `tool(...)` and `agent.tool`: each then takes the function."""
    callee = node.func if isinstance(node, cst.Call) else node
    for value in model.evaluate(callee):
        if isinstance(value, ApiMethod) and value.name in _DECORATORS:
            return True
        if isinstance(value, External) and family_of(value.name) and _last(value.name) in _DECORATORS:
            return True
    return isinstance(callee, cst.Attribute) and callee.attr.value in ("register_for_llm", "register_for_execution")


def _registered_by(call: cst.Call, model: Model) -> list[cst.BaseExpression]:
    """The arguments of `call` that are, or hold, tool functions."""
    if isinstance(call.func, cst.Call) and _registers(call.func, model):
        return [arg.value for arg in call.args[:1]]
    construction = model.construction(call)
    if construction is not None:
        return _registered_by_constructor(construction)
    name = call.func.attr.value if isinstance(call.func, cst.Attribute) else ""
    arguments = model.arguments(call)
    if any(family_of(each) and _last(each) == "register_function" for each in model.externals(call.func)):
        argument = arguments.get("f", 0)
    elif name == "register_function":
        argument = arguments.get("function_map", 0)
    else:
        return []
    return [argument.value] if argument is not None else []


def _registered_by_constructor(construction: Construction) -> list[cst.BaseExpression]:
    arguments = construction.arguments
    if construction.api.name in _CLASSES:
        found = [arguments.get("func_or_tool"), arguments.get("func"), *arguments.positional]
        return [each.value for each in found if each is not None]
    if "agent" not in construction.api.kinds:
        return []
    return [arguments.keywords[name].value for name in _KEYWORDS if name in arguments.keywords]


def _last(dotted: str) -> str:
    return dotted.rpartition(".")[2]
