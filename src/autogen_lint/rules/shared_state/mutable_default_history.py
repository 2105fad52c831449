"""AGL104: a conversation kept in a parameter default."""

from __future__ import annotations

import libcst as cst

from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.edits import (
    NodeEdit,
    ProposedFix,
    first_statement,
    insert_after,
    insert_before,
    replace_node,
)
from autogen_lint.semantics.histories import Container, Histories
from autogen_lint.semantics.literals import is_constant_display


class MutableDefaultHistory(Rule):
    """A parameter default such as `messages=[]` holds a conversation, and the function changes it.

    ## Why it bites

    Python evaluates a default once, when the function is defined. Every call that leaves the argument out gets the
    same list: the second caller's chat begins with the first caller's messages. Given to `GroupChat(messages=...)`
    the list is filled by AutoGen itself.

    ## Example

    ```python
    def ask(question, messages=[]):
        messages.append({"role": "user", "content": question})
        return build_assistant().generate_reply(messages=messages)
    ```

    ## Use instead

    ```python
    def ask(question, messages=None):
        if messages is None:
            messages = []
        messages.append({"role": "user", "content": question})
        return build_assistant().generate_reply(messages=messages)
    ```

    What counts as a conversation is what counts for AGL101: the container reaches an AutoGen call, messages are put
    into it, or its name says so.

    ## When to ignore it

    When the default is meant as a memory between calls. Defaults that are only read are left alone, and so are the
    fields of dataclasses and pydantic models, which are copied for each object.

    ## Fix safety

    The annotation is made to take `None` as well; where that needs `| None`, the fix is unsafe, because older
    Pythons do not know it. The default becomes `None`, and the function's first statement replaces it by a
    container of its own: safe, but for callers that want the memory. There is no fix for lambdas, and for defaults
    that are not plain literals.

    ## References

    - "Default Argument Values" in the Python tutorial
    """

    code, name, severity = "AGL104", "mutable-default-history", Severity.ERROR
    families = ALL_FAMILIES
    fixes = frozenset({Applicability.SAFE, Applicability.UNSAFE})

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        for container in Histories(self.model).defaults():
            parameter = container.node
            if not isinstance(parameter, cst.Param) or parameter.default is None:
                continue
            message = f"The default of `{container.name}` is one container for all calls of `{container.home.name}`"
            advice = "calls share their messages; use `None` and make a new one"
            self.report(
                parameter.name, f"{message}: {advice}", last=parameter.default, fix=self._fix(container, parameter)
            )

    def _fix(self, container: Container, parameter: cst.Param) -> ProposedFix | None:
        default = parameter.default
        if default is None or not is_constant_display(default):
            return None
        text = self.model.module.code_for_node(default)
        indent = self.model.module.default_indent
        lines = (f"if {container.name} is None:", f"{indent}{container.name} = {text}")
        insertion = first_statement(container.home.node, lines)
        if insertion is None or "\n" in text:
            return None
        edits: list[NodeEdit] = [replace_node(default, "None"), insertion]
        optional = self._optional(parameter)
        if optional is not None:
            edits += optional
        elif parameter.annotation is not None:
            # A Python too old for `list | None` may evaluate it: not for us to say that it is safe.
            edits.append(insert_after(parameter.annotation.annotation, " | None"))
        applicability = Applicability.UNSAFE if optional is None else Applicability.SAFE
        return ProposedFix(applicability, "Make a new one for each call", tuple(edits))

    def _optional(self, parameter: cst.Param) -> list[NodeEdit] | None:
        """The edits that make the annotation take `None`, none when it does or is missing; `None` without
        `Optional` at hand.
        """
        if parameter.annotation is None:
            return []
        annotation = parameter.annotation.annotation
        text = self.model.module.code_for_node(annotation)
        if "None" in text or "Optional" in text or text in ("Any", "object"):
            return []
        if "typing.Optional" not in self.model.names_in_module("Optional"):
            return None
        return [insert_before(annotation, "Optional["), insert_after(annotation, "]")]


RULE = MutableDefaultHistory
