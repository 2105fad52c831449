"""AGL207: a team that nothing ends."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.added_arguments import keyword_added
from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.constructions import Construction, Passing
from autogen_lint.semantics.edits import NodeEdit, ProposedFix, replace_node
from autogen_lint.semantics.graphs import has_cycle
from autogen_lint.semantics.teams import TeamRun, team_runs
from autogen_lint.semantics.values import Instance

_ENDLESS = ("RoundRobinGroupChat", "SelectorGroupChat", "Swarm")
_BOUNDS = ("termination_condition", "max_turns")
_ATTRIBUTES = ("_termination_condition", "_max_turns")
_OWN_WAYS = ("run_stream", "_create_group_chat_manager_factory")
"""What a subclass can override to end its runs itself; `run` goes through `run_stream`."""


class TeamWithoutTermination(Rule):
    """A team with neither `termination_condition` nor `max_turns` runs until something raises.

    ## Why it bites

    Both default to `None`, and then `RoundRobinGroupChat`, `SelectorGroupChat` and `Swarm` never stop asking their
    agents for the next message: some two thousand replies in two seconds with a model that answers at once, each of
    them paid for (autogen-agentchat 0.7.5). An assistant that says `TERMINATE` ends nothing, unless a condition
    listens for it. Neither `asyncio.wait_for(team.run(...), 60)` nor leaving the loop over `run_stream` stops the
    team: the first waits for it all the same, after the second it works on in the background for as long as the event
    loop runs. Only a cancellation token stops it.

    With a human in the team the run waits at each of their turns, but what they type does not end it either: that is
    reported as a warning, and so is a loop over the stream that can be left (in a script, a note). A
    `GraphFlow` whose graph has a cycle refuses to run without one of the two: `ValueError`.

    ## Example

    ```python
    from autogen_agentchat.agents import AssistantAgent
    from autogen_agentchat.teams import RoundRobinGroupChat

    async def write(client, task):
        writer = AssistantAgent("writer", model_client=client)
        critic = AssistantAgent("critic", model_client=client)
        team = RoundRobinGroupChat([writer, critic])
        return await team.run(task=task)
    ```

    ## Use instead

    ```python
    from autogen_agentchat.agents import AssistantAgent
    from autogen_agentchat.conditions import MaxMessageTermination, TextMentionTermination
    from autogen_agentchat.teams import RoundRobinGroupChat

    async def write(client, task):
        writer = AssistantAgent("writer", model_client=client)
        critic = AssistantAgent("critic", model_client=client)
        approved = TextMentionTermination("APPROVE", sources=["critic"])
        team = RoundRobinGroupChat([writer, critic], termination_condition=approved | MaxMessageTermination(20))
        return await team.run(task=task)
    ```

    ## When to ignore it

    When an agent of the team raises to end it, or when whoever runs the team elsewhere holds its cancellation token.
    A token that is passed to `run` or `run_stream` in the same module, and is not made in that very call, is taken
    for such a way out. Test modules are not looked at, and neither are subclasses that run in a way of their own.

    ## Fix safety

    `max_turns=10` is unsafe: longer conversations now end. There is no fix for a team with a human in it.

    ## References

    - "Termination" in the AgentChat user guide
    - `autogen_agentchat.conditions` in the AgentChat reference
    """

    code, name, severity = "AGL207", "team-without-termination", Severity.ERROR
    families = frozenset({Family.AGENTCHAT})
    fixes = frozenset({Applicability.UNSAFE})

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        if self.model.is_test or self._is_bounded_later():
            return
        teams = [
            team
            for scope in self.model.walk.scopes
            for call in scope.own(cst.Call)
            if (team := self.model.construction(call)) is not None and self._is_unbounded(team)
        ]
        if not teams:
            return
        runs = team_runs(self.model)
        stoppable = frozenset(team.call for run in runs if self._has_stop_button(run) for team in run.teams)
        left = frozenset(team.call for run in runs if run.can_be_left(self.model) for team in run.teams)
        for team in teams:
            if team.call not in stoppable and not self._is_reported_in_constructor(team):
                self._report(team, team.call in left)

    def _is_unbounded(self, team: Construction) -> bool:
        if team.api.family is not Family.AGENTCHAT or "team" not in team.api.kinds:
            return False
        if "functools.partial" in self.model.externals(team.call.func):
            # Judged where it is called, with what is added there.
            return False
        if team.local is None and not team.arguments.keywords.keys() <= {each.name for each in team.api.parameters}:
            # An argument that AutoGen does not know: the call raises TypeError, and no team comes of it.
            return False
        if any(team.api.positional(index) is None for index in range(len(team.arguments.positional))):
            # Before 0.7 the bounds could be passed by position.
            return False
        if not all(self._is_left_out(team, bound) for bound in _BOUNDS) or any(map(team.overrides, _OWN_WAYS)):
            return False
        return team.api.name in _ENDLESS or (team.api.name == "GraphFlow" and has_cycle(team, self.model))

    def _is_left_out(self, team: Construction, bound: str) -> bool:
        argument = team.argument(bound)
        if not isinstance(argument, Argument):
            return argument is Passing.ABSENT
        value = self.model.constant(argument.value)
        return value is not None and value.value is None

    def _is_bounded_later(self) -> bool:
        """`team._max_turns = 5`, which the team's first run still heeds."""
        return not self.model.walk.assigned_attributes.isdisjoint(_ATTRIBUTES)

    def _has_stop_button(self, run: TeamRun) -> bool:
        """True when somebody can stop the run by its cancellation token; one that is made in the call has no holder.

        A `termination_condition=` of the run, which the first preview took, is refused since: AGL606 says so.
        """
        if run.argument("termination_condition", self.model) is not None:
            return True
        token = run.argument("cancellation_token", self.model)
        if token is None or self.model.constant(token.value) is not None:
            return False
        built = self.model.construction(token.value) if isinstance(token.value, cst.Call) else None
        return built is None or "cancellation_token" not in built.api.kinds

    def _is_reported_in_constructor(self, team: Construction) -> bool:
        """True when a local class's constructor leaves the bounds out for good: that is where to state one."""
        evaluator = self.model.constructors.evaluator
        for scope in evaluator.local_mro(team.local) if team.local is not None else ():
            for binding in scope.bindings.get("__init__", ()):
                for call in binding.opened.own(cst.Call) if binding.opened is not None else ():
                    base = self.model.construction(call)
                    if base is not None and base.is_base_call and self._is_unbounded(base):
                        return True
        return False

    def _report(self, team: Construction, is_left: bool) -> None:
        name = team.subclass.name if team.subclass is not None else team.class_name
        lack = "it has neither `termination_condition` nor `max_turns`"
        if team.api.name == "GraphFlow":
            message = f"`{name}` has a cycle in its graph and raises ValueError when it runs, because {lack}; pass one"
            self.report(team.call, message, fix=self._fix(team))
        elif self._has_human(team):
            message = f"Nothing but its human, by breaking off, ends this `{name}`: {lack}; pass one"
            self.report(team.call, message, severity=Severity.WARNING)
        elif is_left:
            message = f"Leaving the loop over its stream does not stop this `{name}`, and {lack}; pass one"
            # A script mostly ends soon after, and its event loop with it.
            severity = Severity.NOTE if self.model.is_script else Severity.WARNING
            self.report(team.call, message, severity=severity, fix=self._fix(team))
        else:
            message = f"Nothing but an exception ends this `{name}`: {lack}; pass one"
            self.report(team.call, message, fix=self._fix(team))

    def _has_human(self, team: Construction) -> bool:
        participants = team.argument("participants")
        return isinstance(participants, Argument) and any(
            isinstance(value, Instance)
            and any(api.is_subclass_of("UserProxyAgent") for api in self.model.api_classes(value))
            for value in self.model.values.elements(participants.value)
        )

    def _fix(self, team: Construction) -> ProposedFix | None:
        bound = team.argument("max_turns")
        edit: NodeEdit | None
        if isinstance(bound, Argument):
            edit = replace_node(bound.value, "10") if bound.is_written_there else None
        else:
            edit = keyword_added(team.call, "max_turns=10", self.model)
        return ProposedFix(Applicability.UNSAFE, "Bound the team to 10 turns", (edit,)) if edit is not None else None


RULE = TeamWithoutTermination
