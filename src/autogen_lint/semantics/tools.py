"""Which local functions are registered as tools, in any way there is.

The widest of three readings of registrations, for rules about what a tool *does*: its unit is the function. It follows
tools through lists that grow, mappings, partials, toolkits and modules that import it, and does not ask for whom or
where. Missing one here is silence. `tool_registrations.py` is about the places, `tool_schemas.py` about signatures.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

import libcst as cst

from autogen_lint.catalogue import family_of
from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.constructions import Construction
from autogen_lint.semantics.evaluation import dotted_names
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import Scope, ScopeKind
from autogen_lint.semantics.values import ApiMethod, External, Function, Instance, LocalClass, Partial, Value
from autogen_lint.semantics.walk import last_name

_DECORATORS = frozenset({"register_for_llm", "register_for_execution", "tool"})
_CLASSES = ("Tool", "FunctionTool")
_ADDING_METHODS = frozenset({"add_tool", "tool"})
_OFFERING_METHODS = frozenset({"register_for_llm", "register_for_execution", "register_function", "FunctionTool"})
_KEYWORDS = ("tools", "functions", "function_map")
_GROWING = frozenset({"append", "extend", "insert", "update"})

_Home = tuple[Scope, str]


def ways_of_tools(model: Model) -> dict[Scope, frozenset[str]]:
    """The tools with the ways they are registered in: the method, function, class or parameter that takes them."""
    found: defaultdict[Scope, set[str]] = defaultdict(set)
    given = _Given(model)
    for scope in model.walk.scopes:
        if isinstance(scope.node, cst.FunctionDef):
            for decorator in scope.node.decorators:
                if _registers(decorator.decorator, model):
                    found[scope].add(last_name(_callee(decorator.decorator)))
        for call in scope.own(cst.Call):
            for way, node in _registered_by(call, model):
                for function in given.functions(node):
                    found[function].add(way)
    return {scope: frozenset(ways) for scope, ways in found.items()}


def tools_of_importers(model: Model) -> frozenset[Scope]:
    """The functions and methods of the module that modules which import it register as tools."""
    own = {scope.name: scope for scope in model.walk.module_scope.children if scope.kind is ScopeKind.FUNCTION}
    for owner in model.walk.module_scope.children:
        if owner.kind is ScopeKind.CLASS:
            own.update((f"{owner.name}().{scope.name}", scope) for scope in owner.children if scope.is_function)
    if not own:
        return frozenset()
    names = {
        name
        for importer in model.importers
        for name in _imported_tools(importer)
        if importer.may_be_of(name, model.filename)
    }
    return frozenset(own[key] for name in names for key in _names_in_module(name) if key in own)


def _imported_tools(model: Model) -> set[str]:
    """The dotted names of what the module imports and registers as a tool."""
    given = _Given(model)
    return {
        name
        for scope in model.walk.scopes
        for call in scope.own(cst.Call)
        for _, node in _registered_by(call, model)
        for name in dotted_names(given.values(node))
    }


def _names_in_module(dotted: str) -> tuple[str, str]:
    """`f` for `package.module.f`, and `C().f` for `package.module.C.f` and `package.module.C().f`."""
    before, _, last = dotted.rpartition(".")
    return last, f"{_last(before).removesuffix('()')}().{last}"


class _Given:
    """The functions that an expression hands over, in whatever it is wrapped and collected."""

    def __init__(self, model: Model) -> None:
        self._model = model

    def functions(self, node: cst.BaseExpression) -> Iterator[Scope]:
        """The local functions that `node` is or holds, also those put into it elsewhere in the module."""
        yield from (value.scope for value in self.values(node) if isinstance(value, Function))

    def values(self, node: cst.BaseExpression) -> Iterator[Value]:
        """All that `node` is or holds."""
        for each in (node, *self._put_into(node), *self._iterated(node)):
            for value in self._model.values.elements(each):
                while isinstance(value, Partial):
                    value = value.target
                yield value

    def _put_into(self, node: cst.BaseExpression) -> list[cst.BaseExpression]:
        home = self._home(node)
        return self._grown.get(home, []) if home is not None else []

    def _iterated(self, node: cst.BaseExpression) -> list[cst.BaseExpression]:
        """The mapping behind a name that `for name, function in mapping.items()` binds."""
        if not isinstance(node, cst.Name):
            return []
        calls = [each.value for each in self._model.names.bindings(node.value, node) if each.path == (None, 1)]
        return [
            call.func.value
            for call in calls
            if isinstance(call, cst.Call) and isinstance(call.func, cst.Attribute) and call.func.attr.value == "items"
        ]

    @cached_property
    def _grown(self) -> dict[_Home, list[cst.BaseExpression]]:
        """What is put into containers after they were made: `tools.append(f)`, `functions["f"] = f`."""
        table: dict[_Home, list[cst.BaseExpression]] = {}
        for scope in self._model.walk.scopes:
            for call in scope.own(cst.Call):
                if isinstance(call.func, cst.Attribute) and call.func.attr.value in _GROWING and call.args:
                    self._note(table, call.func.value, call.args[-1].value)
            for assignment in scope.own(cst.Assign):
                for target in assignment.targets:
                    if isinstance(target.target, cst.Subscript):
                        self._note(table, target.target.value, assignment.value)
            for change in scope.own(cst.AugAssign):
                self._note(table, change.target, change.value)
        return table

    def _note(
        self, table: dict[_Home, list[cst.BaseExpression]], container: cst.BaseExpression, value: cst.BaseExpression
    ) -> None:
        home = self._home(container)
        if home is not None:
            table.setdefault(home, []).append(value)

    def _home(self, node: cst.BaseExpression) -> _Home | None:
        """Where a container is kept: the scope and name of a variable, the class and name of an attribute of `self`."""
        scope = self._model.scope_of(node)
        if isinstance(node, cst.Name):
            home = self._model.names.home(node.value, scope)
            return (home, node.value) if home is not None else None
        if isinstance(node, cst.Attribute) and isinstance(node.value, cst.Name):
            for value in self._model.evaluate(node.value):
                if isinstance(value, Instance) and isinstance(value.type, LocalClass):
                    return value.type.scope, node.attr.value
        return None


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


def _callee(node: cst.BaseExpression) -> cst.BaseExpression:
    return node.func if isinstance(node, cst.Call) else node


def _registers(node: cst.BaseExpression, model: Model) -> bool:
    """True for `agent.register_for_llm(...)`, `tool`, `tool(...)` and `agent.tool`: each then takes the function."""
    callee = _callee(node)
    for value in model.evaluate(callee):
        if isinstance(value, ApiMethod) and value.name in _DECORATORS:
            return True
        if isinstance(value, External) and family_of(value.name) and _last(value.name) in _DECORATORS:
            return True
    return isinstance(callee, cst.Attribute) and callee.attr.value in ("register_for_llm", "register_for_execution")


def _registered_by(call: cst.Call, model: Model) -> list[tuple[str, cst.BaseExpression]]:
    """The arguments of `call` that are, or hold, tool functions, with the way in which they become tools."""
    if isinstance(call.func, cst.Call) and _registers(call.func, model):
        return [(last_name(call.func.func), arg.value) for arg in call.args[:1]]
    construction = model.construction(call)
    if construction is not None:
        return _registered_by_constructor(construction)
    for name in model.externals(call.func):
        way = _last(name)
        if family_of(name) is None:
            continue
        if way.removesuffix("()") in _DECORATORS:
            # `tool(f)`, and `register = agent.register_for_llm(...)` before `register(f)`.
            return [(way.removesuffix("()"), arg.value) for arg in call.args[:1] if arg.keyword is None]
        if way == "register_function":
            argument = model.arguments(call).get("f", 0)
            return [(way, argument.value)] if argument is not None else []
    return _registered_by_method(call, model) if isinstance(call.func, cst.Attribute) else []


def _registered_by_method(call: cst.Call, model: Model) -> list[tuple[str, cst.BaseExpression]]:
    method = last_name(call.func)
    if method == "register_function":
        argument = model.arguments(call).get("function_map", 0)
        if argument is None or any(isinstance(value, Function) for value in model.evaluate(argument.value)):
            # A method of something else: AutoGen's takes a mapping.
            return []
        return [("function_map", argument.value)]
    if method in _ADDING_METHODS and any(isinstance(value, ApiMethod) for value in model.evaluate(call.func)):
        return [(method, arg.value) for arg in call.args[:1] if arg.keyword is None]
    return []


def _registered_by_constructor(construction: Construction) -> list[tuple[str, cst.BaseExpression]]:
    arguments = construction.arguments
    name = construction.api.name
    if name in _CLASSES:
        found = [arguments.get("func_or_tool"), arguments.get("func"), *arguments.positional]
        return [(name, each.value) for each in found if each is not None]
    if "toolkit" in construction.api.kinds:
        return [(name, each.value) for each in arguments.positional]
    if "agent" not in construction.api.kinds:
        return []
    traced = [(name, construction.argument(name)) for name in _KEYWORDS]
    return [(name, argument.value) for name, argument in traced if isinstance(argument, Argument)]


def _last(dotted: str) -> str:
    return dotted.rpartition(".")[2]
