"""Coroutines that a module starts together: with `gather`, in a task group, or as tasks in a loop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import libcst as cst

from autogen_lint.semantics.arguments import parameter_names
from autogen_lint.semantics.coroutines import TASK_MAKERS, Run, is_asyncio, runs_behind
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.loops import COMPREHENSIONS, loop_around, repeats
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import Binding, BindingKind, Scope
from autogen_lint.semantics.values import Function
from autogen_lint.semantics.walk import last_name

_STARTERS = frozenset({"asyncio.gather", "asyncio.wait", "asyncio.as_completed"})
_OF_TASK_GROUPS = frozenset({"asyncio.TaskGroup().create_task"})

Key = tuple[Binding, tuple[str, ...]]
"""An object by the way to it: a binding, and the attributes from there."""


@dataclass(frozen=True, slots=True)
class Start:
    """One coroutine that is started; `region` is the loop or comprehension that starts one in each round."""

    coroutine: cst.BaseExpression
    region: cst.CSTNode | None


@dataclass(frozen=True, slots=True)
class ConcurrentRun:
    """A run among those that are started together; `repeated` when it is started several times."""

    run: Run
    start: Start

    @property
    def is_repeated(self) -> bool:
        return self.start.region is not None


def concurrent_runs(model: Model) -> Iterator[list[ConcurrentRun]]:
    """The runs of the module that go on at the same time, group by group."""
    for starts in _groups(model):
        runs = [
            ConcurrentRun(run, start)
            for start in starts
            for run in runs_behind(start.coroutine, model)
            if not _is_guarded(run, model)
        ]
        if len(runs) > 1 or any(each.is_repeated for each in runs):
            yield runs


def _groups(model: Model) -> Iterator[list[Start]]:
    in_task_groups: dict[cst.CSTNode, list[Start]] = {}
    for scope in model.walk.scopes:
        for call in scope.own(cst.Call):
            if is_asyncio(call, _STARTERS, model):
                yield [start for arg in call.args if arg.keyword is None for start in _in_argument(arg, model)]
            elif is_asyncio(call, TASK_MAKERS, model) and (region := _kept_in_a_loop(call, model)) is not None:
                yield [Start(call.args[0].value, region)] if call.args else []
            elif call.args and is_asyncio(call, _OF_TASK_GROUPS, model):
                group, region = _task_group_around(call, model)
                if group is not None:
                    in_task_groups.setdefault(group, []).append(Start(call.args[0].value, region))
    yield from in_task_groups.values()


def _in_argument(arg: cst.Arg, model: Model) -> list[Start]:
    held = _elements(arg.value, model)
    return held if held or arg.star else [Start(arg.value, None)]


def _elements(node: cst.BaseExpression, model: Model) -> list[Start]:
    """What a collection of coroutines holds: a display, a comprehension, or a name for one that is appended to."""
    if isinstance(node, COMPREHENSIONS):
        return [Start(node.elt, node)]
    if isinstance(node, cst.List | cst.Tuple | cst.Set):
        return [Start(each.value, None) for each in node.elements if isinstance(each, cst.Element)]
    if not isinstance(node, cst.Name):
        return []
    bindings = model.names.bindings(node.value, node)
    if len(bindings) != 1 or bindings[0].kind is not BindingKind.ASSIGNMENT or bindings[0].path:
        return []
    value = bindings[0].value
    if not isinstance(value, (*COMPREHENSIONS, cst.List)):
        return []
    return [*_elements(value, model), *_appended(node.value, bindings[0].scope, model)]


def _appended(name: str, scope: Scope, model: Model) -> Iterator[Start]:
    for call in scope.own(cst.Call):
        func = call.func
        if (
            isinstance(func, cst.Attribute)
            and func.attr.value == "append"
            and isinstance(func.value, cst.Name)
            and func.value.value == name
            and len(call.args) == 1
        ):
            yield Start(call.args[0].value, _for_around(call, model))


def _for_around(node: cst.CSTNode, model: Model) -> cst.For | None:
    """The loop that runs `node` in each round, when it is a `for`: how long a `while` waits in between is unknown."""
    loop = loop_around(node, model)
    return loop if isinstance(loop, cst.For) else None


def _kept_in_a_loop(call: cst.Call, model: Model) -> cst.CSTNode | None:
    """The comprehension or loop in which `create_task(...)` makes a task that nobody waits for in the same round."""
    parent = model.parent(call)
    if isinstance(parent, COMPREHENSIONS):
        return parent
    taker = model.parent(parent) if isinstance(parent, cst.Arg) else None
    is_collected = isinstance(taker, cst.Call) and last_name(taker.func) in ("append", "add")
    return _for_around(call, model) if is_collected or isinstance(parent, cst.Expr) else None


def _task_group_around(call: cst.Call, model: Model) -> tuple[cst.With | None, cst.CSTNode | None]:
    """The `async with` of the task group, and the loop inside it in which `call` stands."""
    owner = call.func.value if isinstance(call.func, cst.Attribute) else None
    bindings = model.names.bindings(owner.value, owner) if isinstance(owner, cst.Name) else ()
    region: cst.CSTNode | None = None
    inner: cst.CSTNode = call
    for outer in model.ancestors(call):
        if isinstance(outer, cst.FunctionDef | cst.Lambda | cst.While):
            break
        if region is None and repeats(outer, inner):
            region = outer
        inner = outer
        if isinstance(outer, cst.With) and any(
            each.node is item for each in bindings for item in (outer, *outer.items)
        ):
            return outer, region
    return None, None


# -- locks -----------------------------------------------------------------------------------------------------------


def _is_guarded(run: Run, model: Model) -> bool:
    """True when something that may be a lock is held around the run, in its function or in those that lead there."""
    return any(
        _may_exclude(item.item, model)
        for call in (run.call, *(call for call, _ in run.through[1:]))
        for outer in model.ancestors(call)
        if isinstance(outer, cst.With) and model.function_of(outer) is model.function_of(call)
        for item in outer.items
        if run.through
    )


def _may_exclude(manager: cst.BaseExpression, model: Model) -> bool:
    makers = _makers(manager, model)
    if makers and all(_admits_several(each, model) for each in makers):
        return False
    names = model.externals(manager)
    return not names or any(word in name.lower() for name in names for word in ("lock", "semaphore", "condition"))


def _makers(manager: cst.BaseExpression, model: Model) -> list[cst.BaseExpression]:
    """The expressions that `manager` gets its value from, a parameter's from local callers."""
    if not isinstance(manager, cst.Name):
        return [manager]
    values = [
        value
        for each in model.names.bindings(manager.value, manager)
        for value in ([each.value] if each.value is not None else _passed(manager, model))
    ]
    return [value for value in values if value is not None]


def _admits_several(maker: cst.BaseExpression, model: Model) -> bool:
    """True for a semaphore that is known not to be one for a single holder."""
    if not isinstance(maker, cst.Call) or not maker.args:
        return False
    count = literal_value(maker.args[0].value)
    is_semaphore = any(name.endswith("Semaphore") for name in model.externals(maker.func))
    return is_semaphore and count is not None and count.value != 1


def _passed(parameter: cst.Name, model: Model) -> list[cst.BaseExpression | None]:
    """What local callers pass for a parameter, where they pass names; `None` where they pass something else."""
    function = model.function_of(parameter)
    node = function.node if function is not None else None
    if function is None or not isinstance(node, cst.FunctionDef):
        return []
    found: list[cst.BaseExpression | None] = []
    for binding in function.bindings.get(parameter.value, ()):
        for call in model.graph.callers(function):
            value = _passed_for(binding, call, model)
            if isinstance(value, cst.Name):
                found += [each.value for each in model.names.bindings(value.value, value)]
    return found


# -- identity --------------------------------------------------------------------------------------------------------


def lasting_key(node: cst.BaseExpression, each: ConcurrentRun, model: Model) -> Key | None:
    """The way to the object that `node` stands for, when all rounds of a start, and all starts, that go this way
    meet the same object; `None` when each may have one of its own, or that cannot be told.
    """
    return _key(node, each, len(each.run.through), model, 0)


def _key(node: cst.BaseExpression, each: ConcurrentRun, level: int, model: Model, depth: int) -> Key | None:
    """`level` is how many of the calls that lead to the run have been entered where `node` stands."""
    if depth > 8:
        return None
    if isinstance(node, cst.Attribute):
        if _is_property(node, model):
            return None
        base = _key(node.value, each, level, model, depth + 1)
        return (base[0], (*base[1], node.attr.value)) if base is not None else None
    if not isinstance(node, cst.Name):
        return None
    bindings = model.names.bindings(node.value, node)
    if len(bindings) != 1:
        return None
    (binding,) = bindings
    entered = {function: index for index, (_, function) in enumerate(each.run.through[:level])}
    home = binding.scope.function
    if home is not None and home in entered:
        index = entered[home]
        if binding.kind is BindingKind.PARAMETER:
            passed = _passed_for(binding, each.run.through[index][0], model)
            return _key(passed, each, index, model, depth + 1) if passed is not None else None
        return _alias_key(binding, each, index + 1, model, depth)
    region = each.start.region
    if region is not None and region in (binding.node, *model.ancestors(binding.node)):
        return _alias_key(binding, each, level, model, depth)
    return (binding, ())


def _alias_key(binding: Binding, each: ConcurrentRun, level: int, model: Model, depth: int) -> Key | None:
    """`agent = self.agent` is made in each round, the object is not."""
    if (
        binding.kind is BindingKind.ASSIGNMENT
        and not binding.path
        and isinstance(binding.value, cst.Name | cst.Attribute)
    ):
        return _key(binding.value, each, level, model, depth + 1)
    return None


def _passed_for(parameter: Binding, call: cst.Call, model: Model) -> cst.BaseExpression | None:
    """The expression that `call` passes for a parameter, `self` included."""
    node = parameter.scope.node
    if not isinstance(node, cst.FunctionDef):
        return None
    names = parameter_names(node.params)
    is_bound = isinstance(call.func, cst.Attribute) and any(
        isinstance(value, Function) and value.receiver is not None for value in model.evaluate(call.func)
    )
    if is_bound and names and names[0] == parameter.name:
        assert isinstance(call.func, cst.Attribute)
        return call.func.value
    index = names.index(parameter.name) - is_bound if parameter.name in names else None
    argument = model.arguments(call).get(parameter.name, index)
    return argument.value if argument is not None else None


def _is_property(node: cst.Attribute, model: Model) -> bool:
    """True when a class of the module has a function of that name: what it gives may be new each time."""
    name = node.attr.value
    return any(function.name == name and function.enclosing_class is not None for function in model.graph.functions)
