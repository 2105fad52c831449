"""The one walk over a module: parents, scopes, bindings, and the nodes of each scope by class.

Only fields that can hold code are visited, in source order, with an explicit stack: whitespace and punctuation are
two thirds of a LibCST tree, and deep nesting must not exhaust Python's own stack.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterator
from functools import cache, cached_property
from itertools import chain, islice
from typing import Any

import libcst as cst

from autogen_lint.semantics.scopes import AttributeTarget, Binding, BindingKind, Node, Scope, ScopeKind

# Fields that hold code and are visited in the scope of the node itself, by class name: LibCST adds classes over time,
# and one that the installed version lacks costs nothing here. Classes that open a scope have a function below.
_FIELDS: dict[str, tuple[str, ...]] = {
    "AnnAssign": ("target", "annotation", "value"),
    "Annotation": ("annotation",),
    "Arg": ("value",),
    "AsName": ("name",),
    "Assert": ("test", "msg"),
    "Assign": ("targets", "value"),
    "AssignTarget": ("target",),
    "Attribute": ("value",),
    "AugAssign": ("target", "value"),
    "Await": ("expression",),
    "BinaryOperation": ("left", "right"),
    "BooleanOperation": ("left", "right"),
    "Call": ("func", "args"),
    "CompIf": ("test",),
    "Comparison": ("left", "comparisons"),
    "ComparisonTarget": ("comparator",),
    "ConcatenatedString": ("left", "right"),
    "Decorator": ("decorator",),
    "Del": ("target",),
    "Dict": ("elements",),
    "DictElement": ("key", "value"),
    "Element": ("value",),
    "Else": ("body",),
    "ExceptHandler": ("type", "name", "body"),
    "ExceptStarHandler": ("type", "name", "body"),
    "Expr": ("value",),
    "Finally": ("body",),
    "For": ("iter", "target", "body", "orelse"),
    "FormattedString": ("parts",),
    "FormattedStringExpression": ("expression", "format_spec"),
    "From": ("item",),
    "If": ("test", "body", "orelse"),
    "IfExp": ("body", "test", "orelse"),
    "IndentedBlock": ("body",),
    "Index": ("value",),
    "List": ("elements",),
    "Match": ("subject", "cases"),
    "MatchAs": ("pattern",),
    "MatchCase": ("pattern", "guard", "body"),
    "MatchClass": ("cls", "patterns", "kwds"),
    "MatchKeywordElement": ("pattern",),
    "MatchList": ("patterns",),
    "MatchMapping": ("elements",),
    "MatchMappingElement": ("key", "pattern"),
    "MatchOr": ("patterns",),
    "MatchOrElement": ("pattern",),
    "MatchSequenceElement": ("value",),
    "MatchTuple": ("patterns",),
    "MatchValue": ("value",),
    "NamedExpr": ("value", "target"),
    "Raise": ("exc", "cause"),
    "Return": ("value",),
    "Set": ("elements",),
    "SimpleStatementLine": ("body",),
    "SimpleStatementSuite": ("body",),
    "Slice": ("lower", "upper", "step"),
    "StarredDictElement": ("value",),
    "StarredElement": ("value",),
    "Subscript": ("value", "slice"),
    "SubscriptElement": ("slice",),
    "TemplatedString": ("parts",),
    "TemplatedStringExpression": ("expression", "format_spec"),
    "Try": ("body", "handlers", "orelse", "finalbody"),
    "TryStar": ("body", "handlers", "orelse", "finalbody"),
    "Tuple": ("elements",),
    "UnaryOperation": ("expression",),
    "While": ("test", "body", "orelse"),
    "With": ("items", "body"),
    "WithItem": ("item", "asname"),
    "Yield": ("value",),
}

_LONG_WAY = 30
"""Steps from a node to the root of its scope, beyond which all that are on the way remember it."""
_Opener = tuple[Scope, list[cst.CSTNode]]


class Order:
    """The numbers of the visited nodes: within one scope, a smaller number stands earlier in the source."""

    def __init__(self, visited: list[cst.CSTNode]) -> None:
        # By identity, as LibCST compares nodes: hashing one is a call of a Python function.
        self._numbers = dict(zip(map(id, visited), range(len(visited)), strict=True))

    def __getitem__(self, node: cst.CSTNode) -> int:
        return self._numbers[id(node)]

    def __contains__(self, node: object) -> bool:
        return id(node) in self._numbers

    def get(self, node: cst.CSTNode, default: int) -> int:
        """The number of `node`, or `default` for one that was not visited."""
        return self._numbers.get(id(node), default)


class Walk:
    """The tables that one walk over `module` fills; `scopes` lists every scope, outer before inner."""

    def __init__(self, module: cst.Module) -> None:
        self.module_scope = Scope(ScopeKind.MODULE, module, None)
        # By identity, as in `Order`; the module keeps all of its nodes.
        self._parents: dict[int, cst.CSTNode] = {}
        self._visited: list[cst.CSTNode] = []
        self.scopes: list[Scope] = []
        self.opened_by: dict[cst.CSTNode, Scope] = {}
        self._roots: dict[int, Scope] = {id(module): self.module_scope}
        self._indexes: dict[cst.CSTNode, int] = {}
        self._numbers_in: dict[Scope, range] = {}
        self._ends: dict[Scope, dict[int, int]] = {}
        self._pending: list[_Opener] = [(self.module_scope, list(module.body))]
        for statement in module.body:
            self._parents[id(statement)] = module
        # Scopes are walked breadth first: each keeps its own nodes together and in source order.
        for scope, roots in self._pending:
            self.scopes.append(scope)
            first = len(self._visited)
            self._walk_scope(scope, roots)
            self._numbers_in[scope] = range(first, len(self._visited))

    def give_up(self) -> None:
        """Let go of all nodes: scopes and bindings hold each other, and looking for that takes long."""
        for scope in self.scopes:
            scope.give_up()
        vars(self).clear()

    def scope_of(self, node: cst.CSTNode) -> Scope:
        """The scope that `node` is evaluated in; for a `def` or `class` statement, the scope it is a statement of."""
        roots, parents = self._roots, self._parents
        asked, steps = id(node), 0
        key = asked
        while (scope := roots.get(key)) is None:
            key = id(parents[key])
            steps += 1
        # What lies in it finds the way sooner.
        if steps <= _LONG_WAY:
            roots[asked] = scope
        else:
            for each in islice(chain((node,), self.ancestors(node)), steps):
                roots[id(each)] = scope
        return scope

    def ancestors(self, node: cst.CSTNode) -> Iterator[cst.CSTNode]:
        """The nodes around `node`, innermost first, out to the module."""
        parents = self._parents
        outer = parents.get(id(node))
        while outer is not None:
            yield outer
            outer = parents.get(id(outer))

    def parent(self, node: cst.CSTNode | None) -> cst.CSTNode | None:
        """The node that `node` lies in; `None` for the module and for what is not visited: whitespace, punctuation and
        nodes of another module.
        """
        return self._parents.get(id(node))

    @cached_property
    def order(self) -> Order:
        """The visited nodes, numbered."""
        return Order(self._visited)

    @cached_property
    def bound_names(self) -> frozenset[str]:
        """Every name that any scope binds."""
        return frozenset(name for scope in self.scopes for name in scope.bindings)

    @cached_property
    def assigned_attributes(self) -> frozenset[str]:
        """The attributes of names that the module assigns to."""
        return frozenset(target.attribute for scope in self.scopes for target in scope.attribute_targets)

    @cached_property
    def changed_objects(self) -> frozenset[str]:
        """The names to whose attributes the module assigns."""
        return frozenset(target.base for scope in self.scopes for target in scope.attribute_targets)

    @cached_property
    def called_methods(self) -> frozenset[str]:
        """The names of the attributes that the module calls."""
        calls = (call for scope in self.scopes for call in scope.own(cst.Call))
        return frozenset(call.func.attr.value for call in calls if isinstance(call.func, cst.Attribute))

    @cached_property
    def places(self) -> dict[Scope, int]:
        """The place of each scope among `scopes`."""
        return {scope: place for place, scope in enumerate(self.scopes)}

    @cached_property
    def names(self) -> dict[str, list[cst.Name]]:
        """Every name of the module by what it says, scope by scope in source order."""
        found: defaultdict[str, list[cst.Name]] = defaultdict(list)
        for scope in self.scopes:
            for name in scope.own(cst.Name):
                found[name.value].append(name)
        return dict(found)

    @cached_property
    def attributes(self) -> dict[str, list[cst.Attribute]]:
        """Every attribute of the module by its own name, scope by scope in source order."""
        found: defaultdict[str, list[cst.Attribute]] = defaultdict(list)
        for scope in self.scopes:
            for attribute in scope.own(cst.Attribute):
                found[attribute.attr.value].append(attribute)
        return dict(found)

    def below(self, node: cst.CSTNode, node_class: type[Node]) -> list[Node]:
        """`node` and what lies in it, of `node_class` and of the same scope, in source order."""
        nodes = self.scope_of(node).own(node_class)
        first = bisect_left(nodes, self.order[node], key=self.order.__getitem__)
        return nodes[first : bisect_right(nodes, self.end(node), key=self.order.__getitem__)]

    def index(self, statement: cst.CSTNode) -> int:
        """The place of `statement` in its block."""
        if statement not in self._indexes:
            block = self.parent(statement)
            assert isinstance(block, cst.BaseSuite | cst.Module)
            self._indexes.update((each, index) for index, each in enumerate(block.body))
        return self._indexes[statement]

    def inline_below(self, node: cst.CSTNode, node_class: type[Node]) -> Iterator[Node]:
        """Like `below`, with the comprehensions and class bodies in `node` that run as part of its scope's code."""
        yield from self.below(node, node_class)
        children = self.scope_of(node).children
        first = bisect_left(children, self.order[node], key=self._opening)
        for child in islice(children, first, bisect_right(children, self.end(node), key=self._opening)):
            if child.kind in (ScopeKind.COMPREHENSION, ScopeKind.CLASS):
                yield from child.inline(node_class)

    def _opening(self, scope: Scope) -> int:
        return self.order[scope.node]

    def end(self, node: cst.CSTNode) -> int:
        """The number of the last node in `node` that is of the same scope."""
        scope = self.scope_of(node)
        if scope not in self._ends:
            self._ends[scope] = self._find_ends(scope)
        return self._ends[scope][id(node)]

    def _find_ends(self, scope: Scope) -> dict[int, int]:
        visited, parents, roots = self._visited, self._parents, self._roots
        numbers = self._numbers_in[scope]
        ends = {id(visited[number]): number for number in numbers}
        for number in reversed(numbers):
            node = visited[number]
            outer = parents.get(id(node))
            # The first iterable of a comprehension belongs to this scope, what is between the two does not.
            while outer is not None and id(outer) not in ends and roots.get(id(outer)) is not scope:
                outer = parents.get(id(outer))
            if id(outer) in ends:
                ends[id(outer)] = max(ends[id(outer)], ends[id(node)])
        return ends

    def _walk_scope(self, scope: Scope, roots: list[cst.CSTNode]) -> None:
        parents, nodes, plans = self._parents, scope.nodes, _PLANS
        visit = self._visited.append
        stack = roots[::-1]
        push, pop = stack.append, stack.pop
        while stack:
            node = pop()
            node_class = node.__class__
            visit(node)
            nodes[node_class].append(node)
            plan = plans.get(node_class)
            if plan is None:
                continue
            bind, open_scope, fields = plan
            if bind is not None:
                bind(self, node, scope)
            if open_scope is not None:
                stack.extend(reversed(open_scope(self, node, scope)))
                continue
            for name in fields:
                child = getattr(node, name)
                if child is None:
                    continue
                if child.__class__ is list or child.__class__ is tuple:
                    for item in reversed(child):
                        parents[id(item)] = node
                        push(item)
                else:
                    parents[id(child)] = node
                    push(child)

    def _open(self, kind: ScopeKind, node: cst.CSTNode, parent: Scope, roots: list[cst.CSTNode]) -> Scope:
        scope = Scope(kind, node, parent)
        parent.children.append(scope)
        self.opened_by[node] = scope
        for root in roots:
            self._roots[id(root)] = scope
        self._pending.append((scope, roots))
        return scope

    def _adopt(self, parent: cst.CSTNode, *children: cst.CSTNode | None) -> list[cst.CSTNode]:
        present = [child for child in children if child is not None and _is_node_class(child.__class__)]
        for child in present:
            self._parents[id(child)] = parent
        return present

    def bind(self, name: str, kind: BindingKind, scope: Scope, node: cst.CSTNode, **details: Any) -> Binding:
        """Record that code in `scope` binds `name`; `global` and `nonlocal` send the binding elsewhere."""
        home = scope
        if kind is not BindingKind.ITERATION or not isinstance(node, cst.CompFor):
            # A walrus inside a comprehension binds in the scope around it.
            while home.kind is ScopeKind.COMPREHENSION and home.parent is not None:
                home = home.parent
        home = home.redirected.get(name, home)
        binding = Binding(name, kind, home, scope, node, len(self._visited), **details)
        home.bindings.setdefault(name, []).append(binding)
        return binding

    def bind_target(
        self,
        target: cst.CSTNode,
        kind: BindingKind,
        scope: Scope,
        node: cst.CSTNode,
        value: cst.BaseExpression | None,
        path: tuple[int | None, ...] = (),
        annotation: cst.BaseExpression | None = None,
    ) -> None:
        """Record what an assignment target binds, unpacking literal tuples element by element."""
        if isinstance(target, cst.Name):
            self.bind(target.value, kind, scope, node, value=value, path=path, annotation=annotation)
        elif type(target) is cst.Attribute and isinstance(target.value, cst.Name):
            scope.attribute_targets.append(
                AttributeTarget(target.value.value, target.attr.value, node, value, path, scope, annotation)
            )
        elif isinstance(target, cst.StarredElement):
            self.bind_target(target.value, kind, scope, node, value, (*path, None))
        elif isinstance(target, cst.Tuple | cst.List):
            starred = any(isinstance(element, cst.StarredElement) for element in target.elements)
            for index, element in enumerate(target.elements):
                if isinstance(element, cst.StarredElement):
                    self.bind_target(element, kind, scope, node, value, path)
                else:
                    step = None if starred else index
                    self.bind_target(element.value, kind, scope, node, value, (*path, step))


def _bind_assign(walk: Walk, node: cst.Assign, scope: Scope) -> None:
    for target in node.targets:
        walk.bind_target(target.target, BindingKind.ASSIGNMENT, scope, node, node.value)


def _bind_annotated(walk: Walk, node: cst.AnnAssign, scope: Scope) -> None:
    kind = BindingKind.ANNOTATION if node.value is None else BindingKind.ASSIGNMENT
    walk.bind_target(node.target, kind, scope, node, node.value, annotation=node.annotation.annotation)


def _bind_augmented(walk: Walk, node: cst.AugAssign, scope: Scope) -> None:
    walk.bind_target(node.target, BindingKind.AUGMENTED, scope, node, node.value)


def _bind_for(walk: Walk, node: cst.For | cst.CompFor, scope: Scope) -> None:
    walk.bind_target(node.target, BindingKind.ITERATION, scope, node, node.iter, (None,))


def _bind_with(walk: Walk, node: cst.WithItem, scope: Scope) -> None:
    if node.asname is not None:
        walk.bind_target(node.asname.name, BindingKind.CONTEXT, scope, node, node.item)


def _bind_walrus(walk: Walk, node: cst.NamedExpr, scope: Scope) -> None:
    walk.bind_target(node.target, BindingKind.ASSIGNMENT, scope, node, node.value)


def _bind_handler(walk: Walk, node: cst.ExceptHandler | cst.ExceptStarHandler, scope: Scope) -> None:
    if node.name is not None:
        walk.bind_target(node.name.name, BindingKind.EXCEPTION, scope, node, None)


def _bind_del(walk: Walk, node: cst.Del, scope: Scope) -> None:
    walk.bind_target(node.target, BindingKind.DELETION, scope, node, None)


def _bind_pattern(walk: Walk, node: cst.MatchAs | cst.MatchStar, scope: Scope) -> None:
    if node.name is not None:
        walk.bind_target(node.name, BindingKind.PATTERN, scope, node, None)


def _bind_mapping_pattern(walk: Walk, node: cst.MatchMapping, scope: Scope) -> None:
    if node.rest is not None:
        walk.bind_target(node.rest, BindingKind.PATTERN, scope, node, None)


def _bind_type_alias(walk: Walk, node: cst.CSTNode, scope: Scope) -> None:
    walk.bind_target(node.name, BindingKind.TYPE, scope, node, None)  # type: ignore[attr-defined]  # absent before LibCST 1.1


def _redirect_global(walk: Walk, node: cst.Global, scope: Scope) -> None:
    for item in node.names:
        scope.redirected[item.name.value] = walk.module_scope


def _redirect_nonlocal(_walk: Walk, node: cst.Nonlocal, scope: Scope) -> None:
    for item in node.names:
        name = item.name.value
        for outer in scope.ancestors():
            if outer is not scope and outer.is_function and name in outer.bindings:
                scope.redirected[name] = outer
                break


def dotted_name(node: cst.BaseExpression) -> str | None:
    """`"a.b.c"` for a chain of names, else `None`."""
    parts: list[str] = []
    while type(node) is cst.Attribute:
        parts.append(node.attr.value)
        node = node.value
    if type(node) is not cst.Name:
        return None
    parts.append(node.value)
    return ".".join(reversed(parts))


def last_name(node: cst.BaseExpression) -> str:
    """`"c"` for `a.b.c`, `f().c` and `c`; empty for anything else."""
    if type(node) is cst.Attribute:
        return node.attr.value
    return node.value if type(node) is cst.Name else ""


def _bind_import(walk: Walk, node: cst.Import, scope: Scope) -> None:
    for alias in node.names:
        dotted = dotted_name(alias.name) or ""
        if alias.asname is not None and isinstance(alias.asname.name, cst.Name):
            walk.bind(alias.asname.name.value, BindingKind.IMPORT, scope, node, imported=dotted)
        else:
            top = dotted.partition(".")[0]
            walk.bind(top, BindingKind.IMPORT, scope, node, imported=top)


def _bind_import_from(walk: Walk, node: cst.ImportFrom, scope: Scope) -> None:
    module = "." * len(node.relative) + (dotted_name(node.module) or "" if node.module is not None else "")
    if isinstance(node.names, cst.ImportStar):
        scope.star_imports.append(module)
        return
    separator = "" if module.endswith(".") else "."
    for alias in node.names:
        name = dotted_name(alias.name) or ""
        local = alias.asname.name if alias.asname is not None else alias.name
        if isinstance(local, cst.Name):
            walk.bind(local.value, BindingKind.IMPORT, scope, node, imported=f"{module}{separator}{name}")


def _all_parameters(parameters: cst.Parameters) -> Iterator[cst.Param]:
    yield from parameters.posonly_params
    yield from parameters.params
    if isinstance(parameters.star_arg, cst.Param):
        yield parameters.star_arg
    yield from parameters.kwonly_params
    if parameters.star_kwarg is not None:
        yield parameters.star_kwarg


def _bind_parameters(walk: Walk, parameters: cst.Parameters, scope: Scope) -> list[cst.CSTNode]:
    """Bind the parameters in the function's `scope`; return what is evaluated outside it."""
    outside: list[cst.CSTNode] = []
    for parameter in _all_parameters(parameters):
        annotation = parameter.annotation.annotation if parameter.annotation is not None else None
        walk.bind(
            parameter.name.value,
            BindingKind.PARAMETER,
            scope,
            parameter,
            value=parameter.default,
            annotation=annotation,
        )
        walk._parents[id(parameter)] = parameters
        outside += walk._adopt(parameter, parameter.annotation, parameter.default)
    return outside


def _open_function(walk: Walk, node: cst.FunctionDef, scope: Scope) -> list[cst.CSTNode]:
    walk._adopt(node, node.body, node.params)
    opened = walk._open(ScopeKind.FUNCTION, node, scope, [node.body])
    walk.bind(node.name.value, BindingKind.FUNCTION, scope, node, opened=opened)
    outside = walk._adopt(node, *node.decorators, node.returns)
    return outside + _bind_parameters(walk, node.params, opened)


def _open_lambda(walk: Walk, node: cst.Lambda, scope: Scope) -> list[cst.CSTNode]:
    walk._adopt(node, node.body, node.params)
    opened = walk._open(ScopeKind.LAMBDA, node, scope, [node.body])
    return _bind_parameters(walk, node.params, opened)


def _open_class(walk: Walk, node: cst.ClassDef, scope: Scope) -> list[cst.CSTNode]:
    walk._adopt(node, node.body)
    opened = walk._open(ScopeKind.CLASS, node, scope, [node.body])
    walk.bind(node.name.value, BindingKind.CLASS, scope, node, opened=opened)
    return walk._adopt(node, *node.decorators, *node.bases, *node.keywords)


def _open_comprehension(walk: Walk, node: cst.BaseComp, scope: Scope) -> list[cst.CSTNode]:
    results = [getattr(node, name, None) for name in ("elt", "key", "value")]
    inside = walk._adopt(node, *results)
    clause: cst.CompFor | None = node.for_in
    outermost_iterable: list[cst.CSTNode] = []
    holder: cst.CSTNode = node
    clauses: list[cst.CSTNode] = []
    while clause is not None:
        walk._adopt(holder, clause)
        clauses.append(clause)
        inside += walk._adopt(clause, clause.target, *clause.ifs)
        iterable = walk._adopt(clause, clause.iter)
        if holder is node:
            outermost_iterable = iterable
        else:
            inside += iterable
        holder, clause = clause, clause.inner_for_in
    opened = walk._open(ScopeKind.COMPREHENSION, node, scope, inside)
    for each in clauses:
        walk._roots[id(each)] = opened
        opened.nodes[cst.CompFor].append(each)
        _bind_for(walk, each, opened)  # type: ignore[arg-type]  # every element is a CompFor
    # The iterable of the first clause is evaluated outside, the only part that is.
    for iterable_node in outermost_iterable:
        walk._roots[id(iterable_node)] = scope
    return outermost_iterable


@cache
def _is_node_class(found: type) -> bool:
    # The classes of LibCST are abstract: `isinstance` would take as long as the rest of the walk.
    return issubclass(found, cst.CSTNode)


def _node_class(name: str) -> type[cst.CSTNode] | None:
    return getattr(cst, name, None)


def _by_class(table: dict[str, Any]) -> dict[type[cst.CSTNode], Any]:
    pairs = ((_node_class(name), entry) for name, entry in table.items())
    return {node_class: entry for node_class, entry in pairs if node_class is not None}


_BINDERS: dict[type[cst.CSTNode], Callable[[Walk, Any, Scope], None]] = _by_class(
    {
        "AnnAssign": _bind_annotated,
        "Assign": _bind_assign,
        "AugAssign": _bind_augmented,
        "Del": _bind_del,
        "ExceptHandler": _bind_handler,
        "ExceptStarHandler": _bind_handler,
        "For": _bind_for,
        "Global": _redirect_global,
        "Import": _bind_import,
        "ImportFrom": _bind_import_from,
        "LazyImport": _bind_import,
        "LazyImportFrom": _bind_import_from,
        "MatchAs": _bind_pattern,
        "MatchMapping": _bind_mapping_pattern,
        "MatchStar": _bind_pattern,
        "NamedExpr": _bind_walrus,
        "Nonlocal": _redirect_nonlocal,
        "TypeAlias": _bind_type_alias,
        "WithItem": _bind_with,
    }
)

_OPENERS: dict[type[cst.CSTNode], Callable[[Walk, Any, Scope], list[cst.CSTNode]]] = _by_class(
    {
        "ClassDef": _open_class,
        "DictComp": _open_comprehension,
        "FunctionDef": _open_function,
        "GeneratorExp": _open_comprehension,
        "Lambda": _open_lambda,
        "ListComp": _open_comprehension,
        "SetComp": _open_comprehension,
        "StarredDictComp": _open_comprehension,
    }
)

# All that is done at a node of a class, in one look-up: what it binds, the scope that it opens, its fields, the last
# one first. Most nodes are of classes without any of these.
_PLANS: dict[
    type[cst.CSTNode],
    tuple[
        Callable[[Walk, Any, Scope], None] | None,
        Callable[[Walk, Any, Scope], list[cst.CSTNode]] | None,
        tuple[str, ...],
    ],
] = {
    node_class: (_BINDERS.get(node_class), _OPENERS.get(node_class), fields.get(node_class, ())[::-1])
    for fields in (_by_class(_FIELDS),)
    for node_class in {**_BINDERS, **_OPENERS, **fields}
}
