"""AGL509: two members of one group with the same name."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.constructions import Construction, Passing
from autogen_lint.semantics.expected_failures import is_expected
from autogen_lint.semantics.group_members import Member, members_of

_ERRORS = frozenset({"builtins.ValueError"})
_CHOOSES_BY_NAME = frozenset({"auto", "round_robin"})


class DuplicateAgentName(Rule):
    """Two members of one group chat or team have the same name.

    ## Why it bites

    Groups know their members by name. AgentChat's teams raise `ValueError: The participant names must be unique` when
    they are built (autogen-agentchat 0.7.5); two teams inside a team both bear their class's name unless one is given
    another. autogen 0.14.1 refuses the `GroupChat`. In pyautogen 0.2.35 and ag2 0.9.10 it is silent and worse: with
    `"auto"` the model's choice always falls on the first of the two, and with `"round_robin"` the turn comes back to
    the place of the first, so that members behind the second never speak.

    ## Example

    ```python
    def build_group():
        pro = ConversableAgent("debater", system_message="Argue for it.", llm_config=LLM)
        contra = ConversableAgent("debater", system_message="Argue against it.", llm_config=LLM)
        return GroupChat(agents=[pro, contra], messages=[], max_round=6)
    ```

    ## Use instead

    ```python
    def build_group():
        pro = ConversableAgent("debater_for", system_message="Argue for it.", llm_config=LLM)
        contra = ConversableAgent("debater_against", system_message="Argue against it.", llm_config=LLM)
        return GroupChat(agents=[pro, contra], messages=[], max_round=6)
    ```

    ## When to ignore it

    Not known. Members whose names cannot be read are left alone, and so are lists that the code changes afterwards,
    tests of the refusal, and in classic AutoGen test modules, groups with speaker transitions, and groups whose
    speakers are not chosen by name (a function of their own, `"random"`, `"manual"`): before autogen 0.14 these work.

    ## Fix safety

    There is no automatic fix: prompts and conditions may go by the name.

    ## References

    - `GroupChat` in AutoGen's agent chat reference
    - "Teams" in the AgentChat user guide
    """

    code, name, severity = "AGL509", "duplicate-agent-name", Severity.ERROR
    families = frozenset({Family.CLASSIC, Family.AGENTCHAT})

    def visit_Call(self, node: cst.Call) -> None:
        group = self.model.construction(node)
        if group is None or group.is_base_call or group.partial is not None:
            return
        parameter = self._parameter(group)
        argument = group.argument(parameter) if parameter is not None else None
        if not isinstance(argument, Argument) or is_expected(node, _ERRORS, self.model):
            return
        seen: dict[str, Member] = {}
        for member in members_of(argument.value, self.model):
            first = seen.setdefault(member.name, member)
            # In a classic group one agent may stand twice on purpose: it gets two turns.
            if first is not member and (group.api.family is Family.AGENTCHAT or first.site is not member.site):
                self.report(member.node, self._message(group, member))

    def _parameter(self, group: Construction) -> str | None:
        """The parameter that takes the members, of a group that goes by their names."""
        if group.api.family is Family.AGENTCHAT and group.api.is_subclass_of("BaseGroupChat"):
            return "participants"
        if group.api.family is not Family.CLASSIC or "group_chat" not in group.api.kinds or self.model.is_test:
            return None
        if group.argument("allowed_or_disallowed_speaker_transitions") is not Passing.ABSENT:
            return None
        method = group.argument("speaker_selection_method")
        if method is Passing.ABSENT:
            return "agents"
        chosen = self.model.constant(method.value) if isinstance(method, Argument) else None
        is_by_name = chosen is not None and isinstance(chosen.value, str) and chosen.value.lower() in _CHOOSES_BY_NAME
        return "agents" if is_by_name else None

    def _message(self, group: Construction, member: Member) -> str:
        shown = repr(member.name).replace("`", "'")
        what = f"`{group.class_name}` has another member named {shown}"
        if group.api.family is Family.AGENTCHAT:
            return f"{what}: ValueError; give each a name of its own"
        return f"{what}, and takes the one for the other (autogen 0.14: ValueError); give each a name of its own"


RULE = DuplicateAgentName
