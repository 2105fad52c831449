"""AGL507: a tool that the model may ask for and nobody runs, or the other way round."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.chats import ASKS_THROUGH_EVENTS
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.tool_registrations import Registration, Side
from autogen_lint.semantics.values import Instance
from autogen_lint.semantics.walk import last_name

_SCHEMA_KEYS = ("functions", "tools")
_SCHEMA_METHODS = frozenset({"update_tool_signature", "update_function_signature"})
_RUN_BY_AUTOGEN = ("autogen.agentchat.group", "autogen.agentchat.contrib.swarm_agent")


class ToolRegisteredOnOneSide(Rule):
    """A tool is registered for the model only, or for execution only.

    ## Why it bites

    A tool has two sides: the agent whose model may ask for it (`register_for_llm`), and the agent that runs it
    (`register_for_execution`). With the first only, the model asks and reads `Error: Function convert not found.`
    (pyautogen 0.2.35, ag2 0.9.10, autogen 0.14.1), often again and again. With the second only, no model ever hears
    of the tool.

    ## Example

    ```python
    @assistant.register_for_llm(description="Convert an amount of money with an exchange rate.")
    def convert(amount: float, rate: float) -> float:
        return amount * rate

    user.initiate_chat(assistant, message="How much are 5 euros at a rate of 1.1?")
    ```

    ## Use instead

    ```python
    @user.register_for_execution()
    @assistant.register_for_llm(description="Convert an amount of money with an exchange rate.")
    def convert(amount: float, rate: float) -> float:
        return amount * rate

    user.initiate_chat(assistant, message="How much are 5 euros at a rate of 1.1?")
    ```

    `register_function(convert, caller=assistant, executor=user, description=...)` does both.

    ## When to ignore it

    When the other side is registered where the linter cannot see it: it looks at one module. Off by default. It is
    silent unless the module builds the agent, chats, and registers nothing on the other side that it cannot follow.
    Group patterns, swarms and `run()` of ag2 0.9 and later execute tools themselves and are left alone.

    ## Fix safety

    There is no fix: which agent is to run a tool is a decision.

    ## References

    - "Tool use" in the AutoGen 0.2 tutorial
    """

    code, name, severity = "AGL507", "tool-registered-on-one-side", Severity.NOTE
    families = frozenset({Family.CLASSIC})

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        classic = [each for each in self.model.tool_registrations if each.family is Family.CLASSIC]
        if not classic or not self._chats_by_itself():
            return
        sides: dict[Scope | None, Side] = {}
        for registration in classic:
            sides[registration.function] = sides.get(registration.function, Side(0)) | registration.side
        unknown = sides.pop(None, Side(0))
        if self._offers_schemas():
            unknown |= Side.MODEL
        reported: set[Scope] = set()
        for registration in classic:
            function = registration.function
            # A `function_map` goes with schemas that are written by hand, perhaps elsewhere.
            if function is None or function in reported or registration.way == "function_map":
                continue
            missing = Side.BOTH & ~sides[function]
            if missing and not missing & unknown and self._is_built_here(registration):
                reported.add(function)
                self.report(registration.node, _message(function, missing))

    def _chats_by_itself(self) -> bool:
        """True when the module has chats, and none in which AutoGen sees to the execution of tools."""
        chats = [chat for chat in self.model.chats if chat.family is Family.CLASSIC]
        if not chats or any(chat.method in ASKS_THROUGH_EVENTS for chat in chats):
            return False
        return not any(name.startswith(_RUN_BY_AUTOGEN) or "group_chat" in name for name in self.model.imported_names)

    def _offers_schemas(self) -> bool:
        """True when the model may be told of tools by schemas: in a configuration, or one by one."""
        for scope in self.model.walk.scopes:
            if any(last_name(call.func) in _SCHEMA_METHODS for call in scope.own(cst.Call)):
                return True
            for element in scope.own(cst.DictElement):
                key = literal_value(element.key)
                if key is not None and key.value in _SCHEMA_KEYS:
                    return True
        return False

    def _is_built_here(self, registration: Registration) -> bool:
        """True when the module builds the agent: another one may do the rest to an agent that comes from there."""
        if registration.executor is None:
            return False
        values = self.model.evaluate(registration.executor)
        return bool(values) and all(isinstance(value, Instance) and value.site is not None for value in values)


def _message(function: Scope, missing: Side) -> str:
    if missing is Side.EXECUTION:
        problem = 'is registered for the model only, which reads "not found" when it asks for it'
        return f"Tool `{function.name}` {problem}; register it for execution, too"
    return (
        f"Tool `{function.name}` is registered for execution only, and no model is told of it; add `register_for_llm`"
    )


RULE = ToolRegisteredOnOneSide
