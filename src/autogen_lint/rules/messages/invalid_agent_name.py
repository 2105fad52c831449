"""AGL508: an agent's name that is refused."""

from __future__ import annotations

import re

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.constructions import Construction
from autogen_lint.semantics.expected_failures import is_expected
from autogen_lint.semantics.model_endpoint import asks_openai

_REFUSED = re.compile(r"[\s<|\\/>]")
_ERRORS = frozenset({"builtins.ValueError"})


class InvalidAgentName(Rule):
    """An agent has a name that AutoGen or the model's API refuses.

    ## Why it bites

    In AgentChat a name must be a Python identifier: "my agent" and "my-agent" are `ValueError: The agent name must
    be a valid Python identifier` from the constructor (autogen-agentchat 0.7.5).

    Classic AutoGen sends the name with each of the agent's messages (pyautogen 0.2.35, ag2 0.9.10, autogen 0.14.1),
    and OpenAI's API answers a name with whitespace, an angle bracket, a bar, a slash or a backslash with error 400:
    "string does not match pattern". ag2 0.9.10 and autogen 0.14.1 refuse whitespace in the constructor, when the
    agent has an OpenAI model; pyautogen 0.2.35 lets it pass, and the chat dies at the first request.

    ## Example

    ```python
    from autogen_agentchat.agents import AssistantAgent


    def build(model_client):
        return AssistantAgent("travel planner", model_client=model_client)
    ```

    ## Use instead

    ```python
    from autogen_agentchat.agents import AssistantAgent


    def build(model_client):
        return AssistantAgent("travel_planner", model_client=model_client)
    ```

    ## When to ignore it

    In classic AutoGen, when the model is not OpenAI's and takes such names. The rule speaks up there only in modules
    that name OpenAI's models, keys or configuration list and no other endpoint (`base_url`, `api_type`,
    `model_client_cls`), and leaves group chat managers alone, whose own name is not sent. Other characters, such as
    letters beyond ASCII, are left alone, and so are AG2 1.x, tests in classic AutoGen and tests of the refusal.
    pyautogen up to 0.2.32 sends names in group chats only.

    ## Fix safety

    There is no automatic fix: prompts, handoffs and termination conditions may name the agent.

    ## References

    - `BaseChatAgent` in the AgentChat reference
    - "Create chat completion" in OpenAI's API reference, `messages`, `name`
    - The error as users met it: microsoft/autogen#4157, ag2ai/ag2#451
    """

    code, name, severity = "AGL508", "invalid-agent-name", Severity.ERROR
    families = frozenset({Family.CLASSIC, Family.AGENTCHAT})

    def visit_Call(self, node: cst.Call) -> None:
        built = self.model.construction(node)
        if built is None or "agent" not in built.api.kinds:
            return
        argument = built.argument("name")
        constant = self.model.constant(argument.value) if isinstance(argument, Argument) else None
        if constant is None or not isinstance(argument, Argument) or not isinstance(constant.value, str):
            return
        message = self._fault(built, constant.value)
        if message is not None and not is_expected(node, _ERRORS, self.model):
            self.report(argument.node, message)

    def _fault(self, built: Construction, name: str) -> str | None:
        shown = repr(name).replace("`", "'")
        if built.api.family is Family.AGENTCHAT:
            if not built.api.is_subclass_of("BaseChatAgent") or name.isidentifier():
                return None
            return f"{shown} is no Python identifier: `{built.class_name}` raises ValueError{_suggestion(name)}"
        found = _REFUSED.search(name)
        is_sent = built.api.is_subclass_of("ConversableAgent") and "manager" not in built.api.kinds
        if found is None or not is_sent or self.model.is_test or not asks_openai(self.model):
            return None
        what = "whitespace" if found.group().isspace() else repr(found.group())
        return f"{shown} has {what}, which OpenAI's API refuses in an agent's name{_suggestion(name)}"


def _suggestion(name: str) -> str:
    """A name near the refused one, where there is a plain one."""
    near = re.sub(r"\W+", "_", name).strip("_")
    return f"; use {near!r}" if near.isidentifier() else "; use another"


RULE = InvalidAgentName
