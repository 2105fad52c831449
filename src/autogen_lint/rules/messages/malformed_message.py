"""AGL501: a message that AutoGen refuses."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.expected_failures import is_expected
from autogen_lint.semantics.refused_messages import refused_message

_ERRORS = frozenset(
    {
        "builtins.AttributeError",
        "builtins.KeyError",
        "builtins.TypeError",
        "builtins.ValueError",
        "pydantic.ValidationError",
        "pydantic_core.ValidationError",
    }
)


class MalformedMessage(Rule):
    """A message is written in a shape that every release refuses.

    ## Why it bites

    The chat does not start. In pyautogen 0.2.35, ag2 0.9.10 and autogen 0.14.1: `initiate_chat` and `send` raise
    `ValueError: Message can't be converted into a valid ChatCompletion message` for a dict without `content` (or with
    `None` there) and without a function or tool call, and for a list; a number or dict as content is a `TypeError`
    (a validation error in the later ones); `generate_reply(messages="...")` raises AttributeError, because it wants
    a list of dicts; `GroupChat(messages="...")` is built, and fails in the first round.

    In autogen-agentchat 0.7.5: `task=` takes a str, a message or a list of messages, and dicts there are a
    ValueError; message classes take keywords only and refuse a missing `source` or `content`, and content of another
    type.

    ## Example

    ```python
    user.initiate_chat(assistant, message={"role": "user", "text": "What is new?"})
    ```

    ## Use instead

    ```python
    user.initiate_chat(assistant, message={"role": "user", "content": "What is new?"})
    ```

    In AgentChat: `TextMessage(content="What is new?", source="user")`, or a plain str as `task=`.

    ## When to ignore it

    Not known. The rule looks only at what is written down: literals, and names that stand for one and are never
    changed. It leaves alone what some release accepts (a message in `generate_reply` without content,
    `tool_calls: []`, `send(..., silent=True)`), agents whose class overrides the sending methods, modules that
    register reply functions or hooks of their own, modules for the previews of AgentChat, whose messages were
    dataclasses (`autogen_core.components.models`, or a manifest that asks for 0.4.0.dev8), and tests of the refusal.

    ## Fix safety

    There is no automatic fix: the linter does not know what was meant.

    ## References

    - "Messages" in the AgentChat user guide
    - `ConversableAgent.send` in AutoGen's agent chat reference
    """

    code, name, severity = "AGL501", "malformed-message", Severity.ERROR
    families = frozenset({Family.CLASSIC, Family.AGENTCHAT})

    def visit_Call(self, node: cst.Call) -> None:
        refused = refused_message(node, self.model)
        if refused is not None and not is_expected(node, _ERRORS, self.model):
            self.report(refused.node, f"{refused.problem}; {refused.remedy}")


RULE = MalformedMessage
