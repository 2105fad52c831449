"""Values that `json.dumps` refuses."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import BindingKind, Scope
from autogen_lint.semantics.values import LocalClass

_DATETIMES = ("combine", "fromisoformat", "fromtimestamp", "now", "strptime", "today", "utcfromtimestamp", "utcnow")
_DATES = ("fromisocalendar", "fromisoformat", "fromordinal", "fromtimestamp", "today")
_MADE_BY: dict[str, str] = {
    "datetime.datetime": "datetime",
    **{f"datetime.datetime.{name}": "datetime" for name in _DATETIMES},
    **{f"datetime.datetime.{name}().{part}": part for name in _DATETIMES for part in ("date", "time")},
    "datetime.date": "date",
    **{f"datetime.date.{name}": "date" for name in _DATES},
    "datetime.time": "time",
    "datetime.timedelta": "timedelta",
    "builtins.set": "set",
    "builtins.frozenset": "frozenset",
    "builtins.bytes": "bytes",
    "builtins.bytearray": "bytearray",
    "decimal.Decimal": "Decimal",
    "uuid.UUID": "UUID",
    **{f"uuid.uuid{number}": "UUID" for number in (1, 3, 4, 5)},
}
_DATACLASS = "dataclasses.dataclass"
_SET_OPERATORS = (cst.BitAnd, cst.BitOr, cst.BitXor, cst.Subtract)
_DEPTH = 6

Unserialisable = tuple[cst.BaseExpression, str]
"""An expression, and the name of the type of its value."""


def unserialisable(node: cst.BaseExpression, model: Model, depth: int = 0) -> Unserialisable | None:
    """The first value in what `node` stands for that `json.dumps` refuses: itself, or inside dicts and lists."""
    if depth > _DEPTH:
        return None
    made = _made(node, model)
    if made is not None:
        return node, made
    for part in _parts(node, model):
        found = unserialisable(part, model, depth + 1)
        if found is not None:
            return found
    return None


def _made(node: cst.BaseExpression, model: Model) -> str | None:
    """The type of a value that is made right here, when it is one that JSON has no word for."""
    if isinstance(node, cst.Set | cst.SetComp):
        return "set"
    literal = literal_value(node)
    if literal is not None:
        return "bytes" if isinstance(literal.value, bytes) else None
    if isinstance(node, cst.Call):
        return _called(node, model)
    if isinstance(node, cst.BinaryOperation):
        return _computed(node, model)
    return None


def _called(node: cst.Call, model: Model) -> str | None:
    for value in model.evaluate(node.func):
        if isinstance(value, LocalClass) and _is_dataclass(value.scope, model):
            return value.scope.name
    for name in model.externals(node.func):
        if name in _MADE_BY:
            return _MADE_BY[name]
    if isinstance(node.func, cst.Attribute) and node.func.attr.value == "encode":
        text = node.func.value
        literal = literal_value(text)
        if isinstance(text, cst.FormattedString) or (literal is not None and isinstance(literal.value, str)):
            return "bytes"
    return None


def _computed(node: cst.BinaryOperation, model: Model) -> str | None:
    """`set(a) & set(b)`, and dates with something added or taken away."""
    left, right = (_type_of(each, model) for each in (node.left, node.right))
    if left in ("set", "frozenset") and right == left and isinstance(node.operator, _SET_OPERATORS):
        return left
    if left in ("date", "datetime") and isinstance(node.operator, cst.Add | cst.Subtract):
        return "timedelta" if right == left else left
    return None


def _type_of(node: cst.BaseExpression, model: Model) -> str | None:
    found = unserialisable(node, model, _DEPTH - 1)
    return found[1] if found is not None else None


def _is_dataclass(scope: Scope, model: Model) -> bool:
    """True for a dataclass of the module; a mapping or text with that decorator would be fine."""
    node = scope.node
    if not isinstance(node, cst.ClassDef) or node.bases:
        return False
    return _DATACLASS in model.values.decorator_names(node)


def _parts(node: cst.BaseExpression, model: Model) -> Iterator[cst.BaseExpression]:
    """The expressions that `node` gets its value from, unchanged, or that are in it."""
    if isinstance(node, cst.Dict):
        for entry in node.elements:
            if isinstance(entry, cst.DictElement):
                yield entry.key
            yield entry.value
    elif isinstance(node, cst.List | cst.Tuple):
        yield from (element.value for element in node.elements)
    elif isinstance(node, cst.ListComp):
        yield node.elt
    elif isinstance(node, cst.DictComp):
        yield from (node.key, node.value)
    elif isinstance(node, cst.IfExp):
        yield from (node.body, node.orelse)
    elif isinstance(node, cst.BooleanOperation):
        yield from (node.left, node.right)
    elif isinstance(node, cst.Call) and "builtins.dict" in model.externals(node.func):
        yield from (arg.value for arg in node.args if arg.keyword is not None)
    elif isinstance(node, cst.Await):
        yield node.expression
    elif isinstance(node, cst.NamedExpr):
        yield node.value
    elif isinstance(node, cst.Name):
        yield from _behind(node, model)


def _behind(node: cst.Name, model: Model) -> Iterator[cst.BaseExpression]:
    """What a name is bound to where it is used, and what is put into it by key."""
    bindings = model.names.bindings(node.value, node)
    put = list(_put_into(node, model))
    replaced = {literal.value for key, _ in put if (literal := literal_value(key)) is not None}
    for binding in bindings:
        if binding.kind is not BindingKind.ASSIGNMENT or binding.value is None or binding.path:
            continue
        if isinstance(binding.value, cst.Dict) and replaced:
            yield from (entry.value for entry in binding.value.elements if not _is_one_of(entry, replaced))
        else:
            yield binding.value
    if any(binding.scope is model.function_of(node) for binding in bindings):
        yield from (value for _, value in put)
        yield from _appended(node, model)


def _put_into(node: cst.Name, model: Model) -> Iterator[tuple[cst.BaseExpression, cst.BaseExpression]]:
    """The keys and values of `name[key] = value` in the function of `node`."""
    function = model.function_of(node)
    for assignment in function.own(cst.Assign) if function is not None else ():
        for target in assignment.targets:
            place = target.target
            if not isinstance(place, cst.Subscript) or not isinstance(place.value, cst.Name):
                continue
            key = place.slice[0].slice
            if place.value.value == node.value and isinstance(key, cst.Index):
                yield key.value, assignment.value


def _appended(node: cst.Name, model: Model) -> Iterator[cst.BaseExpression]:
    """The values of `name.append(value)` in the function of `node`."""
    function = model.function_of(node)
    for call in function.own(cst.Call) if function is not None else ():
        if isinstance(call.func, cst.Attribute) and call.func.attr.value == "append" and len(call.args) == 1:
            holder = call.func.value
            if isinstance(holder, cst.Name) and holder.value == node.value:
                yield call.args[0].value


def _is_one_of(entry: cst.BaseDictElement, keys: set[object]) -> bool:
    literal = literal_value(entry.key) if isinstance(entry, cst.DictElement) else None
    return literal is not None and literal.value in keys
