"""Which bindings a use of a name can see."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice, pairwise

import libcst as cst

from autogen_lint.semantics.scopes import Binding, BindingKind, Scope, ScopeKind
from autogen_lint.semantics.walk import Walk

# Sets of classes, for nodes are of one of LibCST's classes itself: `isinstance` takes ten times as long to say no, as
# they are abstract.
_BLOCKS = {cst.IndentedBlock, cst.SimpleStatementSuite, cst.Module}
_LOOPS = {cst.For, cst.While}
_MAY_NOT_RUN = {cst.For, cst.MatchCase, cst.ExceptHandler, cst.ExceptStarHandler}
_MAY_NOT_BE_EVALUATED = {
    cst.BooleanOperation,
    cst.DictComp,
    cst.GeneratorExp,
    cst.IfExp,
    cst.Lambda,
    cst.ListComp,
    cst.SetComp,
}
_TAKES_EFFECT_AFTER = {cst.Assign, cst.AnnAssign, cst.AugAssign, cst.NamedExpr, cst.Del}
_TOLD = 50
"""How many bindings of a name are told apart at one place: a thousand branches that bind it leave a thousand, at each
of a thousand places.
"""


@dataclass(frozen=True, slots=True)
class _Bound:
    """The bindings of one name in one scope: all, as far as they are told; those made elsewhere, by `global` and
    `nonlocal`; its own in their order, and that.
    """

    told: tuple[Binding, ...]
    elsewhere: list[Binding]
    local: list[Binding]
    orders: list[int]


class Names:
    """Resolves names to bindings: lexically between scopes, by control flow within one."""

    def __init__(self, walk: Walk) -> None:
        self._walk = walk
        self._all: dict[tuple[str, Scope], tuple[Binding, ...]] = {}
        self._mentions: dict[str, dict[Scope | None, list[cst.Name]]] = {}
        self._bound: dict[tuple[str, Scope], _Bound] = {}
        self._reaches: dict[Binding, cst.CSTNode | None] = {}
        self._uses: dict[tuple[str, Scope, bool], dict[cst.CSTNode, list[cst.Name]]] = {}
        self._seen: dict[tuple[str, int], tuple[Binding, ...]] = {}

    def bindings(self, name: str, at: cst.CSTNode) -> tuple[Binding, ...]:
        """The bindings of `name` that may be in force where `at` is evaluated; empty for builtins and unknown
        names.

        Within one scope, a binding on every path hides the earlier ones. A name of an outer scope may have any of
        its values. Of more than fifty bindings the rest is one without a value, of which nothing is known.
        """
        key = (name, id(at))
        found = self._seen.get(key)
        if found is None:
            found = self._seen[key] = self._resolve(name, at)
        return found

    def home(self, name: str, scope: Scope) -> Scope | None:
        """The scope whose binding of `name` is meant in `scope`, or `None`."""
        for candidate in scope.ancestors():
            # The names of a class are seen by its own statements, and by no function or comprehension in it.
            if candidate.kind is ScopeKind.CLASS and candidate is not scope:
                continue
            if name in candidate.redirected:
                return candidate.redirected[name]
            if name in candidate.bindings:
                return candidate
        return None

    def all_bindings(self, name: str, scope: Scope) -> tuple[Binding, ...]:
        """Every binding that `name` has in the scope that `scope` would look it up in."""
        home = self.home(name, scope)
        if home is None:
            return ()
        key = (name, home)
        if key not in self._all:
            self._all[key] = tuple(home.bindings.get(name, ()))
        return self._all[key]

    def mentions(self, name: str, home: Scope) -> list[cst.Name]:
        """Every place in the module where `name` means what `home` binds."""
        if name not in self._mentions:
            table: dict[Scope | None, list[cst.Name]] = {}
            for mention in self._walk.names.get(name, ()):
                table.setdefault(self.home(name, self._walk.scope_of(mention)), []).append(mention)
            self._mentions[name] = table
        return self._mentions[name].get(home, [])

    def bound_by(self, node: cst.CSTNode, name: str, scope: Scope, *, nested: bool = False) -> list[cst.Name]:
        """The mentions of `name` in the code of `scope` that may have the value which the statement or clause `node`
        gives it; when `nested`, also those in the functions that stand in it.
        """
        key = (name, scope, nested)
        if key not in self._uses:
            table: dict[cst.CSTNode, list[cst.Name]] = {}
            inner = [child for child in scope.children if child.is_function] if nested else []
            for mention in (*scope.mentions(name), *(each for child in inner for each in child.mentions(name))):
                for binder in dict.fromkeys(each.node for each in self.bindings(name, mention)):
                    table.setdefault(binder, []).append(mention)
            self._uses[key] = table
        return self._uses[key].get(node, [])

    def _resolve(self, name: str, at: cst.CSTNode) -> tuple[Binding, ...]:
        scope = self._walk.scope_of(at)
        home = self.home(name, scope)
        if home is None:
            return ()
        bound = self._bound_in(name, home)
        point: cst.CSTNode = at
        while scope is not home and scope.kind is ScopeKind.COMPREHENSION and scope.parent is not None:
            point, scope = scope.node, scope.parent
        if scope is not home or len(bound.told) < 2:
            return bound.told
        return self._in_force(bound, point, home) or bound.told

    def _bound_in(self, name: str, home: Scope) -> _Bound:
        key = (name, home)
        if key not in self._bound:
            bindings = [each for each in home.bindings.get(name, ()) if each.kind is not BindingKind.DELETION]
            local = sorted((each for each in bindings if _runs_in(each.made_in, home)), key=self._order)
            self._bound[key] = _Bound(
                _few(bindings),
                [each for each in bindings if not _runs_in(each.made_in, home)],
                local,
                [self._order(each) for each in local],
            )
        return self._bound[key]

    def _in_force(self, bound: _Bound, at: cst.CSTNode, home: Scope) -> tuple[Binding, ...]:
        found: list[Binding] = []
        hiding: int | None = None
        around = [at, *self._walk.ancestors(at)]
        is_around = set(map(id, around))
        branches = self._other_branches(around)
        index = bisect_right(bound.orders, self._walk.order.get(at, 0)) - 1
        while index >= 0 and hiding is None and len(found) <= _TOLD:
            binding, order = bound.local[index], bound.orders[index]
            while branches and branches[-1][0] > order:
                branches.pop()
            if branches and order <= branches[-1][1]:
                index = bisect_left(bound.orders, branches[-1][0]) - 1
                continue
            if not (id(binding.node) in is_around and type(binding.node) in _TAKES_EFFECT_AFTER):
                found.append(binding)
                hiding = index if self._hides_earlier(binding, is_around) else None
            index -= 1
        found += self._from_earlier_rounds(bound, around, hiding, home, found)
        return tuple(sorted(_few([*found, *bound.elsewhere]), key=self._order))

    def _other_branches(self, around: list[cst.CSTNode]) -> list[tuple[int, int]]:
        """The first and last number in the body of each `if` in whose `else` the innermost of `around` stands, outer
        ones before inner ones.
        """
        bodies = [outer.body for inner, outer in pairwise(around) if type(outer) is cst.If and inner is outer.orelse]
        return [(self._walk.order[body], self._walk.end(body)) for body in reversed(bodies)]

    def _from_earlier_rounds(
        self, bound: _Bound, around: list[cst.CSTNode], hiding: int | None, home: Scope, known: list[Binding]
    ) -> list[Binding]:
        """What an earlier round of a loop may have left: the other bindings in it, unless the one at `hiding`, which
        hides them, is in it as well.
        """
        seen = set(known)
        found: list[Binding] = []
        first, last = len(bound.local), 0
        for loop in around:
            if type(loop) not in _LOOPS:
                continue
            # A loop around the whole function is one around all that the function binds.
            start, end = 0, len(bound.local)
            if self._walk.scope_of(loop) is home:
                start = bisect_left(bound.orders, self._walk.order[loop])
                end = bisect_right(bound.orders, self._walk.end(loop))
            if hiding is not None and start <= hiding < end:
                break
            first, last = start, end
        for binding in islice(bound.local, first, last):
            if len(found) > _TOLD:
                break
            if binding not in seen:
                found.append(binding)
        return found

    def _order(self, binding: Binding) -> int:
        """Where a binding stands in the code of its scope; a walrus in a comprehension stands where that does."""
        scope = binding.made_in
        order = binding.order
        while scope.kind is ScopeKind.COMPREHENSION and scope is not binding.scope and scope.parent is not None:
            order, scope = self._walk.order[scope.node], scope.parent
        return order

    def _hides_earlier(self, binding: Binding, is_around: set[int]) -> bool:
        if binding.kind in (BindingKind.AUGMENTED, BindingKind.ANNOTATION):
            return False
        if binding.kind is BindingKind.PARAMETER:
            return True
        if binding not in self._reaches:
            self._reaches[binding] = self._find_reach(binding)
        reach = self._reaches[binding]
        return id(reach) in is_around

    def _find_reach(self, binding: Binding) -> cst.CSTNode | None:
        """The node in which a binding has run wherever what follows it runs."""
        for node in (binding.node, *self._walk.ancestors(binding.node)):
            if type(node) in _MAY_NOT_RUN or (type(node) is cst.If and self._is_elif(node)):
                # The loop without a round, the case that does not match, the `elif` that is not reached.
                return node
            if type(node) in _MAY_NOT_BE_EVALUATED:
                return None
            if type(node) in _BLOCKS:
                return node
        return None

    def _is_elif(self, node: cst.If) -> bool:
        parent = self._walk.parent(node)
        return isinstance(parent, cst.If) and parent.orelse is node


def _runs_in(scope: Scope, home: Scope) -> bool:
    """True when code of `scope` runs as part of `home`: the same scope, or a comprehension in it."""
    return scope is home or scope.kind is ScopeKind.COMPREHENSION


def _few(bindings: Sequence[Binding]) -> tuple[Binding, ...]:
    """The first of the bindings, and for the rest one of which nothing is known."""
    if len(bindings) <= _TOLD:
        return tuple(bindings)
    unknown = replace(
        bindings[_TOLD],
        kind=BindingKind.ASSIGNMENT,
        value=None,
        path=(),
        imported=None,
        annotation=None,
        opened=None,
    )
    return (*bindings[:_TOLD], unknown)
