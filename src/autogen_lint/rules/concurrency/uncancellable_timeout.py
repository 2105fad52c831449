"""AGL407: a timeout around a team that does not stop it."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.constructions import Passing
from autogen_lint.semantics.coroutines import Run, is_asyncio, runs_behind, runs_in
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.previews import is_for_preview
from autogen_lint.semantics.values import Constant, Instance
from autogen_lint.semantics.walk import last_name

_WAIT_FOR = frozenset({"asyncio.wait_for", "asyncio.tasks.wait_for"})
_TIMEOUTS = frozenset({"asyncio.timeout", "asyncio.timeout_at", "async_timeout.timeout", "async_timeout.timeout_at"})


class UncancellableTimeout(Rule):
    """`asyncio.wait_for` or `asyncio.timeout` is put around a team, which it does not stop.

    ## Why it bites

    A timeout cancels the task that waits. `run` and `run_stream` of a team catch the cancellation and wait until
    the team's runtime has nothing left to do, which is when the team has ended by itself. A timeout of 0.3 seconds
    around a team of 15 turns raised `TimeoutError` after 1.5 seconds and 15 turns, around a team without a
    termination condition never: the process had to be killed. `asyncio.timeout`, `task.cancel()`, `run_stream` and
    `Console` behaved alike (autogen-agentchat 0.7.5, Python 3.11). Every turn in between is a paid request.

    ## Example

    ```python
    import asyncio
    from autogen_agentchat.teams import RoundRobinGroupChat


    async def answer(team: RoundRobinGroupChat, question: str):
        return await asyncio.wait_for(team.run(task=question), timeout=60)
    ```

    ## Use instead

    ```python
    import asyncio
    from autogen_agentchat.teams import RoundRobinGroupChat
    from autogen_core import CancellationToken


    async def answer(team: RoundRobinGroupChat, question: str):
        token = CancellationToken()
        timer = asyncio.get_running_loop().call_later(60, token.cancel)
        try:
            return await team.run(task=question, cancellation_token=token)
        finally:
            timer.cancel()
    ```

    The token stops the team in the middle of a turn, and `run` raises `asyncio.CancelledError`. Where it is enough
    to stop between two messages, `TimeoutTermination(60)` in the team's termination condition ends the run with a
    result. A token that is cancelled in the handler of the `TimeoutError` comes too late: the error is raised only
    when the team has ended. The rule reports that too, and a token that nobody cancels.

    ## When to ignore it

    Hardly ever. Agents that run outside a team can be cancelled and are left alone, and so are teams with a
    `runtime=` of their own, runs under `asyncio.shield`, and runs whose token something else may cancel.

    ## Fix safety

    There is no fix.

    ## References

    - `BaseGroupChat.run` in the AgentChat reference: on cancelling the task and on `cancellation_token`
    """

    code, name, severity = "AGL407", "uncancellable-timeout", Severity.WARNING
    families = frozenset({Family.AGENTCHAT})

    def visit_Call(self, node: cst.Call) -> None:
        if not is_asyncio(node, _WAIT_FOR, self.model):
            return
        arguments = self.model.arguments(node)
        awaited, timeout = arguments.get("fut", 0), arguments.get("timeout", 1)
        if awaited is not None and timeout is not None and not _is_none(timeout.value):
            self._check(node, "asyncio.wait_for", runs_behind(awaited.value, self.model))

    def visit_With(self, node: cst.With) -> None:
        for item in node.items:
            call = item.item
            if not isinstance(call, cst.Call) or not is_asyncio(call, _TIMEOUTS, self.model):
                continue
            if call.args and not _is_none(call.args[0].value):
                inside = list(self.model.walk.inline_below(node.body, cst.Call))
                self._check(call, self.model.externals(call.func)[0], runs_in(inside, self.model))

    def _check(self, timeout: cst.Call, function: str, runs: Iterator[Run]) -> None:
        """Report `timeout` once if one of `runs` is a team's that goes on regardless."""
        for run in runs:
            # The previews' teams made their runtimes otherwise, and the first one took no token.
            if is_for_preview(Family.AGENTCHAT, self.model):
                return
            if all(self._is_unstoppable(receiver) for receiver in run.receivers):
                token = self.model.arguments(run.call).get("cancellation_token")
                if token is None or _is_none(token.value):
                    advice = "pass a `cancellation_token` and cancel it when the time is up"
                elif self._is_cancelled_too_late(token.value):
                    advice = "cancel the token from a timer such as `loop.call_later`, not after the error"
                else:
                    continue
                message = f"`{function}` does not stop the team: its error comes when `{run.method.name}` has ended"
                self.report(timeout, f"{message} by itself; {advice}")
                return

    def _is_unstoppable(self, receiver: Instance) -> bool:
        """True for a team with a runtime made by AutoGen, which is the only one that a run waits for."""
        if not any("team" in api.kinds for api in self.model.api_classes(receiver)):
            return False
        construction = self.model.construction(receiver.site) if receiver.site is not None else None
        return construction is None or construction.argument("runtime") is Passing.ABSENT

    def _is_cancelled_too_late(self, token: cst.BaseExpression) -> bool:
        """True for a token that nobody can cancel before the run is over."""
        if isinstance(token, cst.Call):
            return self._is_new_token(token)
        if not isinstance(token, cst.Name):
            return False
        bindings = self.model.names.bindings(token.value, token)
        function = self.model.function_of(token)
        if len(bindings) != 1 or function is None or bindings[0].scope is not function:
            return False
        value = bindings[0].value
        if not isinstance(value, cst.Call) or not self._is_new_token(value):
            return False
        mentions = [
            name
            for name in self.model.walk.names.get(token.value, ())
            if name is not token and name is not bindings[0].node
            if function in self.model.scope_of(name).ancestors()
        ]
        return all(self._is_too_late(each, token) for each in mentions if not self._is_target(each))

    def _is_new_token(self, call: cst.Call) -> bool:
        return any(
            isinstance(value, Instance)
            and any("cancellation_token" in api.kinds for api in self.model.api_classes(value))
            for value in self.model.evaluate(call)
        )

    def _is_target(self, name: cst.Name) -> bool:
        return isinstance(self.model.parent(name), cst.AssignTarget | cst.AnnAssign)

    def _is_too_late(self, mention: cst.Name, token: cst.Name) -> bool:
        """True for `token.cancel()` in a handler or `finally` of the `try` that the run stands in."""
        attribute = self.model.parent(mention)
        call = self.model.parent(attribute) if isinstance(attribute, cst.Attribute) else None
        if not isinstance(call, cst.Call) or call.func is not attribute or last_name(attribute) != "cancel":
            return False
        if self.model.scope_of(mention) is not self.model.scope_of(token):
            return False
        around = set(self.model.ancestors(token))
        for outer in self.model.ancestors(mention):
            if isinstance(outer, cst.ExceptHandler | cst.Finally):
                statement = self.model.parent(outer)
                return isinstance(statement, cst.Try) and statement.body in around
        return False


def _is_none(node: cst.BaseExpression) -> bool:
    return literal_value(node) == Constant(None)


RULE = UncancellableTimeout
