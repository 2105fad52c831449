"""Which bindings a use of a name can see."""

from __future__ import annotations

from bisect import bisect_left

import libcst as cst

from autogen_lint.semantics.scopes import Binding, BindingKind, Scope, ScopeKind
from autogen_lint.semantics.walk import Walk

_BLOCKS = (cst.IndentedBlock, cst.SimpleStatementSuite, cst.Module)
_LOOPS = (cst.For, cst.While)
_MAY_NOT_RUN = (cst.For, cst.MatchCase, cst.ExceptHandler, cst.ExceptStarHandler)
_TAKES_EFFECT_AFTER = (cst.Assign, cst.AnnAssign, cst.AugAssign, cst.NamedExpr, cst.Del)


class Names:
    """Resolves names to bindings: lexically between scopes, by control flow within one."""

    def __init__(self, walk: Walk) -> None:
        self._walk = walk
        self._uses: dict[tuple[str, Scope, bool], dict[cst.CSTNode, list[cst.Name]]] = {}
        self._seen: dict[tuple[str, int], tuple[Binding, ...]] = {}

    def bindings(self, name: str, at: cst.CSTNode) -> tuple[Binding, ...]:
        """The bindings of `name` that may be in force where `at` is evaluated; empty for builtins and unknown
        names.

        Within one scope, a binding on every path hides the earlier ones. A name of an outer scope may have any of
        its values.
        """
        key = (name, id(at))
        found = self._seen.get(key)
        if found is None:
            found = self._seen[key] = self._resolve(name, at)
        return found

    def home(self, name: str, scope: Scope) -> Scope | None:
        """The scope whose binding of `name` is meant in `scope`, or `None`."""
        start = scope
        for candidate in scope.ancestors():
            if candidate.kind is ScopeKind.CLASS and candidate is not start:
                continue
            if name in candidate.redirected:
                return candidate.redirected[name]
            if name in candidate.bindings:
                return candidate
            if candidate.kind is ScopeKind.COMPREHENSION and candidate is start and candidate.parent is not None:
                start = candidate.parent if candidate.parent.kind is not ScopeKind.CLASS else start
        return None

    def all_bindings(self, name: str, scope: Scope) -> tuple[Binding, ...]:
        """Every binding that `name` has in the scope that `scope` would look it up in."""
        home = self.home(name, scope)
        return tuple(home.bindings.get(name, ())) if home is not None else ()

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
        bindings = [each for each in home.bindings.get(name, ()) if each.kind is not BindingKind.DELETION]
        point: cst.CSTNode = at
        while scope is not home and scope.kind is ScopeKind.COMPREHENSION and scope.parent is not None:
            point, scope = scope.node, scope.parent
        if scope is not home or len(bindings) < 2:
            return tuple(bindings)
        return self._in_force(bindings, point, home) or tuple(bindings)

    def _in_force(self, bindings: list[Binding], at: cst.CSTNode, home: Scope) -> tuple[Binding, ...]:
        around = {at, *self._walk.ancestors(at)}
        loops = [node for node in around if isinstance(node, _LOOPS)]
        found = [each for each in bindings if not self._runs_in(each.made_in, home)]
        local = sorted((each for each in bindings if self._runs_in(each.made_in, home)), key=self._order)
        split = bisect_left([self._order(each) for each in local], self._walk.order.get(at, 0) + 1)
        later = local[split:]
        for binding in reversed(local[:split]):
            takes_effect_after = binding.node in around and isinstance(binding.node, _TAKES_EFFECT_AFTER)
            if takes_effect_after or self._is_on_other_branch(binding, around):
                later.append(binding)
                continue
            found.append(binding)
            if self._hides_earlier(binding, around):
                break
        if loops:
            found += [each for each in later if any(loop in loops for loop in self._walk.ancestors(each.node))]
        return tuple(sorted(found, key=self._order))

    def _runs_in(self, scope: Scope, home: Scope) -> bool:
        """True when code of `scope` runs as part of `home`: the same scope, or a comprehension in it."""
        return scope is home or scope.kind is ScopeKind.COMPREHENSION

    def _order(self, binding: Binding) -> int:
        """Where a binding stands in the code of its scope; a walrus in a comprehension stands where that does."""
        scope = binding.made_in
        order = binding.order
        while scope.kind is ScopeKind.COMPREHENSION and scope is not binding.scope and scope.parent is not None:
            order, scope = self._walk.order[scope.node], scope.parent
        return order

    def _is_on_other_branch(self, binding: Binding, around: set[cst.CSTNode]) -> bool:
        """True when `binding` is in the one branch of an `if` and the point in the other."""
        inner: cst.CSTNode = binding.node
        for outer in self._walk.ancestors(binding.node):
            if isinstance(outer, cst.If) and outer in around:
                return (inner is outer.body and outer.orelse in around) or (
                    inner is outer.orelse and outer.body in around
                )
            inner = outer
        return False

    def _hides_earlier(self, binding: Binding, around: set[cst.CSTNode]) -> bool:
        if binding.kind in (BindingKind.AUGMENTED, BindingKind.ANNOTATION):
            return False
        if binding.kind is BindingKind.PARAMETER:
            return True
        for node in (binding.node, *self._walk.ancestors(binding.node)):
            if isinstance(node, _MAY_NOT_RUN) or (isinstance(node, cst.If) and self._is_elif(node)):
                # The loop without a round, the case that does not match, the `elif` that is not reached.
                return node in around
            if isinstance(node, cst.BooleanOperation | cst.IfExp | cst.Lambda | cst.BaseComp):
                return False
            if isinstance(node, _BLOCKS):
                return node in around or isinstance(node, cst.Module)
        return False

    def _is_elif(self, node: cst.If) -> bool:
        parent = self._walk.parent(node)
        return isinstance(parent, cst.If) and parent.orelse is node
