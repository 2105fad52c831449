"""Small programs for the tests of the semantic model, and its answers in words.

A program asks about an expression by calling `show` with it: `show(agent)`.
"""

from __future__ import annotations

from textwrap import dedent

import libcst as cst

from autogen_lint.semantics.model import Model
from autogen_lint.semantics.scopes import Binding, Scope
from autogen_lint.semantics.values import (
    ApiMethod,
    Constant,
    External,
    Function,
    ImportedFunction,
    Instance,
    Items,
    LocalClass,
    Partial,
    Super,
    Value,
)


class _Shown(cst.CSTVisitor):
    def __init__(self) -> None:
        super().__init__()
        self.arguments: list[cst.BaseExpression] = []

    def visit_Call(self, node: cst.Call) -> None:
        if isinstance(node.func, cst.Name) and node.func.value == "show":
            self.arguments += [arg.value for arg in node.args]


class Program:
    """A program, its model, and the expressions it shows, in the order they are written."""

    def __init__(self, code: str, filename: str = "program.py") -> None:
        self.module = cst.parse_module(dedent(code).strip("\n") + "\n")
        self.model = Model(self.module, filename)
        collector = _Shown()
        self.module.visit(collector)
        self.shown = collector.arguments

    def text(self, node: cst.CSTNode) -> str:
        """The first line of the code of `node`, without what follows the colon of a compound statement."""
        return self.module.code_for_node(node).strip().splitlines()[0].strip()

    def scope(self, name: str) -> Scope:
        """The only scope called `name`."""
        (found,) = (scope for scope in self.model.walk.scopes if scope.name == name)
        return found

    def bindings(self) -> list[list[str]]:
        """For each shown name, the code of the bindings that may be in force there."""
        found = []
        for node in self.shown:
            assert isinstance(node, cst.Name)
            found.append([self._bound_by(each) for each in self.model.names.bindings(node.value, node)])
        return found

    def _bound_by(self, binding: Binding) -> str:
        return self.text(binding.node)

    def values(self) -> list[list[str]]:
        """For each shown expression, its candidate values in words."""
        return [[self.describe(value) for value in self.model.evaluate(node)] for node in self.shown]

    def describe(self, value: Value) -> str:
        """`value` in words."""
        if isinstance(value, External):
            # Whether the three words count as builtins or as literals is the same to every rule.
            word = value.name.removeprefix("builtins.")
            return word if word in ("None", "True", "False") else value.name
        if isinstance(value, LocalClass):
            return f"class {value.scope.name}"
        if isinstance(value, Instance):
            kind = value.type.scope.name if isinstance(value.type, LocalClass) else value.type.name
            origin = f"{kind} from `{self.text(value.site)}`" if value.site is not None else f"some {kind}"
            return f"shared {origin}" if value.shared else origin
        if isinstance(value, Function):
            owner = f" of {self.describe(value.receiver)}" if value.receiver is not None else ""
            return f"function {value.scope.name}{owner}"
        if isinstance(value, ImportedFunction):
            owner = f" of {self.describe(value.receiver)}" if value.receiver is not None else ""
            return f"function {value.qualified_name}{owner}"
        if isinstance(value, ApiMethod):
            return f"{value.owner.name}.{value.name} of {self.describe(value.receiver)}"
        if isinstance(value, Partial):
            return f"partial {self.describe(value.target)}"
        if isinstance(value, Items):
            return f"shared items `{self.text(value.node)}`" if value.shared else f"items `{self.text(value.node)}`"
        if isinstance(value, Super):
            return f"super of {value.scope.name}"
        assert isinstance(value, Constant)
        return repr(value.value)


def bindings(code: str) -> list[str]:
    """The bindings of the only name that the program shows."""
    (found,) = Program(code).bindings()
    return found


def values(code: str) -> list[str]:
    """The values of the only expression that the program shows."""
    (found,) = Program(code).values()
    return found
