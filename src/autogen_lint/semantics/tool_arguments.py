"""What the model sends a tool, and where the tool relies on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import libcst as cst

from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import Binding, BindingKind, Scope, ScopeKind
from autogen_lint.semantics.values import External

_TEXT_METHODS = frozenset({"capitalize", "casefold", "lower", "lstrip", "rstrip", "strip", "title", "upper"})
_MAPPINGS = ("dict", "Dict", "Mapping", "MutableMapping", "Any")
_TEXTS = ("str", "Any", "object")
_CHECKS_OF_TEXT = frozenset({"isdigit", "isdecimal", "isnumeric", "isalnum", "match", "fullmatch"})


@dataclass(frozen=True, slots=True)
class Reliance:
    """An expression in a tool that raises for some values of its parameters: a subscript, or a conversion."""

    node: cst.BaseExpression
    error: str


def unchecked_uses(tool: Scope, model: Model) -> list[Reliance]:
    """Where a tool takes for granted that a key is there or a text is a number, each expression once."""
    checks = _Checks(tool, model)
    found: dict[str, Reliance] = {}
    for subscript in tool.inline(cst.Subscript):
        if not _is_read(subscript, model) or _is_guarded(subscript, model):
            continue
        if checks.looks_up_in_table(subscript) or checks.looks_into_parameter(subscript):
            found.setdefault(checks.text(subscript), Reliance(subscript, "KeyError"))
    for call in tool.inline(cst.Call):
        if checks.converts(call) and not _is_guarded(call, model):
            found.setdefault(checks.text(call), Reliance(call, "ValueError"))
    return list(found.values())


def _is_read(node: cst.Subscript, model: Model) -> bool:
    parent = model.parent(node)
    return not isinstance(parent, cst.AssignTarget | cst.AugAssign | cst.AnnAssign | cst.Del)


def _is_guarded(node: cst.CSTNode, model: Model) -> bool:
    """True inside the body of a `try` with handlers: somebody has thought of a failure here."""
    inner = node
    for outer in model.ancestors(node):
        if isinstance(outer, cst.FunctionDef | cst.Lambda):
            return False
        if isinstance(outer, cst.Try | cst.TryStar) and inner is outer.body and outer.handlers:
            return True
        inner = outer
    return False


class _Checks:
    """The parameters of one tool, and what its code asks of them anywhere."""

    def __init__(self, tool: Scope, model: Model) -> None:
        self._tool = tool
        self._model = model

    def text(self, node: cst.CSTNode) -> str:
        """The code of a node, with one kind of quotes for what `"key"` and `'key'` are alike."""
        return self._model.module.code_for_node(node).replace("'", '"')

    def looks_up_in_table(self, node: cst.Subscript) -> bool:
        """True for `TABLE[key]` with a key that the model chooses."""
        key = _key(node)
        if key is None or not self._is_table(node.value) or not self._comes_from_model(key):
            return False
        return not self._is_checked(self.text(node.value), {self.text(each) for each in self._forms(key)})

    def looks_into_parameter(self, node: cst.Subscript) -> bool:
        """True for `parameter["key"]`, of a mapping that the model puts together."""
        key = _key(node)
        literal = literal_value(key) if key is not None else None
        if key is None or literal is None or not isinstance(literal.value, str):
            return False
        parameter = self._parameter(node.value)
        if parameter is None or not self._is_annotated(parameter, _MAPPINGS):
            return False
        table = self.text(node.value)
        is_handed_on = any(self.text(arg.value) == table for call in self._tool.inline(cst.Call) for arg in call.args)
        return not is_handed_on and not self._is_checked(table, {self.text(key)})

    def converts(self, node: cst.Call) -> bool:
        """True for `float(parameter)` and `int(parameter)` of a text."""
        if len(node.args) != 1 or node.args[0].keyword is not None or node.args[0].star:
            return False
        if not {"builtins.float", "builtins.int"} & set(self._model.externals(node.func)):
            return False
        value = _stripped(node.args[0].value)
        parameter = self._parameter(value)
        if parameter is None or not self._is_annotated(parameter, _TEXTS):
            return False
        return not any(self._checks_text(parameter.name, call) for call in self._tool.inline(cst.Call))

    # -- what the code asks ------------------------------------------------------------------------------------------

    def _is_checked(self, table: str, keys: set[str]) -> bool:
        """True when the tool asks anywhere whether one of `keys` is in `table`, puts it there, or knows it by then."""
        return (
            any(self._asks_for(keys, table, comparison) for comparison in self._tool.inline(cst.Comparison))
            or any(self._tries(keys, table, call) for call in self._tool.inline(cst.Call))
            or any(self.text(match.subject) in keys for match in self._tool.inline(cst.Match))
            or any(self._puts(keys, table, target.target) for target in self._tool.inline(cst.AssignTarget))
        )

    def _asks_for(self, keys: set[str], table: str, comparison: cst.Comparison) -> bool:
        """True for `key in table`, `key not in table.keys()`, `name in table` for many names, and for any check of the
        key against something else.
        """
        is_key = self.text(comparison.left) in keys
        for target in comparison.comparisons:
            holder = target.comparator
            if isinstance(holder, cst.Call) and isinstance(holder.func, cst.Attribute):
                holder = holder.func.value
            if isinstance(target.operator, cst.In | cst.NotIn):
                many = isinstance(comparison.left, cst.Name) and self.text(holder) == table
                if many or (is_key and not isinstance(holder, cst.SimpleString)):
                    return True
            elif is_key and isinstance(target.operator, cst.Equal | cst.NotEqual):
                return True
        return False

    def _tries(self, keys: set[str], table: str, call: cst.Call) -> bool:
        """True for `table.get(key)`, `table.setdefault(key, value)` and the like."""
        if not isinstance(call.func, cst.Attribute) or self.text(call.func.value) != table:
            return False
        return bool(call.args) and self.text(call.args[0].value) in keys

    def _puts(self, keys: set[str], table: str, target: cst.BaseExpression) -> bool:
        key = _key(target) if isinstance(target, cst.Subscript) else None
        return (
            isinstance(target, cst.Subscript)
            and key is not None
            and (self.text(target.value) == table and self.text(key) in keys)
        )

    def _checks_text(self, name: str, call: cst.Call) -> bool:
        if "builtins.isinstance" in self._model.externals(call.func):
            return any(isinstance(arg.value, cst.Name) and arg.value.value == name for arg in call.args[:1])
        if not isinstance(call.func, cst.Attribute) or call.func.attr.value not in _CHECKS_OF_TEXT:
            return False
        return any(each.value == name for each in self._tool.inline(cst.Name) if call in self._model.ancestors(each))

    # -- where it comes from -----------------------------------------------------------------------------------------

    def _is_table(self, node: cst.BaseExpression) -> bool:
        """True for a module-level name that is bound once, to a dict display with only literal keys."""
        if not isinstance(node, cst.Name):
            return False
        bindings = self._model.names.all_bindings(node.value, self._model.scope_of(node))
        if len(bindings) != 1 or bindings[0].scope.kind is not ScopeKind.MODULE:
            return False
        return bindings[0].kind is BindingKind.ASSIGNMENT and isinstance(bindings[0].value, cst.Dict)

    def _forms(self, key: cst.BaseExpression) -> Iterator[cst.BaseExpression]:
        """The key as it is written, and without what tidies up its text."""
        yield key
        if isinstance(key, cst.Call) and isinstance(key.func, cst.Attribute):
            yield from self._forms(key.func.value)

    def _comes_from_model(self, key: cst.BaseExpression) -> bool:
        """True for a free parameter of the tool, also in another case or through a local name."""
        key = _stripped(key)
        if isinstance(key, cst.Name) and self._parameter(key) is None:
            bindings = self._model.names.bindings(key.value, key)
            if len(bindings) != 1 or bindings[0].kind is not BindingKind.ASSIGNMENT or bindings[0].path:
                return False
            if bindings[0].scope is not self._tool or bindings[0].value is None:
                return False
            key = _stripped(bindings[0].value)
        parameter = self._parameter(key)
        return parameter is not None and self._is_annotated(parameter, ("str", "int", "Any", "object"))

    def _parameter(self, node: cst.BaseExpression) -> Binding | None:
        """The parameter of the tool that `node` is, while nothing else is bound to its name."""
        if not isinstance(node, cst.Name):
            return None
        bindings = self._model.names.bindings(node.value, node)
        if len(bindings) != 1 or bindings[0].kind is not BindingKind.PARAMETER:
            return None
        is_own = bindings[0].scope is self._tool and not self._is_receiver(bindings[0])
        return bindings[0] if is_own and not self._is_injected(bindings[0]) else None

    def _is_injected(self, parameter: Binding) -> bool:
        """True for a parameter that AutoGen fills, not the model: context variables, `Depends(...)`."""
        wrapped = parameter.annotation.slice[1:] if isinstance(parameter.annotation, cst.Subscript) else ()
        given = [each.slice.value for each in wrapped if isinstance(each.slice, cst.Index)]
        return parameter.name == "context_variables" or any(
            isinstance(each, cst.Call) for each in (*given, parameter.value)
        )

    def _is_receiver(self, binding: Binding) -> bool:
        node = self._tool.node
        if self._tool.enclosing_class is None or not isinstance(node, cst.FunctionDef) or not node.params.params:
            return False
        return node.params.params[0].name.value == binding.name

    def _is_annotated(self, parameter: Binding, names: tuple[str, ...]) -> bool:
        """True when the parameter has no annotation, or one of these; what `Annotated` and `Optional` wrap counts."""
        annotation = parameter.annotation
        return annotation is None or self._says(annotation, names)

    def _says(self, annotation: cst.BaseExpression, names: tuple[str, ...]) -> bool:
        if isinstance(annotation, cst.BinaryOperation):
            return self._says(annotation.left, names) or self._says(annotation.right, names)
        if isinstance(annotation, cst.Subscript):
            wrapper = {name.rpartition(".")[2] for name in self._model.externals(annotation.value)}
            if wrapper & {"Annotated", "Optional", "Union"}:
                parts = [each.slice.value for each in annotation.slice if isinstance(each.slice, cst.Index)]
                return any(self._says(each, names) for each in (parts[:1] if "Annotated" in wrapper else parts))
            annotation = annotation.value
        values = self._model.evaluate(annotation)
        return any(isinstance(value, External) and value.name.rpartition(".")[2] in names for value in values)


def _key(node: cst.Subscript) -> cst.BaseExpression | None:
    if len(node.slice) != 1 or not isinstance(node.slice[0].slice, cst.Index):
        return None
    return node.slice[0].slice.value


def _stripped(node: cst.BaseExpression) -> cst.BaseExpression:
    """`key` for `key.strip().lower()`."""
    while isinstance(node, cst.Call) and isinstance(node.func, cst.Attribute) and not node.args:
        if node.func.attr.value not in _TEXT_METHODS:
            break
        node = node.func.value
    return node
