"""How local functions become tools: who tells the model about them, who runs them, and with which description.

For rules that weigh registrations against each other: the unit is the place, with its side, agent and arguments. Places
of functions that cannot be told count, too (`function` is `None`): who asks what is *missing* on one side must hear of
them, where `tools.py` passes over them. For the same reason a method's name is enough here.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator
from dataclasses import dataclass

import libcst as cst

from autogen_lint.catalogue import Family, family_of
from autogen_lint.semantics.arguments import Argument, Arguments
from autogen_lint.semantics.constructions import Construction
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.values import ApiMethod, External, Function
from autogen_lint.semantics.walk import last_name


class Side(enum.Flag):
    """What a registration is for."""

    MODEL = enum.auto()
    """The model is told that the tool exists."""
    EXECUTION = enum.auto()
    """An agent can run it."""
    BOTH = MODEL | EXECUTION


_SIDES = {"register_for_llm": Side.MODEL, "register_for_execution": Side.EXECUTION}
_TOOL_LISTS = {Family.CLASSIC: "functions", Family.AGENTCHAT: "tools", Family.AG2: "tools"}


@dataclass(frozen=True, slots=True)
class Registration:
    """A place where something becomes a tool.

    `node` is what to point at. `function` is the local function, `None` when it cannot be told which one it is.
    `arguments` are those of the registration itself; `executor` is the agent that shall run the tool. `is_list` is
    true for `tools=[f]`, where there is no place for a description.
    """

    node: cst.CSTNode
    function: Scope | None
    side: Side
    family: Family
    way: str
    arguments: Arguments | None = None
    executor: cst.BaseExpression | None = None
    is_list: bool = False

    @property
    def description(self) -> Argument | None:
        """The argument that describes the tool."""
        if self.arguments is None:
            return None
        return self.arguments.get("description", 1 if self.way == "FunctionTool" else None)

    @property
    def may_have_more(self) -> bool:
        """True when a `**mapping` may hold the description."""
        return self.arguments is not None and self.arguments.open_ended


def registrations(model: Model) -> list[Registration]:
    """Every registration of a tool in the module, those of unknown functions included; decorators come first."""
    found: list[Registration] = []
    for scope in model.walk.scopes:
        if isinstance(scope.node, cst.FunctionDef):
            for decorator in scope.node.decorators:
                found += _by_decorator(decorator, scope, model)
    for scope in model.walk.scopes:
        for call in scope.own(cst.Call):
            found += _by_call(call, model)
    return found


def _by_decorator(decorator: cst.Decorator, function: Scope, model: Model) -> Iterator[Registration]:
    expression = decorator.decorator
    callee = expression.func if isinstance(expression, cst.Call) else expression
    arguments = model.arguments(expression) if isinstance(expression, cst.Call) else None
    way = last_name(callee)
    executor = callee.value if isinstance(callee, cst.Attribute) else None
    if way in _SIDES and executor is not None:
        yield Registration(decorator.decorator, function, _SIDES[way], Family.CLASSIC, way, arguments, executor)
    elif (family := _family_of_tool_decorator(callee, model)) is not None:
        yield Registration(decorator.decorator, function, Side.BOTH, family, "tool", arguments)


def _family_of_tool_decorator(callee: cst.BaseExpression, model: Model) -> Family | None:
    for value in model.evaluate(callee):
        if isinstance(value, External) and value.name.endswith(".tool"):
            return family_of(value.name)
        if isinstance(value, ApiMethod) and value.owner.family is Family.AG2 and value.name == "tool":
            return Family.AG2
    return None


def _by_call(call: cst.Call, model: Model) -> Iterator[Registration]:
    name = last_name(call.func)
    if isinstance(call.func, cst.Call) and last_name(call.func.func) in _SIDES:
        # agent.register_for_llm(description="...")(f)
        way = last_name(call.func.func)
        executor = call.func.func.value if isinstance(call.func.func, cst.Attribute) else None
        arguments = model.arguments(call.func)
        for function in _functions(call.args[0].value if call.args else None, model):
            yield Registration(call, function, _SIDES[way], Family.CLASSIC, way, arguments, executor)
    elif name in _SIDES and not _is_applied(call, model):
        # tool.register_for_llm(agent): a tool object, or a decorator that is kept in a variable.
        yield Registration(call, None, _SIDES[name], Family.CLASSIC, name)
    elif name == "register_function":
        yield from _by_register_function(call, model)
    elif (construction := model.construction(call)) is not None:
        yield from _by_construction(construction, model)


def _is_applied(call: cst.Call, model: Model) -> bool:
    """True for a registration that decorates, or is called at once: it is found there."""
    parent = model.parent(call)
    return isinstance(parent, cst.Decorator) or (isinstance(parent, cst.Call) and parent.func is call)


def _by_register_function(call: cst.Call, model: Model) -> Iterator[Registration]:
    arguments = model.arguments(call)
    if any(family_of(name) is Family.CLASSIC for name in model.externals(call.func)):
        executor = arguments.get("executor")
        first = arguments.get("f", 0)
        for function in _functions(first.value if first is not None else None, model):
            node = executor.value if executor is not None else None
            yield Registration(call, function, Side.BOTH, Family.CLASSIC, "register_function", arguments, node)
    elif isinstance(call.func, cst.Attribute):
        mapping = arguments.get("function_map", 0)
        for function in _functions(mapping.value if mapping is not None else None, model):
            yield Registration(call, function, Side.EXECUTION, Family.CLASSIC, "function_map", executor=call.func.value)


def _by_construction(construction: Construction, model: Model) -> Iterator[Registration]:
    api, arguments, call = construction.api, construction.arguments, construction.call
    if api.name == "FunctionTool" and api.family is Family.AGENTCHAT and not construction.is_base_call:
        first = arguments.get("func", 0)
        for function in _functions(first.value if first is not None else None, model):
            yield Registration(call, function, Side.BOTH, api.family, api.name, arguments)
        return
    if "agent" not in api.kinds:
        return
    listed = arguments.keywords.get(_TOOL_LISTS[api.family])
    if listed is not None:
        for node, function in _listed(listed.value, model):
            yield Registration(node, function, Side.BOTH, api.family, listed_as(api.family), is_list=True)
    mapping = arguments.keywords.get("function_map")
    if mapping is not None and api.family is Family.CLASSIC:
        for function in _functions(mapping.value, model):
            yield Registration(call, function, Side.EXECUTION, api.family, "function_map", executor=call)


def listed_as(family: Family) -> str:
    """The name of the constructor's argument that lists tools."""
    return f"{_TOOL_LISTS[family]}="


def _listed(node: cst.BaseExpression, model: Model) -> Iterator[tuple[cst.BaseExpression, Scope | None]]:
    """The functions of a list, each with its element where that is written there."""
    if isinstance(node, cst.List | cst.Tuple):
        for element in node.elements:
            for function in _functions(element.value, model):
                yield element.value, function
    else:
        for function in _functions(node, model):
            yield node, function


def _functions(node: cst.BaseExpression | None, model: Model) -> list[Scope | None]:
    """The local functions that `node` is or holds; `None` stands for what cannot be told."""
    if node is None:
        return [None]
    found = [value.scope if isinstance(value, Function) else None for value in model.values.elements(node)]
    return list(dict.fromkeys(found)) or [None]


def has_docstring(function: Scope) -> bool:
    """True for a `def` with a docstring, an empty one not counted."""
    return isinstance(function.node, cst.FunctionDef) and bool((function.node.get_docstring() or "").strip())


def is_empty(argument: Argument, model: Model) -> bool:
    """True for a description that is an empty literal, or `None`."""
    literal = literal_value(argument.value) or model.constant(argument.value)
    if literal is None:
        return False
    return literal.value is None or (isinstance(literal.value, str) and not literal.value.strip())
