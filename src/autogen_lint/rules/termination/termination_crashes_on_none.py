"""AGL204: a termination check that fails on tool-call messages."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.edits import ProposedFix, replace_node
from autogen_lint.semantics.message_content import UnsafeUse, all_unsafe_uses
from autogen_lint.semantics.termination import imported_termination_callables, termination_callables


class TerminationCrashesOnNone(Rule):
    """An `is_termination_msg` treats the message's content as text, but tool calls arrive with `content=None`.

    ## Why it bites

    The check sees every message its agent receives. A message with tool calls has the key `content` with the value
    `None`, so the default of `get("content", "")` never applies: `.rstrip()` raises `AttributeError`, `"TERMINATE"
    in None` raises `TypeError`, and the exception comes out of `initiate_chat`, in the middle of a chat that worked
    until the first tool was called (pyautogen 0.2.35, ag2 0.9.10, autogen 0.14.1; with the real OpenAI client as
    well).

    ## Example

    ```python
    user = UserProxyAgent(
        "user",
        is_termination_msg=lambda x: x.get("content", "").rstrip().endswith("TERMINATE"),
    )
    ```

    ## Use instead

    ```python
    user = UserProxyAgent(
        "user",
        is_termination_msg=lambda x: (x.get("content") or "").rstrip().endswith("TERMINATE"),
    )
    ```

    The rule looks at lambdas, functions, methods and `functools.partial` that are passed as `is_termination_msg`,
    assigned to the attribute, or given as the parameter's default, and at local functions they hand the message to.
    It understands guards: `and`, `or ""`, `is not None`, `isinstance`, early returns, conditional expressions,
    `try`, also spread over several lines, and `==`, which is safe by itself.

    ## When to ignore it

    When none of the agents in the chat has tools, and none ever will. In a script that registers no tools the
    severity is a note.

    ## Fix safety

    `(message.get("content") or "")` takes the place of the content where a str method is called on it or something
    is searched `in` it: safe, because only messages that raised before are treated differently (eleven message
    shapes compared under pyautogen 0.2.35, ag2 0.9.10 and autogen 0.14.1). Slices, walrus assignments and a `get`
    with a default other than the empty text are left to you.

    ## References

    - `ConversableAgent(is_termination_msg=...)` in AutoGen's agent chat reference
    """

    code, name, severity = "AGL204", "termination-crashes-on-none", Severity.ERROR
    families = frozenset({Family.CLASSIC})
    fixes = frozenset({Applicability.SAFE, Applicability.UNSAFE})

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        for use in all_unsafe_uses(termination_callables(self.model), self.model):
            self.report(use.node, _message(use), severity=self._severity(), fix=_fix(use))
        for place, function, name in imported_termination_callables(self.model):
            if function.exports.crashes_on_none(function, name):
                message = f"`{function.name}` takes the content of a message for text, but a tool-call message has"
                self.report(
                    place,
                    f'{message} `content=None`: that raises and ends the chat; use `(... .get("content") or "")` there',
                    severity=self._severity(),
                )

    def _severity(self) -> Severity:
        """A script that registers no tools gets no tool calls today; it takes one tool to make it fail."""
        return Severity.NOTE if self.model.is_script and not self.model.offers_tools else Severity.ERROR


def _message(use: UnsafeUse) -> str:
    failure = f"`.{use.method}()` raises AttributeError" if use.method is not None else "this raises TypeError"
    hint = " (the key is there, so the default of `get` does not help)" if use.has_default else ""
    return (
        f'A tool-call message has `content=None`{hint}: {failure} and ends the chat; use `(... .get("content") or "")`'
    )


def _fix(use: UnsafeUse) -> ProposedFix | None:
    if use.replacement is None:
        return None
    text = use.replacement[1:-1] if use.content.lpar else use.replacement
    return ProposedFix(Applicability.SAFE, "Take `None` for an empty text", (replace_node(use.content, text),))


RULE = TerminationCrashesOnNone
