"""AGL205: a chat between two agents that only AutoGen's own limit ends."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.chats import ChatCall
from autogen_lint.semantics.constructions import Construction, Passing
from autogen_lint.semantics.teams import constructions
from autogen_lint.semantics.values import Instance

_CHATS = ("initiate_chat", "a_initiate_chat")
_BOUNDS = ("is_termination_msg", "max_consecutive_auto_reply")
_OWN_REPLIES = ("generate_reply", "a_generate_reply", "receive", "a_receive", "check_termination_and_human_reply")
_LIMIT = "MAX_CONSECUTIVE_AUTO_REPLY"
_OTHER_WAYS = frozenset(
    {"update_max_consecutive_auto_reply", "register_reply", "register_nested_chats", "register_handoffs"}
)
"""Methods after which an agent may end its chats in a way that cannot be seen."""
_OTHER_ATTRIBUTES = frozenset({"_is_termination_msg", "_max_consecutive_auto_reply", _LIMIT})


class NoTermination(Rule):
    """A chat between two agents that ask no human, with no bound of its own: 100 replies each, unless one is silent.

    ## Why it bites

    Two agents with `human_input_mode="NEVER"` and neither `is_termination_msg` nor `max_consecutive_auto_reply`
    answer each other until AutoGen's own limit of 100 replies per agent: 201 messages (pyautogen 0.2.35, ag2 0.9.10,
    autogen 0.14.1; half of that in an async chat of the first two). The default `is_termination_msg` asks for a
    message that is `TERMINATE` and nothing else; an answer that ends in "TERMINATE" does not meet it.

    ## Example

    ```python
    assistant = AssistantAgent("assistant", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    user.initiate_chat(assistant, message=task)
    ```

    ## Use instead

    ```python
    assistant = AssistantAgent("assistant", llm_config=LLM)
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    user.initiate_chat(assistant, message=task, max_turns=6)
    ```

    or give the agent that hears the last word an `is_termination_msg`.

    ## When to ignore it

    When you know that the assistant answers with `TERMINATE` alone, or 100 replies are fine. A chat is left alone
    where one of its agents cannot be seen, where a limit is set later, and where reply functions, nested chats or
    handoffs are registered.

    ## Fix safety

    There is no automatic fix: how long a chat should be is for you to say.

    ## References

    - "Terminating Conversations Between Agents" in the AutoGen 0.2 tutorial
    """

    code, name, severity = "AGL205", "no-termination", Severity.NOTE
    families = frozenset({Family.CLASSIC})

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        chats = [chat for chat in self.model.chats if chat.family is Family.CLASSIC and chat.method in _CHATS]
        if not chats or self.model.is_test or self._ends_in_other_ways():
            return
        for chat in chats:
            if not self._is_bounded(chat):
                self._check(chat)

    def _check(self, chat: ChatCall) -> None:
        speakers = [
            self._agents(each) if each is not None else [] for each in (chat.receiver_node, self._recipient(chat))
        ]
        if all(speakers) and all(self._talks_on(agent) for agents in speakers for agent in agents):
            limit = min(agent.api.reply_limit or 100 for agents in speakers for agent in agents)
            message = (
                f"Only AutoGen's own limit of {limit} replies, or a message that is just `TERMINATE`, ends this chat"
            )
            self.report(chat.node, f"{message}; pass `max_turns`, or give an agent `is_termination_msg`")

    def _is_bounded(self, chat: ChatCall) -> bool:
        arguments = self.model.arguments(chat.node)
        turns = arguments.get("max_turns")
        value = self.model.constant(turns.value) if turns is not None else None
        return arguments.open_ended or (turns is not None and (value is None or value.value is not None))

    def _recipient(self, chat: ChatCall) -> cst.BaseExpression | None:
        found = self.model.arguments(chat.node).get("recipient", 1 if chat.handed_over else 0)
        return found.value if found is not None else None

    def _agents(self, node: cst.BaseExpression) -> list[Construction]:
        """The constructions that `node` may come from, none when one of them cannot be seen."""
        values = self.model.evaluate(node)
        found = [constructions((value,), self.model) for value in values if isinstance(value, Instance)]
        return [each for every in found for each in every] if len(found) == len(values) and all(found) else []

    def _talks_on(self, agent: Construction) -> bool:
        """True for an agent that asks no human and has AutoGen's default bounds only."""
        if agent.api.family is not Family.CLASSIC or "agent" not in agent.api.kinds or "manager" in agent.api.kinds:
            return False
        mode = agent.argument("human_input_mode")
        if isinstance(mode, Argument):
            value = self.model.constant(mode.value)
            is_never = value is not None and value.value == "NEVER"
        else:
            is_never = mode is Passing.ABSENT and agent.api.default("human_input_mode") == "'NEVER'"
        return (
            is_never
            and all(agent.argument(bound) is Passing.ABSENT for bound in _BOUNDS)
            and all(agent.api.default(bound) == "None" for bound in _BOUNDS)
            and not self._has_own_ways(agent)
        )

    def _has_own_ways(self, agent: Construction) -> bool:
        return agent.is_customised and any(map(agent.overrides, (*_OWN_REPLIES, _LIMIT)))

    def _ends_in_other_ways(self) -> bool:
        walk = self.model.walk
        return bool(walk.assigned_attributes & _OTHER_ATTRIBUTES or walk.called_methods & _OTHER_WAYS)


RULE = NoTermination
