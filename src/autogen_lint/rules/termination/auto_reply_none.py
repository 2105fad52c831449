"""AGL201: a reply limit that is not what it seems."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.constructions import Construction
from autogen_lint.semantics.edits import ProposedFix, replace_node
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.values import ApiMethod, Constant

_PARAMETER = "max_consecutive_auto_reply"
_LARGEST_THAT_RETURNS = 245


class AutoReplyNone(Rule):
    """`max_consecutive_auto_reply=None` reads like "no limit"; it is AutoGen's own limit of 100 replies.

    ## Why it bites

    `None` and leaving the argument out are the same: the class constant `MAX_CONSECUTIVE_AUTO_REPLY`, 100 for
    nearly every agent (15 for `MathUserProxyAgent`), counted per agent and partner. Two agents that always answer
    exchange 201 messages before AutoGen stops them (pyautogen 0.2.35, ag2 0.9.10, autogen 0.14.1): paid for, and
    then cut off. For a `GroupChatManager`
    the parameter says nothing at all: what ends a group chat is the `max_round` of its `GroupChat`.

    `update_max_consecutive_auto_reply(None)` stores the `None`, and the next automatic reply of that agent raises
    `TypeError` (not with `human_input_mode="ALWAYS"`, which never compares).

    A limit that really is out of reach (`float("inf")`, `sys.maxsize`, anything above 245) ends differently: a chat
    between two agents is recursive, and raises `RecursionError` after some 246 replies each. That is reported as an
    error.

    ## Example

    ```python
    user = UserProxyAgent("user", human_input_mode="NEVER", max_consecutive_auto_reply=None)
    ```

    ## Use instead

    ```python
    user = UserProxyAgent("user", human_input_mode="NEVER", max_consecutive_auto_reply=10)
    ```

    or bound the chat itself: `user.initiate_chat(assistant, message=task, max_turns=10)`.

    ## When to ignore it

    When 100 replies are what you want: then write 100. A large limit on agents that only ever talk inside a
    `GroupChat` does no harm, because the group's own loop and `max_round` end the chat; a `GroupChatManager` with a
    large limit is left alone.

    ## Fix safety

    A literal `None` becomes the number that AutoGen uses (100, or the class's own constant): safe, because nothing
    changes but what a reader sees. With the setting `auto-reply-limit` it becomes that number. Everything else (a
    constant name, an unreachable limit, `update_max_consecutive_auto_reply(None)`) becomes 10, which is unsafe:
    longer chats now end.

    ## References

    - `ConversableAgent.MAX_CONSECUTIVE_AUTO_REPLY` in AutoGen's agent chat reference
    """

    code, name, severity = "AGL201", "auto-reply-none", Severity.WARNING
    families = frozenset({Family.CLASSIC})
    fixes = frozenset({Applicability.SAFE, Applicability.UNSAFE})

    def visit_Call(self, node: cst.Call) -> None:
        agent = self.model.agent_built_by(node, Family.CLASSIC)
        if agent is not None:
            argument = agent.argument(_PARAMETER)
            if isinstance(argument, Argument):
                self._check_constructor(agent, argument)
        elif isinstance(node.func, cst.Attribute) and node.func.attr.value == f"update_{_PARAMETER}":
            self._check_update(node)

    def _check_constructor(self, agent: Construction, argument: Argument) -> None:
        value = self.model.constant(argument.value)
        if value is None:
            return
        if value.value is None:
            self.report(argument.node, self._none_message(agent), fix=self._none_fix(agent, argument))
        elif "manager" not in agent.api.kinds:
            self._check_size(argument, value)

    def _none_message(self, agent: Construction) -> str:
        if "manager" in agent.api.kinds:
            return f"`{_PARAMETER}=None` lifts no limit: `max_round` of its `GroupChat` ends a group chat; state that"
        limit = self._limit(agent)
        return f'`{_PARAMETER}=None` is AutoGen\'s default of {limit} replies, not "no limit"; state the bound you want'

    def _none_fix(self, agent: Construction, argument: Argument) -> ProposedFix | None:
        limit = self._limit(agent)
        if not argument.is_written_there:
            return None
        if literal_value(argument.value) is None:
            return _bound(argument)
        if self.settings.auto_reply_limit is not None:
            chosen = str(self.settings.auto_reply_limit)
            return ProposedFix(
                Applicability.SAFE,
                f"Set the project's limit of {chosen} replies",
                (replace_node(argument.value, chosen),),
            )
        if not isinstance(limit, int):
            return _bound(argument)
        title = f"State the limit that AutoGen uses, {limit}"
        return ProposedFix(Applicability.SAFE, title, (replace_node(argument.value, str(limit)),))

    def _limit(self, agent: Construction) -> object:
        """The class constant that `None` stands for; a local subclass may set its own, and there may be several
        classes.
        """
        if agent.imported is not None and agent.imported.may_define("MAX_CONSECUTIVE_AUTO_REPLY"):
            return "MAX_CONSECUTIVE_AUTO_REPLY"
        evaluator = self.model.constructors.evaluator
        for scope in evaluator.local_mro(agent.subclass) if agent.subclass is not None else ():
            for binding in scope.bindings.get("MAX_CONSECUTIVE_AUTO_REPLY", ()):
                own = self.model.constant(binding.value) if binding.value is not None else None
                return own.value if own is not None else "MAX_CONSECUTIVE_AUTO_REPLY"
        classes = [evaluator.api_class(value) for value in self.model.evaluate(agent.call.func)]
        limits = sorted({each.reply_limit for each in classes if each is not None and each.reply_limit is not None})
        return " or ".join(map(str, limits)) if len(limits) > 1 else agent.api.reply_limit or 100

    def _check_update(self, node: cst.Call) -> None:
        values = self.model.evaluate(node.func)
        if any(not isinstance(value, ApiMethod) or value.owner.family is not Family.CLASSIC for value in values):
            return
        argument = self.model.constructors.evaluator.arguments(node).get("value", 0)
        value = self.model.constant(argument.value) if argument is not None else None
        if argument is None or value is None:
            return
        if any(isinstance(each, ApiMethod) and "manager" in each.owner.kinds for each in values):
            # A group chat's manager never looks at its limit.
            return
        if value.value is None:
            message = f"`update_{_PARAMETER}(None)` makes the agent's next automatic reply raise TypeError"
            self.report(argument.node, f"{message}; pass a bound", severity=Severity.ERROR, fix=_bound(argument))
        else:
            self._check_size(argument, value)

    def _check_size(self, argument: Argument, value: Constant) -> None:
        number = value.value
        if self.model.chats and all(chat.is_bounded for chat in self.model.chats):
            return
        if isinstance(number, int | float) and not isinstance(number, bool) and number > _LARGEST_THAT_RETURNS:
            message = (
                f"A limit above {_LARGEST_THAT_RETURNS} replies ends in RecursionError, "
                "because a chat between two agents is recursive; set a smaller limit or `max_turns`"
            )
            self.report(argument.node, message, severity=Severity.ERROR, fix=_bound(argument))


def _bound(argument: Argument) -> ProposedFix | None:
    """A bound that fits many chats; only who wrote the program knows the right one."""
    if not argument.is_written_there:
        return None
    return ProposedFix(Applicability.UNSAFE, "Bound the chat to 10 replies", (replace_node(argument.value, "10"),))


RULE = AutoReplyNone
