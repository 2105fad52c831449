"""AGL206: a group chat whose length nobody chose."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.added_arguments import keyword_added
from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.constructions import Construction, Passing
from autogen_lint.semantics.edits import ProposedFix

_PARAMETER = "max_round"
_MANY = 100


class GroupChatWithoutMaxRound(Rule):
    """A `GroupChat` without `max_round` stops after 10 messages; one above 100 hardly bounds anything.

    ## Why it bites

    The default is 10, and the first message counts: a longer discussion is cut off in the middle, without an error
    and without a word in the result (pyautogen 0.2.35, ag2 0.9.10, autogen 0.14.1). Who reads the code cannot tell
    whether 10 was meant.

    Far above 100 the number is no bound but a hope: each round is a paid reply with the whole history in it, and a
    second request to choose the speaker. What ends such a chat is that each member stops after 100 replies of its
    own: three members with `max_round=500` were at 301 messages.

    `max_round=None` is not "no limit": the manager counts with it, and raises `TypeError`.

    ## Example

    ```python
    group = GroupChat(agents=[planner, coder, tester], messages=[])
    ```

    ## Use instead

    ```python
    group = GroupChat(agents=[planner, coder, tester], messages=[], max_round=24)
    ```

    ## When to ignore it

    When 10 rounds are what you want: then write so. A chat whose `max_round` is assigned later, brought along by a
    subclass or spread into the call is left alone.

    ## Fix safety

    Without `max_round`, the fix writes the 10 that AutoGen uses: safe, because nothing changes but what a reader
    sees. A large number is left to you.

    ## References

    - `GroupChat` in AutoGen's agent chat reference
    """

    code, name, severity = "AGL206", "group-chat-without-max-round", Severity.NOTE
    families = frozenset({Family.CLASSIC})
    fixes = frozenset({Applicability.SAFE})

    def visit_Call(self, node: cst.Call) -> None:
        group = self.model.construction(node)
        if group is None or group.api.family is not Family.CLASSIC or "group_chat" not in group.api.kinds:
            return
        if "functools.partial" in self.model.externals(node.func) or self._is_set_otherwise(group):
            return
        argument = group.argument(_PARAMETER)
        if isinstance(argument, Argument):
            self._check(argument)
        elif argument is Passing.ABSENT and not group.is_base_call and group.api.default(_PARAMETER) == "10":
            message = "`GroupChat` without `max_round` stops after 10 messages, the first one included"
            self.report(node, f"{message}; state how many you want", fix=self._fix(group))

    def _check(self, argument: Argument) -> None:
        value = self.model.constant(argument.value)
        if value is None or isinstance(value.value, bool):
            return
        if value.value is None:
            message = '`max_round=None` is not "no limit": the manager counts with it and raises TypeError'
            self.report(argument.node, f"{message}; give a number", severity=Severity.ERROR)
        elif isinstance(value.value, float):
            message = "`max_round` has to be a whole number: the manager raises TypeError; give one"
            self.report(argument.node, message, severity=Severity.ERROR)
        elif isinstance(value.value, int) and value.value > _MANY:
            message = f"`max_round={value.value}` is up to {value.value} paid replies, each with the whole history"
            self.report(argument.node, f"{message}; choose a bound that you would pay for")

    def _is_set_otherwise(self, group: Construction) -> bool:
        """By an assignment to the attribute, or by a subclass with a default of its own."""
        if _PARAMETER in self.model.walk.assigned_attributes:
            return True
        return group.is_customised and group.overrides(_PARAMETER)

    def _fix(self, group: Construction) -> ProposedFix | None:
        edit = keyword_added(group.call, f"{_PARAMETER}=10", self.model)
        if edit is None or group.is_customised:
            return None
        return ProposedFix(Applicability.SAFE, "State the 10 rounds that AutoGen uses", (edit,))


RULE = GroupChatWithoutMaxRound
