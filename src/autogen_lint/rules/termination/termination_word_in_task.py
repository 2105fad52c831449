"""AGL208: a team that is over before it has begun."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.constructions import Construction, Passing
from autogen_lint.semantics.teams import TeamRun, constructions, team_runs
from autogen_lint.semantics.texts import certain_pieces
from autogen_lint.semantics.values import Constant

_TASK_SOURCE = "user"
"""The source that AgentChat gives to a task that is a plain string."""


class TerminationWordInTask(Rule):
    """A `TextMentionTermination` finds its word in the task itself and ends the run before the first reply.

    ## Why it bites

    A team shows its conditions the task too. `TextMentionTermination("TERMINATE")` under a task like "... and say
    TERMINATE when done" is met at once: the run returns the task as its only message, without an error, and no agent
    was ever asked. `sources=["user"]` does not help, because `user` is the source of a task given as a string
    (autogen-agentchat 0.7.5). `MagenticOneGroupChat` does not look at the task.

    `TimeoutTermination` counts from the moment it is built, and anew from the end of each run. Built when a module
    is imported, its time is over before the first request of a service comes in, and again after each pause: the run
    ends right after the task (autogen-agentchat 0.7.5).

    ## Example

    ```python
    from autogen_agentchat.agents import AssistantAgent
    from autogen_agentchat.conditions import TextMentionTermination
    from autogen_agentchat.teams import RoundRobinGroupChat

    async def write(client):
        writer = AssistantAgent("writer", model_client=client)
        team = RoundRobinGroupChat([writer], termination_condition=TextMentionTermination("DONE"))
        return await team.run(task="Write a limerick and say DONE when you are happy with it.")
    ```

    ## Use instead

    ```python
    from autogen_agentchat.agents import AssistantAgent
    from autogen_agentchat.conditions import TextMentionTermination
    from autogen_agentchat.teams import RoundRobinGroupChat

    async def write(client):
        writer = AssistantAgent("writer", model_client=client)
        done = TextMentionTermination("DONE", sources=["writer"])
        team = RoundRobinGroupChat([writer], termination_condition=done)
        return await team.run(task="Write a limerick and say DONE when you are happy with it.")
    ```

    or put the instruction into the agent's `system_message`, which conditions never see. Build a
    `TimeoutTermination` where the run begins.

    ## When to ignore it

    When the run is meant to end at once, as in a test of the condition. A condition that is joined to others by `&`
    is left alone, and so is a task whose text cannot be seen. A `TimeoutTermination` at module level is reported only
    where the module is no script: a script runs its team right away.

    ## Fix safety

    There is no automatic fix: whose word counts is for you to say.

    ## References

    - "Termination" in the AgentChat user guide
    - `TextMentionTermination` and `TimeoutTermination` in the AgentChat reference
    - microsoft/autogen issue 6826, where a task that names the word ends a team at once
    """

    code, name, severity = "AGL208", "termination-word-in-task", Severity.WARNING
    families = frozenset({Family.AGENTCHAT})

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        if self.model.is_test:
            return
        reported: set[cst.Call] = set()
        for run in team_runs(self.model):
            task = run.argument("task", self.model)
            for condition in self._conditions(run) if task is not None else ():
                if condition.call not in reported and task is not None and self._check(condition, task):
                    reported.add(condition.call)

    def visit_Call(self, node: cst.Call) -> None:
        condition = self.model.construction(node)
        if condition is None or condition.api.name != "TimeoutTermination" or self.model.function_of(node) is not None:
            return
        model = self.model
        if model.is_script or model.is_test or model.runs_per_session or self._is_under_main_guard(node):
            return
        if not model.serves_scripts_only:
            message = "`TimeoutTermination` counts from here, when the module is imported, not from the start of a run"
            self.report(node, f"{message}; build it where the team is built")

    def _is_under_main_guard(self, node: cst.Call) -> bool:
        tests = [each.test for each in self.model.ancestors(node) if isinstance(each, cst.If)]
        return any(
            isinstance(test, cst.Comparison) and isinstance(test.left, cst.Name) and test.left.value == "__name__"
            for test in tests
        )

    def _conditions(self, run: TeamRun) -> Iterator[Construction]:
        """The conditions on a word, each of which alone ends the run."""
        for team in run.teams:
            argument = team.argument("termination_condition")
            if not isinstance(argument, Argument) or team.api.is_subclass_of("MagenticOneGroupChat"):
                continue
            if not self._grows(argument.value):
                for condition in constructions(self.model.evaluate(argument.value), self.model):
                    if condition.api.name == "TextMentionTermination":
                        yield condition

    def _grows(self, node: cst.BaseExpression) -> bool:
        """True for a name that `&=` or the like changes on the way."""
        bindings = self.model.names.bindings(node.value, node) if isinstance(node, cst.Name) else ()
        return any(
            isinstance(each.node, cst.AugAssign) and not isinstance(each.node.operator, cst.BitOrAssign)
            for each in bindings
        )

    def _check(self, condition: Construction, task: Argument) -> bool:
        text = condition.argument("text")
        value = self.model.constant(text.value) if isinstance(text, Argument) else None
        word = value.value if value is not None else None
        if not isinstance(word, str) or not word.strip():
            return False
        for source, content in self._messages(task.value):
            if any(word in piece for piece in certain_pieces(content, self.model)) and self._hears(condition, source):
                self._report(condition, word, source)
                return True
        return False

    def _messages(self, task: cst.BaseExpression) -> Iterator[tuple[str | None, cst.BaseExpression]]:
        """The messages that a task comes to: the source of each, `None` when it cannot be told, and its text."""
        values = self.model.values.elements(task)
        messages = [each for each in constructions(values, self.model) if each.api.name == "TextMessage"]
        if not messages:
            yield _TASK_SOURCE, task
        for message in messages:
            content, source = message.argument("content"), message.argument("source")
            name = self.model.constant(source.value) if isinstance(source, Argument) else None
            if isinstance(content, Argument):
                yield (str(name.value) if name is not None else None), content.value

    def _hears(self, condition: Construction, source: str | None) -> bool:
        """True when the condition listens to `source`: to everybody, or by name."""
        names = self._names(condition)
        return names == () or (source is not None and names is not None and source in names)

    def _names(self, condition: Construction) -> tuple[object, ...] | None:
        """Whom a condition listens to, nobody named for everybody; `None` when it cannot be told."""
        sources = condition.argument("sources")
        if not isinstance(sources, Argument):
            return () if sources is Passing.ABSENT else None
        value = self.model.constant(sources.value)
        if value is not None:
            return () if value.value is None else None
        elements = self.model.values.elements(sources.value)
        return tuple(each.value for each in elements if isinstance(each, Constant)) or None

    def _report(self, condition: Construction, word: str, source: str | None) -> None:
        quoted = repr(word).replace("`", "'")
        if self._names(condition):
            message = f"The task contains {quoted} and its source is `{source}`: the run ends before the first reply"
        else:
            message = f"The task itself contains {quoted}: the run ends before the first reply"
        self.report(condition.call, f"{message}; let `sources=` name the agents whose word counts")


RULE = TerminationWordInTask
