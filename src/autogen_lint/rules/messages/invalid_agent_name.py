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
from autogen_lint.semantics.model import Model, asked_once
from autogen_lint.semantics.model_endpoint import asks_openai

_REFUSED = re.compile(r"[\s<|\\/>]")
_ASSISTANTS_API = "GPTAssistantAgent"
"""Its name is a title in OpenAI's Assistants API, which takes any."""
_ERRORS = frozenset({"builtins.ValueError"})
_NAMES_EVERYBODY = "0.2.33"
"""The first release of pyautogen in which chats of two agents carry their names, too."""


class InvalidAgentName(Rule):
    """An agent has a name that AutoGen or the model's API refuses.

    ## Why it bites

    In AgentChat a name must be a Python identifier: "my agent" and "my-agent" are `ValueError: The agent name must
    be a valid Python identifier` from the constructor (autogen-agentchat 0.7.5).

    Classic AutoGen sends the name with each of the agent's messages (pyautogen 0.2.35, ag2 0.9.10, autogen 0.14.1),
    and OpenAI's API answers a name with whitespace, an angle bracket, a bar, a slash or a backslash with error 400:
    "string does not match pattern". pyautogen 0.2.35 lets such a name pass, and the chat dies at the first request that
    carries it: the first one for who begins, the second reply for who answers, any in a group chat. ag2 0.9.10 and
    autogen 0.14.1 refuse whitespace in the constructor, when the agent has an OpenAI model.

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
    `model_client_cls`). Group chat managers and `GPTAssistantAgent`, whose own names are not sent, are left alone, and
    so are subclasses in modules with `register_reply`, characters beyond ASCII, AG2 1.x, tests in classic AutoGen and
    tests of the refusal. Outside a group chat the finding is a warning: a chat of one question may get through, and
    pyautogen up to 0.2.32 sends names in group chats only; where the project pins such a release, nothing is said.

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
        name = constant.value
        is_agentchat = built.api.family is Family.AGENTCHAT
        message = self._in_agentchat(built, name) if is_agentchat else self._in_classic(built, name)
        if message is None or is_expected(node, _ERRORS, self.model):
            return
        if is_agentchat or self._is_in_group(node):
            self.report(argument.node, f"{_shown(name)} {message}; {_advice(name)}")
        elif not self.model.runs_before("pyautogen", _NAMES_EVERYBODY):
            self.report(argument.node, f"{_shown(name)} {message}; {_advice(name)}", severity=Severity.WARNING)

    def _in_agentchat(self, built: Construction, name: str) -> str | None:
        if not built.api.is_subclass_of("BaseChatAgent") or name.isidentifier():
            return None
        return f"is no Python identifier: `{built.class_name}` raises ValueError"

    def _in_classic(self, built: Construction, name: str) -> str | None:
        found = _REFUSED.search(name)
        if found is None or not self._is_sent(built) or self.model.is_test or not asks_openai(self.model):
            return None
        what = "whitespace" if found.group().isspace() else f"`{found.group()}`"
        return f"has {what}, which OpenAI's API refuses in an agent's name"

    def _is_sent(self, built: Construction) -> bool:
        """True for an agent whose name goes along with its messages."""
        api = built.api
        if not api.is_subclass_of("ConversableAgent") or "manager" in api.kinds or api.is_subclass_of(_ASSISTANTS_API):
            return False
        # A class with replies of its own may never ask the model.
        return not built.is_customised or "register_reply" not in self.model.walk.attributes

    def _is_in_group(self, agent: cst.Call) -> bool:
        """True for a member of a group chat: the others' requests carry its name, whatever the release."""
        return agent in _members_of_groups(self.model)


@asked_once
def _members_of_groups(model: Model) -> frozenset[cst.Call | None]:
    """The calls that build members of group chats."""
    calls = (call for scope in model.walk.scopes for call in scope.own(cst.Call))
    groups = (group for call in calls if (group := model.construction(call)) is not None)
    members = (group.argument("agents") for group in groups if "group_chat" in group.api.kinds)
    return frozenset(
        each.site
        for argument in members
        if isinstance(argument, Argument)
        for each in model.involved((argument.value,))
    )


def _shown(name: str) -> str:
    return repr(name).replace("`", "'")


def _advice(name: str) -> str:
    """A name near the refused one, where there is a plain one."""
    near = re.sub(r"\W+", "_", name).strip("_")
    return f"use {near!r}" if near.isidentifier() else "use another"


RULE = InvalidAgentName
