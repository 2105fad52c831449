"""The members of a group chat or team, with the names they bear."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import libcst as cst

from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.constructions import Construction, Passing
from autogen_lint.semantics.displays import display_behind
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.values import Constant, External, Function, Instance


@dataclass(frozen=True, slots=True, eq=False)
class Member:
    """A member whose name is certain; `node` is its place in the group's list, `site` the call that makes it."""

    node: cst.BaseExpression
    name: str
    site: cst.Call | None


def members_of(node: cst.BaseExpression, model: Model) -> Iterator[Member]:
    """The members in a list that is written down; of one that is repeated, two."""
    if isinstance(node, cst.ListComp):
        yield from _repeated(node, model)
        return
    display = display_behind(node, model)
    if not isinstance(display, cst.List | cst.Tuple):
        return
    for element in display.elements:
        if isinstance(element, cst.Element):
            member = _member(element.value, model)
            if member is not None:
                yield member


def _repeated(node: cst.ListComp, model: Model) -> Iterator[Member]:
    """`[AssistantAgent("worker") for _ in range(3)]`: as many agents of one name."""
    loop = node.for_in
    if not isinstance(loop.iter, cst.Call) or External("builtins.range") not in model.evaluate(loop.iter.func):
        return
    count = literal_value(loop.iter.args[0].value) if len(loop.iter.args) == 1 else None
    if count is None or not isinstance(count.value, int) or count.value < 2 or loop.ifs or loop.inner_for_in:
        return
    if isinstance(node.elt, cst.Call) and model.construction(node.elt) is not None:
        member = _member(node.elt, model)
        if member is not None:
            # Each round makes an agent of its own.
            yield Member(member.node, member.name, None)
            yield member


def _member(node: cst.BaseExpression, model: Model) -> Member | None:
    values = model.evaluate(node)
    names = {_name(value, model) if isinstance(value, Instance) else None for value in values}
    if len(names) != 1:
        return None
    name = names.pop()
    value = values[0]
    return Member(node, name, value.site) if name is not None and isinstance(value, Instance) else None


def _name(agent: Instance, model: Model) -> str | None:
    """The one name that the object can have."""
    built = _construction(agent, model)
    if built is None or built.overrides("name"):
        return None
    argument = built.argument("name")
    if isinstance(argument, Argument):
        constant = model.constant(argument.value)
    elif argument is Passing.ABSENT and built.local is None and built.imported is None:
        constant = _default(built)
    elif argument is Passing.FIXED and built.local is not None:
        constant = _fixed(built.local, model)
    else:
        return None
    return constant.value if constant is not None and isinstance(constant.value, str) else None


def _default(built: Construction) -> Constant | None:
    if "team" in built.api.kinds:
        # A team is called by its class.
        return Constant(built.api.name)
    written = built.api.default("name")
    try:
        return literal_value(cst.parse_expression(written)) if written is not None else None
    except cst.ParserSyntaxError:
        return None


def _fixed(local: Scope, model: Model) -> Constant | None:
    """The name that the constructor of a local class passes to AutoGen's, for all its objects."""
    constructors = [scope for scope in local.children if scope.name == "__init__"]
    calls = [call for scope in constructors for call in scope.own(cst.Call)]
    built = [each for call in calls if (each := model.construction(call)) is not None and each.is_base_call]
    argument = built[0].argument("name") if len(built) == 1 else None
    return model.constant(argument.value) if isinstance(argument, Argument) else None


def _construction(agent: Instance, model: Model) -> Construction | None:
    """The construction of the object, in the factory when a factory made it."""
    if agent.site is None:
        return None
    built = model.construction(agent.site)
    if built is not None:
        return built
    factories = model.evaluate(agent.site.func)
    if len(factories) != 1 or not isinstance(factories[0], Function):
        return None
    results = factories[0].scope.own(cst.Return)
    made = model.evaluate(results[0].value) if len(results) == 1 and results[0].value is not None else ()
    if len(made) != 1 or not isinstance(made[0], Instance) or made[0].site in (None, agent.site):
        return None
    return model.construction(made[0].site) if made[0].site is not None else None
