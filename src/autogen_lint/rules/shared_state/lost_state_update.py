"""AGL106: a parameter is replaced by a copy, and what is put into the copy is lost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import libcst as cst

from autogen_lint.findings import Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.changes import change_of, mentions
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.scopes import BindingKind, Scope
from autogen_lint.semantics.values import Constant

_SHALLOW = frozenset({"builtins.dict", "builtins.list", "builtins.set", "collections.OrderedDict", "copy.copy"})
_SEES_LOCALS = frozenset({"builtins.locals", "builtins.vars", "builtins.exec", "builtins.eval"})
_DISPLAYS = (cst.List, cst.Set, cst.Dict)


@dataclass(frozen=True, slots=True)
class _Copy:
    is_deep: bool = False
    is_changed: bool = False


class LostStateUpdate(Rule):
    """A parameter is replaced by a copy of itself, the copy is changed, and nobody ever sees it.

    ## Why it bites

    `state = state.copy()` binds the local name to a new object. What follows changes that object only: the caller's
    state, which the next turn of the conversation starts from, stays as it was. Nothing fails; the agent just does
    not remember.

    ## Example

    ```python
    def remember(state: dict, reply: str) -> None:
        state = state.copy()
        state["turns"] = state.get("turns", 0) + 1
        state["last_reply"] = reply
    ```

    ## Use instead

    ```python
    def remember(state: dict, reply: str) -> dict:
        state = state.copy()
        state["turns"] = state.get("turns", 0) + 1
        state["last_reply"] = reply
        return state
    ```

    A copy is `x.copy()`, `x.model_copy()`, `dict(x)`, `list(x)`, `set(x)`, `copy.copy(x)`, `copy.deepcopy(x)`, `x[:]`,
    and a display or sum with `x` in it (`[*x, y]`, `{**x, "k": v}`, `x + [y]`). Any later use of the copy but to
    change it, in a nested function too, makes it useful: a `return`, an argument, a condition. Parts that a shallow
    copy has in common with the original, as in `state["turns"].append(...)`, are changed for the caller as well.

    ## When to ignore it

    When the function is a stub that is meant to have no effect.

    ## Fix safety

    There is no fix: whether the copy should be returned, or not be made, is for the author to say.

    ## References

    - "Shallow and deep copy operations" in the documentation of Python's `copy` module
    """

    code, name, severity = "AGL106", "lost-state-update", Severity.WARNING
    families = ALL_FAMILIES

    def visit_Assign(self, node: cst.Assign) -> None:
        target = node.targets[0].target
        if len(node.targets) == 1 and isinstance(target, cst.Name):
            self._check(node, target, node.value)

    def visit_AnnAssign(self, node: cst.AnnAssign) -> None:
        if isinstance(node.target, cst.Name) and node.value is not None:
            self._check(node, node.target, node.value)

    def _check(self, node: cst.CSTNode, target: cst.Name, value: cst.BaseExpression) -> None:
        function = self.model.scope_of(node)
        bindings = function.bindings.get(target.value, ())
        if not function.is_function or not bindings or bindings[0].kind is not BindingKind.PARAMETER:
            return
        copy = self._copy(target.value, value)
        if copy is not None and self._is_lost(copy, node, target.value, function):
            self.report(
                node,
                f"`{target.value}` is a copy here, and what `{function.name}` puts into it is lost when it returns: "
                "return the copy, or change the caller's object",
            )

    # -- copies ------------------------------------------------------------------------------------------------------

    def _copy(self, name: str, value: cst.BaseExpression) -> _Copy | None:
        """What kind of copy of `name` the expression makes, `None` when it is none."""
        if isinstance(value, cst.IfExp):
            return self._copy(name, value.body) or self._copy(name, value.orelse)
        if isinstance(value, cst.Call):
            return self._copy_by_call(name, value)
        if isinstance(value, cst.Subscript) and _is_name(value.value, name):
            whole = [each.slice for each in value.slice]
            parts = [each for each in whole if isinstance(each, cst.Slice) and not (each.lower or each.upper)]
            return _Copy() if len(whole) == len(parts) == 1 else None
        if isinstance(value, _DISPLAYS):
            starred = [
                isinstance(each, cst.StarredElement | cst.StarredDictElement) and _is_name(each.value, name)
                for each in value.elements
            ]
            return _Copy(is_changed=len(starred) > 1) if any(starred) else None
        if (
            isinstance(value, cst.BinaryOperation)
            and isinstance(value.operator, cst.Add | cst.BitOr)
            and _is_name(value.left, name)
            and isinstance(value.right, _DISPLAYS)
        ):
            return _Copy(is_changed=True)
        return None

    def _copy_by_call(self, name: str, call: cst.Call) -> _Copy | None:
        if isinstance(call.func, cst.Attribute) and _is_name(call.func.value, name):
            if call.func.attr.value not in ("copy", "model_copy"):
                return None
            keywords = {arg.keyword.value: literal_value(arg.value) for arg in call.args if arg.keyword is not None}
            return _Copy(keywords.get("deep") == Constant(True), "update" in keywords)
        if not call.args or call.args[0].star or not _is_name(call.args[0].value, name):
            return None
        names = self.model.externals(call.func)
        if "copy.deepcopy" in names:
            return _Copy(is_deep=True)
        return _Copy(is_changed=len(call.args) > 1) if _SHALLOW & set(names) else None

    # -- what becomes of it ------------------------------------------------------------------------------------------

    def _is_lost(self, copy: _Copy, node: cst.CSTNode, name: str, function: Scope) -> bool:
        changed = copy.is_changed
        inside = set(mentions(name, node, self.model))
        for mention in self._later_mentions(node, name, function):
            if mention in inside:
                continue
            if self._is_change(mention, copy):
                changed = True
            elif not self._feeds_a_change(mention, name, copy):
                return False
        return changed and not any(
            _SEES_LOCALS & set(self.model.externals(call.func))
            for call in function.inline(cst.Call)
            if isinstance(call.func, cst.Name)
        )

    def _later_mentions(self, node: cst.CSTNode, name: str, function: Scope) -> Iterator[cst.Name]:
        """The mentions that may see the copy: behind it, in a loop around it, and in whatever is nested."""
        order = self.model.walk.order
        loops = [each for each in self.model.ancestors(node) if isinstance(each, cst.For | cst.While)]
        for mention in function.own(cst.Name):
            if mention.value == name and (
                order[mention] > order[node] or any(loop in loops for loop in self.model.ancestors(mention))
            ):
                yield mention
        for scope in function.children:
            yield from mentions(name, scope.node, self.model)

    def _is_change(self, mention: cst.Name, copy: _Copy) -> bool:
        """True where the mention only changes the copy, in a part that the original does not have in common with it."""
        if isinstance(self.model.parent(mention), cst.Del):
            return True
        change = change_of(mention, self.model)
        if change is None:
            return False
        if change.how in ("=", "+=", "del"):
            return len(change.path) <= 1 or copy.is_deep
        return isinstance(self.model.parent(change.node), cst.Expr) and (not change.path or copy.is_deep)

    def _feeds_a_change(self, mention: cst.Name, name: str, copy: _Copy) -> bool:
        """`state["n"]` in `state["n"] = state["n"] + 1`, and the next copy of the copy: read only to change it."""
        for each in self.model.ancestors(mention):
            if isinstance(each, cst.Call) and not _gets_from(each, mention):
                return isinstance(each.func, cst.Name) and self._makes_next_copy(each, name)
            if isinstance(each, cst.Assign | cst.AugAssign):
                targets = [item.target for item in each.targets] if isinstance(each, cst.Assign) else [each.target]
                if any(_is_name(target, name) for target in targets):
                    return mention in targets or self._copy(name, each.value) is not None
                roots = [_root(target) for target in targets]
                return _is_read_in_part(self.model.parent(mention), mention) and all(
                    root is not None and root.value == name and self._is_change(root, copy) for root in roots
                )
            if isinstance(each, cst.BaseStatement | cst.BaseSmallStatement | cst.Lambda | cst.BaseComp | cst.NamedExpr):
                break
        return False

    def _makes_next_copy(self, call: cst.Call, name: str) -> bool:
        statement = self.model.parent(call)
        return (
            isinstance(statement, cst.Assign)
            and len(statement.targets) == 1
            and _is_name(statement.targets[0].target, name)
            and self._copy(name, call) is not None
        )


def _is_name(node: cst.BaseExpression, name: str) -> bool:
    """True for the name, and for `name or something`."""
    if isinstance(node, cst.BooleanOperation):
        node = node.left
    return isinstance(node, cst.Name) and node.value == name


def _is_read_in_part(parent: cst.CSTNode | None, mention: cst.Name) -> bool:
    return isinstance(parent, cst.Subscript | cst.Attribute) and parent.value is mention


def _gets_from(call: cst.Call, mention: cst.Name) -> bool:
    return isinstance(call.func, cst.Attribute) and call.func.value is mention and call.func.attr.value == "get"


def _root(node: cst.CSTNode) -> cst.Name | None:
    while isinstance(node, cst.Subscript | cst.Attribute):
        node = node.value
    return node if isinstance(node, cst.Name) else None


RULE = LostStateUpdate
