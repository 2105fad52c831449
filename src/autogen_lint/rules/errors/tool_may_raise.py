"""AGL303: a tool that takes for granted what the model sends it."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.tool_arguments import Reliance, unchecked_uses


class ToolMayRaise(Rule):
    """A tool looks up a key or converts a text that the model made up, and raises where that fails.

    ## Why it bites

    A model sends what seems likely: `"NYC"` where the table says `"New York"`, `"about 20"` for a number. The tool
    then raises, and what the model learns is `Error: 'NYC'` (pyautogen 0.2.35, ag2 0.9.10, autogen 0.14.1) or
    `'NYC'` alone (autogen-agentchat 0.7.5), which does not tell it what would have been right. AG2 1.2.1 sends the
    model the whole traceback, with the paths of the server in it.

    ## Example

    ```python
    from autogen import register_function

    PRICES = {"apple": 0.4, "pear": 0.6}

    def price(fruit: str, count: str) -> float:
        return PRICES[fruit] * int(count)

    def register(assistant, user):
        register_function(price, caller=assistant, executor=user, description="The price of fruit.")
    ```

    ## Use instead

    ```python
    from autogen import register_function

    PRICES = {"apple": 0.4, "pear": 0.6}

    def price(fruit: str, count: int) -> str:
        if fruit not in PRICES:
            return f"Unknown fruit. There are: {', '.join(PRICES)}"
        return str(PRICES[fruit] * count)

    def register(assistant, user):
        register_function(price, caller=assistant, executor=user, description="The price of fruit.")
    ```

    ## When to ignore it

    When the error is all there is to say. Looked at are module-level dict displays indexed with a parameter, string
    keys of a parameter that is a plain `dict`, and `int()` or `float()` of a parameter that is a text. Left alone is
    whatever stands in a `try`, is asked for with `in`, `get`, `isdigit` or `isinstance` anywhere in the tool, or has
    an annotation that limits it: an enumeration, a `Literal`, a class. Each expression is reported once per tool.

    ## Fix safety

    There is no fix: what to tell the model is yours to say.

    ## References

    - "Tool Use" in the AutoGen documentation
    """

    code, name, severity = "AGL303", "tool-may-raise", Severity.NOTE
    families = ALL_FAMILIES

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        for tool in self.model.tools:
            for use in unchecked_uses(tool, self.model):
                self.report(use.node, self._message(use))

    def _message(self, use: Reliance) -> str:
        text = " ".join(self.model.module.code_for_node(use.node).split())
        cause = "a key that the model makes up" if use.error == "KeyError" else "a text that is no number"
        answer = "a traceback" if self.model.families == {Family.AG2} else "only the exception's text"
        message = f"`{text}` raises {use.error} for {cause}, and the model gets {answer} back"
        return f"{message}; check first, and tell it what is possible"


RULE = ToolMayRaise
