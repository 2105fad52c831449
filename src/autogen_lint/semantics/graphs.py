"""The graphs that AgentChat's `GraphFlow` follows."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.constructions import Construction
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.values import Constant, Instance

_EDGE_METHODS = ("add_edge", "add_conditional_edges")
_CHAIN = 200
"""The longest chain of calls that is followed."""

Node = object
Edges = dict[Node, set[Node]]


def has_cycle(flow: Construction, model: Model) -> bool:
    """True when the edges that can be seen on the way to the `graph` of `flow` lead back to where they came from."""
    graph = flow.argument("graph")
    builders = _builders(graph.value, model) if isinstance(graph, Argument) else frozenset()
    edges: Edges = {}
    for scope in model.walk.scopes if builders else ():
        for call in scope.own(cst.Call):
            if _adds_edges(call, builders, model):
                for source, target in _edges(call, model):
                    edges.setdefault(source, set()).add(target)
    return any(_leads_to(start, start, edges) for start in edges)


def _adds_edges(call: cst.Call, builders: frozenset[cst.Call], model: Model) -> bool:
    if not isinstance(call.func, cst.Attribute) or call.func.attr.value not in _EDGE_METHODS:
        return False
    return bool(_builders_of_chain(call.func.value, model) & builders)


def _builders(graph: cst.BaseExpression, model: Model) -> frozenset[cst.Call]:
    """The constructions of the builders that `graph`, a call of `build` or a name for one, comes from."""
    call = _only_call(graph, model) if isinstance(graph, cst.Name) else graph
    if not isinstance(call, cst.Call) or not isinstance(call.func, cst.Attribute) or call.func.attr.value != "build":
        return frozenset()
    return _builders_of_chain(call.func.value, model)


def _only_call(name: cst.Name, model: Model) -> cst.Call | None:
    """The call that `name` gets its value from, if that is the only place it can come from."""
    bindings = model.names.bindings(name.value, name)
    value = bindings[0].value if len(bindings) == 1 and not bindings[0].path else None
    return value if isinstance(value, cst.Call) else None


def _builders_of_chain(node: cst.BaseExpression, model: Model) -> frozenset[cst.Call]:
    """The builder under `builder.add_node(a).add_edge(a, b)`: each of its methods gives it back."""
    for _ in range(_CHAIN):
        if isinstance(node, cst.Name):
            bound = _only_call(node, model)
            if bound is None or model.construction(bound) is not None:
                break
            node = bound
        elif isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute) and model.construction(node) is None:
            node = node.func.value
        else:
            break
    return frozenset(
        value.site
        for value in model.evaluate(node)
        if isinstance(value, Instance)
        and value.site is not None
        and any(api.name == "DiGraphBuilder" for api in model.api_classes(value))
    )


def _edges(call: cst.Call, model: Model) -> Iterator[tuple[Node, Node]]:
    arguments = model.arguments(call)
    source = arguments.get("source", 0)
    target = arguments.get("target", 1) or arguments.get("condition_to_target", 1)
    if source is None or target is None:
        return
    ends = [target.value]
    if isinstance(target.value, cst.Dict):
        ends = [element.value for element in target.value.elements if isinstance(element, cst.DictElement)]
    start = _node(source.value, model)
    for end in ends:
        node = _node(end, model)
        if start is not None and node is not None:
            yield start, node


def _node(expression: cst.BaseExpression, model: Model) -> Node | None:
    """What tells a node from others: the agent's name where it is written down, else its construction."""
    name = model.constant(expression)
    if name is not None:
        return name
    agents = [value for value in model.evaluate(expression) if isinstance(value, Instance)]
    if len(agents) != 1 or agents[0].site is None:
        return None
    built = model.construction(agents[0].site)
    given = built.argument("name") if built is not None else None
    constant: Constant | None = model.constant(given.value) if isinstance(given, Argument) else None
    return constant or agents[0].site


def _leads_to(start: Node, goal: Node, edges: Edges) -> bool:
    pending, seen = list(edges.get(start, ())), set[Node]()
    while pending:
        node = pending.pop()
        if node == goal:
            return True
        if node not in seen:
            seen.add(node)
            pending += edges.get(node, ())
    return False
