"""AgentChat teams: the constructions behind the objects that a program runs, and those runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import libcst as cst

from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.constructions import Construction
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.values import ApiMethod, Function, Instance, Value

_RUNS = ("run", "run_stream")
_FACTORY_DEPTH = 8


@dataclass(frozen=True, slots=True)
class TeamRun:
    """A call of `run` or `run_stream` on an object that one of `teams` builds."""

    call: cst.Call
    teams: tuple[Construction, ...]

    def argument(self, name: str, model: Model) -> Argument | None:
        """The keyword argument `name` of the run; AgentChat takes no others."""
        return model.arguments(self.call).keywords.get(name)

    def can_be_left(self, model: Model) -> bool:
        """True when a loop over the run's stream has a `break` or `return` in it."""
        holder = model.parent(self.call)
        targets = holder.targets if isinstance(holder, cst.Assign) else ()
        names = [each.target.value for each in targets if isinstance(each.target, cst.Name)]
        scope = model.scope_of(self.call)
        loops = [
            loop
            for loop in scope.own(cst.For)
            if loop.iter is self.call or (isinstance(loop.iter, cst.Name) and loop.iter.value in names)
        ]
        exits: list[cst.CSTNode] = [*scope.own(cst.Break), *scope.own(cst.Return)]
        return bool(loops) and any(each in loops for way in exits for each in model.ancestors(way))


def team_runs(model: Model) -> list[TeamRun]:
    """Every run of a team whose construction the module shows."""
    found = []
    for scope in model.walk.scopes:
        for call in scope.own(cst.Call):
            if isinstance(call.func, cst.Attribute) and call.func.attr.value in _RUNS:
                receivers = [
                    value.receiver
                    for value in model.evaluate(call.func)
                    if isinstance(value, ApiMethod) and "team" in value.owner.kinds
                ]
                teams = tuple(constructions(receivers, model))
                if teams:
                    found.append(TeamRun(call, teams))
    return found


def constructions(values: Iterable[Value], model: Model) -> list[Construction]:
    """The calls that build the AutoGen objects among `values`, the ones inside local factories included."""
    found: dict[cst.Call, Construction] = {}
    for construction in _constructions(values, model, 0):
        found.setdefault(construction.call, construction)
    return list(found.values())


def _constructions(values: Iterable[Value], model: Model, depth: int) -> Iterator[Construction]:
    for value in values:
        if not isinstance(value, Instance) or value.site is None or depth > _FACTORY_DEPTH:
            continue
        construction = model.construction(value.site)
        if construction is not None:
            yield construction
            continue
        for callee in model.evaluate(value.site.func):
            if isinstance(callee, Function):
                for result in callee.scope.own(cst.Return):
                    if result.value is not None:
                        # What is returned in a tuple is known by its class.
                        same = [each for each in model.values.elements(result.value) if _is_like(each, value)]
                        yield from _constructions(same, model, depth + 1)


def _is_like(value: Value, other: Instance) -> bool:
    return isinstance(value, Instance) and value.type == other.type
