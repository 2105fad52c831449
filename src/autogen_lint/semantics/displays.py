"""The dict, list and tuple displays behind names, as long as nothing can have changed them."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import family_of
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import Binding, BindingKind
from autogen_lint.semantics.values import ApiMethod, External

Display = cst.Dict | cst.List | cst.Tuple

_READING_METHODS = frozenset({"copy", "count", "get", "index", "items", "keys", "values"})
_READING_MODULES = ("builtins.", "json.", "logging.", "pprint.")


def display_behind(node: cst.BaseExpression, model: Model) -> Display | None:
    """The display that `node` is, or that the name `node` is bound to for good; `None` where code may change it."""
    if isinstance(node, cst.Dict | cst.List | cst.Tuple):
        return node
    if not isinstance(node, cst.Name):
        return None
    bindings = model.names.all_bindings(node.value, model.scope_of(node))
    if len(bindings) != 1 or bindings[0].kind is not BindingKind.ASSIGNMENT or bindings[0].path:
        return None
    value = bindings[0].value
    if not isinstance(value, cst.Dict | cst.List | cst.Tuple) or not _is_only_read(bindings[0], model):
        return None
    return value


def _is_only_read(binding: Binding, model: Model) -> bool:
    return all(
        _reads(name, model)
        for name in model.walk.names.get(binding.name, ())
        if model.names.home(name.value, model.scope_of(name)) is binding.scope
    )


def _reads(name: cst.Name, model: Model) -> bool:
    parent = model.parent(name)
    if isinstance(parent, cst.Attribute):
        return parent.value is not name or parent.attr.value in _READING_METHODS
    if isinstance(parent, cst.Subscript) and parent.value is name:
        # What is taken out may be changed in its turn: `messages[0]["content"] = ...`.
        changing = (cst.AssignTarget, cst.AugAssign, cst.Del, cst.AnnAssign, cst.Subscript, cst.Attribute)
        return not isinstance(model.parent(parent), changing)
    if isinstance(parent, cst.Element):
        display = model.parent(parent)
        parent = model.parent(display) if display is not None else None
    if isinstance(parent, cst.Arg):
        call = model.parent(parent)
        return parent.keyword is name or (isinstance(call, cst.Call) and _takes_to_read(call, model))
    if isinstance(parent, cst.AnnAssign):
        return parent.target is name
    return isinstance(
        parent, cst.AssignTarget | cst.Comparison | cst.ComparisonTarget | cst.FormattedStringExpression | cst.Index
    )


def _takes_to_read(call: cst.Call, model: Model) -> bool:
    """True for AutoGen's own calls, and for the likes of `print`, `len` and `json.dumps`."""
    values = model.evaluate(call.func)
    return bool(values) and all(
        isinstance(value, ApiMethod)
        or (
            isinstance(value, External)
            and (value.name.startswith(_READING_MODULES) or family_of(value.name) is not None)
        )
        for value in values
    )
