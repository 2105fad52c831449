"""Where a function uses a message's content as text although it may be `None`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import libcst as cst

from autogen_lint.semantics.arguments import parameter_names
from autogen_lint.semantics.exception_handling import is_caught
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import Binding, BindingKind, Scope, ScopeKind

_NONE_ERRORS = frozenset(f"builtins.{name}" for name in ("TypeError", "AttributeError", "Exception", "BaseException"))
_CALL_KEYS = ("tool_calls", "function_call", "tool_responses")
_LEAVES = (cst.Return, cst.Raise, cst.Continue, cst.Break)


@dataclass(frozen=True, slots=True)
class UnsafeUse:
    """`node` raises when the content is `None`; `method` is the str method that is called, `None` for `in` and for
    subscripts. `replacement` is what can stand for `content`, the offending part, and differs from it for `None`
    only; it is `None` where that is not proven.
    """

    node: cst.BaseExpression
    method: str | None
    has_default: bool
    content: cst.BaseExpression
    replacement: str | None


def all_unsafe_uses(callables: Mapping[Scope, str], model: Model) -> Iterator[UnsafeUse]:
    """The expressions that fail on `None` content, in functions that take a message, by the parameter that does, and
    in those that they hand it on to.
    """
    seen: set[tuple[Scope, str, bool]] = set()
    pending = [(function, name, False) for function, name in callables.items()]
    for item in pending:
        if item in seen:
            continue
        seen.add(item)
        content = MessageContent(model, *item)
        yield from content.unsafe_uses()
        pending += content.handed_on()


class MessageContent:
    """The content of the message that `function` takes as `parameter`, as the function's code gets at it.

    With `is_content`, the parameter is the content itself, handed over by a caller that did not look at it.
    """

    def __init__(self, model: Model, function: Scope, parameter: str, is_content: bool = False) -> None:
        self._model = model
        self._function = function
        self._parameter = parameter
        self._is_content = is_content

    def unsafe_uses(self) -> Iterator[UnsafeUse]:
        """The expressions that fail on `None` content and that nothing guards, in source order."""
        for scope in self._scopes():
            for call in scope.own(cst.Call):
                func = call.func
                if isinstance(func, cst.Attribute) and self._is(func.value) and not self._guarded(func.value):
                    yield self._use(call, func.value, func.attr.value)
            for subscript in scope.own(cst.Subscript):
                if self._is(subscript.value) and not self._guarded(subscript.value):
                    yield self._use(subscript, subscript.value, None)
            for comparison in scope.own(cst.Comparison):
                for target in comparison.comparisons:
                    searched = target.comparator
                    if (
                        isinstance(target.operator, cst.In | cst.NotIn)
                        and self._is(searched)
                        and not self._guarded(searched)
                    ):
                        yield self._use(comparison, searched, None)

    def _use(self, node: cst.BaseExpression, content: cst.BaseExpression, method: str | None) -> UnsafeUse:
        is_proven = not isinstance(node, cst.Subscript) and (method is None or self._bears_empty_text(node, method))
        replacement = self._replacement(content) if is_proven else None
        return UnsafeUse(node, method, self._has_default(content), content, replacement)

    def _bears_empty_text(self, call: cst.BaseExpression, method: str) -> bool:
        """True when `call`, a str method on the content, and what is done with its result work for the empty text
        as well.
        """
        if not hasattr(str, method) or method in ("index", "rindex"):
            return False
        inner: cst.CSTNode = call
        for outer in self._model.ancestors(call):
            if isinstance(outer, cst.Subscript) and outer.value is inner:
                if _takes_item(outer) and not _always_has_items(inner):
                    return False
            elif isinstance(outer, cst.Attribute):
                if outer.attr.value in ("index", "rindex", "pop"):
                    return False
            elif not (isinstance(outer, cst.Call) and outer.func is inner):
                return True
            inner = outer
        return True

    def _replacement(self, content: cst.BaseExpression) -> str | None:
        if isinstance(content, cst.Name):
            return f'({content.value} or "")'
        if isinstance(content, cst.Subscript) and isinstance(content.value, cst.Name):
            return f'({content.value.value}.get("content") or "")'
        if isinstance(content, cst.Call) and isinstance(content.func, cst.Attribute):
            default = literal_value(content.args[1].value) if len(content.args) > 1 else None
            if (len(content.args) == 1 or (default is not None and not default.value)) and isinstance(
                content.func.value, cst.Name
            ):
                return f'({content.func.value.value}.get("content") or "")'
        return None

    def handed_on(self) -> Iterator[tuple[Scope, str, bool]]:
        """Local functions that get the message or its unguarded content, with the parameter; true for the content."""
        for scope in self._scopes():
            for call in scope.own(cst.Call):
                for index, arg in enumerate(call.args):
                    is_message, is_content = self._is_message(arg.value), self._is(arg.value)
                    if arg.star or not (is_message or (is_content and not self._guarded(arg.value))):
                        continue
                    for target in self._model.graph.targets(call):
                        name = _parameter_at(target, index, arg)
                        if name is not None:
                            yield target, name, is_content

    def _scopes(self) -> Iterator[Scope]:
        pending = [self._function]
        for scope in pending:
            yield scope
            pending += [child for child in scope.children if child.kind is ScopeKind.COMPREHENSION]

    # -- recognising the content -------------------------------------------------------------------------------------

    def _is(self, node: cst.BaseExpression) -> bool:
        """True when `node` is the content as the message has it, directly or through a local name."""
        if isinstance(node, cst.NamedExpr):
            return self._is(node.value)
        if isinstance(node, cst.Subscript):
            return self._is_message(node.value) and self._key(node) == "content"
        if isinstance(node, cst.Call):
            return self._is_get(node)
        if isinstance(node, cst.Name):
            return any(self._binds_content(binding) for binding in self._local_bindings(node))
        return False

    def _is_get(self, node: cst.Call, key: str = "content") -> bool:
        func = node.func
        if (
            not isinstance(func, cst.Attribute)
            or func.attr.value != "get"
            or not node.args
            or not self._is_message(func.value)
        ):
            return False
        constant = self._model.constant(node.args[0].value)
        return constant is not None and constant.value == key

    def _key(self, node: cst.Subscript) -> object:
        if len(node.slice) != 1 or not isinstance(node.slice[0].slice, cst.Index):
            return None
        constant = self._model.constant(node.slice[0].slice.value)
        return constant.value if constant is not None else None

    def _has_default(self, node: cst.BaseExpression) -> bool:
        if isinstance(node, cst.NamedExpr):
            return self._has_default(node.value)
        if isinstance(node, cst.Name):
            values = [binding.value for binding in self._local_bindings(node) if binding.value is not None]
            return any(self._has_default(value) for value in values if not isinstance(value, cst.Name))
        return isinstance(node, cst.Call) and len(node.args) > 1

    def _is_message(self, node: cst.BaseExpression) -> bool:
        return (
            not self._is_content
            and isinstance(node, cst.Name)
            and node.value == self._parameter
            and all(self._is_parameter(binding) for binding in self._local_bindings(node))
        )

    def _is_parameter(self, binding: Binding) -> bool:
        return (
            binding.kind is BindingKind.PARAMETER
            and binding.scope is self._function
            and binding.name == self._parameter
        )

    def _local_bindings(self, node: cst.Name) -> tuple[Binding, ...]:
        return self._model.names.bindings(node.value, node)

    def _binds_content(self, binding: Binding) -> bool:
        if self._is_content and self._is_parameter(binding):
            return True
        if binding.kind is not BindingKind.ASSIGNMENT or binding.scope is not self._function:
            return False
        value = _unpacked(binding)
        return value is not None and not isinstance(value, cst.Name) and self._is(value)

    # -- guards ------------------------------------------------------------------------------------------------------

    def _guarded(self, use: cst.BaseExpression) -> bool:
        """True when the code around `use`, or before it, rules `None` out."""
        if is_caught(use, _NONE_ERRORS, self._model):
            return True
        if isinstance(use, cst.Name) and self._settled_where_bound(use):
            return True
        inner: cst.CSTNode = use
        for outer in self._model.ancestors(use):
            if outer is self._function.node:
                return False
            if self._guards(outer, inner, use):
                return True
            inner = outer
        return False

    def _settled_where_bound(self, use: cst.Name) -> bool:
        """True when every binding that gives `use` the content is followed, in its own block, by a check that
        settles it.
        """
        bindings = [binding for binding in self._local_bindings(use) if self._binds_content(binding)]
        return bool(bindings) and all(self._is_settled_after(binding, use) for binding in bindings)

    def _is_settled_after(self, binding: Binding, use: cst.Name) -> bool:
        line = self._model.parent(binding.node)
        block = self._model.parent(line) if isinstance(line, cst.SimpleStatementLine) else None
        if not isinstance(block, cst.IndentedBlock) or any(outer is block for outer in self._model.ancestors(use)):
            return False
        following = block.body[block.body.index(line) + 1 :]
        return any(self._settles(statement, use) for statement in following)

    def _guards(self, outer: cst.CSTNode, inner: cst.CSTNode, use: cst.BaseExpression) -> bool:
        if isinstance(outer, cst.BooleanOperation):
            return inner is outer.right and self._implies(outer.left, isinstance(outer.operator, cst.And))
        if isinstance(outer, cst.IfExp | cst.If):
            if inner is outer.body:
                return self._implies(outer.test, True)
            return inner is outer.orelse and self._implies(outer.test, False)
        if isinstance(outer, cst.While):
            return inner is outer.body and self._implies(outer.test, True)
        if isinstance(outer, cst.GeneratorExp | cst.ListComp | cst.SetComp | cst.DictComp):
            return self._filters(outer.for_in)
        if isinstance(outer, cst.IndentedBlock | cst.SimpleStatementSuite):
            return any(self._settles(statement, use) for statement in _before(outer, inner))
        return False

    def _filters(self, clause: cst.CompFor | None) -> bool:
        while clause is not None:
            if any(self._implies(condition.test, True) for condition in clause.ifs):
                return True
            clause = clause.inner_for_in
        return False

    def _settles(self, statement: cst.CSTNode, use: cst.BaseExpression) -> bool:
        """True when code behind `statement` runs only with content, or with the content replaced."""
        if isinstance(statement, cst.If):
            return self._if_settles(statement, use)
        if not isinstance(statement, cst.SimpleStatementLine):
            return False
        for small in statement.body:
            if isinstance(small, cst.Assert) and self._implies(small.test, True):
                return True
            if isinstance(small, cst.Assign) and any(self._is_content_entry(target.target) for target in small.targets):
                return True
        return False

    def _is_content_entry(self, target: cst.BaseExpression) -> bool:
        return isinstance(target, cst.Subscript) and self._is_message(target.value) and self._key(target) == "content"

    def _if_settles(self, statement: cst.If, use: cst.BaseExpression) -> bool:
        ends = _leaves(statement.body) or self._replaces(statement.body, use)
        if ends and self._implies(statement.test, False):
            return True
        if not ends and not self._implies(statement.test, True):
            return False
        # This branch is settled; what is left are the others.
        if isinstance(statement.orelse, cst.Else):
            return _leaves(statement.orelse.body) or self._replaces(statement.orelse.body, use)
        return isinstance(statement.orelse, cst.If) and self._if_settles(statement.orelse, use)

    def _replaces(self, body: cst.BaseSuite, use: cst.BaseExpression) -> bool:
        """True when `body` gives the name that `use` reads, or the message's entry, another value."""
        for line in body.body:
            for small in line.body if isinstance(line, cst.SimpleStatementLine) else (line,):
                if not isinstance(small, cst.Assign) or (self._is(small.value) and not self._guarded(small.value)):
                    continue
                for target in small.targets:
                    if (
                        isinstance(target.target, cst.Name)
                        and isinstance(use, cst.Name)
                        and target.target.value == use.value
                    ):
                        return True
                    if self._is_content_entry(target.target):
                        return True
        return False

    # -- what a condition says ---------------------------------------------------------------------------------------

    def _implies(self, test: cst.BaseExpression, truth: bool, depth: int = 0) -> bool:
        """True when `test` being `truth` rules out that the content is `None`."""
        if depth > 20:
            return False
        if isinstance(test, cst.UnaryOperation) and isinstance(test.operator, cst.Not):
            return self._implies(test.expression, not truth, depth + 1)
        if isinstance(test, cst.BooleanOperation):
            sides = [self._implies(side, truth, depth + 1) for side in (test.left, test.right)]
            return any(sides) if isinstance(test.operator, cst.And) is truth else all(sides)
        if isinstance(test, cst.Comparison):
            return self._comparison_implies(test, truth)
        if self._is(test):
            return truth
        if isinstance(test, cst.Call):
            return self._call_implies(test, truth)
        if isinstance(test, cst.Name):
            bindings = self._local_bindings(test)
            if len(bindings) == 1 and bindings[0].kind is BindingKind.ASSIGNMENT and not bindings[0].path:
                value = bindings[0].value
                return value is not None and self._implies(value, truth, depth + 1)
        return False

    def _comparison_implies(self, test: cst.Comparison, truth: bool) -> bool:
        if len(test.comparisons) != 1:
            return False
        left, target = test.left, test.comparisons[0]
        operator, right = target.operator, target.comparator
        if isinstance(operator, cst.In | cst.NotIn):
            if self._is(left):
                # One of several texts, or not one of several values with `None` among them.
                return (isinstance(operator, cst.In) is truth) is not _mentions_none(right)
            # A message without calls has content.
            absent = isinstance(operator, cst.In) is not truth
            return absent and self._is_message(right) and _is_call_key(left)
        if not self._is(left) and self._is(right):
            left, right = right, left
        if not self._is(left):
            return self._is_type_of_content(left) and isinstance(operator, cst.Is | cst.Equal) is truth
        other = literal_value(right)
        if other is not None and other.value is None:
            return isinstance(operator, cst.IsNot | cst.NotEqual) is truth
        return other is not None and isinstance(operator, cst.Is | cst.Equal) is truth

    def _is_type_of_content(self, node: cst.BaseExpression) -> bool:
        return (
            isinstance(node, cst.Call)
            and "builtins.type" in self._model.externals(node.func)
            and self._is(node.args[0].value)
        )

    def _call_implies(self, test: cst.Call, truth: bool) -> bool:
        if any(self._is_get(test, key) for key in _CALL_KEYS):
            return not truth
        names = self._model.externals(test.func)
        if not test.args or not self._is(test.args[0].value):
            return False
        return truth and bool({"builtins.isinstance", "builtins.bool", "builtins.hasattr"} & set(names))


def _takes_item(node: cst.Subscript) -> bool:
    return any(isinstance(part.slice, cst.Index) for part in node.slice)


def _always_has_items(node: cst.CSTNode) -> bool:
    """True for the pieces that splitting at a separator gives: the empty text is one piece."""
    if not isinstance(node, cst.Call) or not isinstance(node.func, cst.Attribute):
        return False
    method = node.func.attr.value
    return method in ("partition", "rpartition") or (method in ("split", "rsplit") and bool(node.args))


def _is_call_key(node: cst.BaseExpression) -> bool:
    literal = literal_value(node)
    return literal is not None and literal.value in _CALL_KEYS


def _mentions_none(node: cst.BaseExpression) -> bool:
    if isinstance(node, cst.Tuple | cst.List | cst.Set):
        return any(_mentions_none(element.value) for element in node.elements)
    literal = literal_value(node)
    return literal is not None and literal.value is None


def _unpacked(binding: Binding) -> cst.BaseExpression | None:
    value = binding.value
    for step in binding.path:
        if step is None or not isinstance(value, cst.Tuple | cst.List) or step >= len(value.elements):
            return None
        value = value.elements[step].value
    return value


def _before(block: cst.IndentedBlock | cst.SimpleStatementSuite, inner: cst.CSTNode) -> Iterator[cst.CSTNode]:
    for statement in block.body:
        if statement is inner:
            return
        yield statement


def _leaves(body: cst.BaseSuite) -> bool:
    """True when `body` never reaches the code behind it."""
    last = body.body[-1]
    if isinstance(last, cst.SimpleStatementLine):
        return bool(last.body) and isinstance(last.body[-1], _LEAVES)
    if isinstance(last, cst.If):
        return isinstance(last.orelse, cst.Else) and _leaves(last.body) and _leaves(last.orelse.body)
    if isinstance(last, cst.Try):
        return _leaves(last.body) and all(_leaves(handler.body) for handler in last.handlers)
    if isinstance(last, cst.With):
        return _leaves(last.body)
    return isinstance(last, _LEAVES)


def _parameter_at(function: Scope, index: int, arg: cst.Arg) -> str | None:
    node = function.node
    if not isinstance(node, cst.FunctionDef | cst.Lambda):
        return None
    if arg.keyword is not None:
        return arg.keyword.value
    names = parameter_names(node.params)
    if function.enclosing_class is not None and names and names[0] in ("self", "cls"):
        names = names[1:]
    return names[index] if index < len(names) else None
