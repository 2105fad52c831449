"""AGL506: a tool that the model knows by name only."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.model import Model, asked_once
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.tool_registrations import Registration, Side, has_docstring, is_empty

_WANTS_DESCRIPTION = ("register_function", "FunctionTool")


class ToolWithoutDescription(Rule):
    """A tool is registered with neither a description nor a docstring.

    ## Why it bites

    The description is how the model decides when to call a tool. Without one it guesses from the name. pyautogen
    0.2.35 refuses such a tool at registration: `ValueError: Function description is required, none found`. ag2
    0.9.10 and autogen 0.14.1 register it with an empty one, as AgentChat 0.7.5 and AG2 1.2.1 do with functions that
    have no docstring. `register_function` and `FunctionTool` without `description` raise TypeError, docstring or not.

    ## Example

    ```python
    @user.register_for_execution()
    @assistant.register_for_llm()
    def convert(amount: float, rate: float) -> float:
        return amount * rate
    ```

    ## Use instead

    ```python
    @user.register_for_execution()
    @assistant.register_for_llm(description="Convert an amount of money with an exchange rate.")
    def convert(amount: float, rate: float) -> float:
        return amount * rate
    ```

    ## When to ignore it

    When names and parameters say all there is to say. Off by default. Functions with a docstring are left alone,
    although pyautogen 0.2 does not read it, and so are functions that another decorator may have described, and test
    modules.

    ## Fix safety

    There is no fix: nobody but the author knows what the tool is for.

    ## References

    - "Tool use" in the AutoGen user guide
    """

    code, name, severity = "AGL506", "tool-without-description", Severity.NOTE
    families = ALL_FAMILIES

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        if self.model.is_test:
            return
        told = [each for each in self.model.tool_registrations if Side.MODEL in each.side]
        settled = {each.function for each in told if self._describes(each)}
        for registration in told:
            function = registration.function
            if self._lacks_argument(registration):
                message = f"`{registration.way}()` without `description` raises TypeError"
                self.report(registration.node, f"{message}; say what the tool is for", severity=Severity.ERROR)
            elif function is not None and function not in settled and self._is_undescribed(registration, function):
                settled.add(function)
                self.report(registration.node, self._message(registration, function))

    def _message(self, registration: Registration, function: Scope) -> str:
        remedy = "write a docstring" if registration.is_list or registration.way == "tool" else "pass `description`"
        return f"Tool `{function.name}` has no description, only its name tells the model what it is for; {remedy}"

    def _describes(self, registration: Registration) -> bool:
        """True when the model is told something, here or, for all that can be seen, in a mapping."""
        given = registration.description
        return registration.may_have_more or (given is not None and not is_empty(given, self.model))

    def _lacks_argument(self, registration: Registration) -> bool:
        return (
            registration.way in _WANTS_DESCRIPTION
            and registration.description is None
            and not registration.may_have_more
        )

    def _is_undescribed(self, registration: Registration, function: Scope) -> bool:
        if registration.family is Family.AGENTCHAT and registration.way == "FunctionTool":
            # An empty description is not replaced by the docstring there.
            return True
        node = function.node
        if not isinstance(node, cst.FunctionDef) or has_docstring(function):
            return False
        registered = _registered(self.model)
        return all(each.decorator in registered for each in node.decorators) and not self._is_described_later(function)

    def _is_described_later(self, function: Scope) -> bool:
        """True after `f.__doc__ = ...` and the like."""
        return function.name in self.model.walk.changed_objects


@asked_once
def _registered(model: Model) -> frozenset[cst.CSTNode]:
    return frozenset(each.node for each in model.tool_registrations)


RULE = ToolWithoutDescription
