"""AGL202: an agent that asks a human on every turn."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.constructions import Construction
from autogen_lint.semantics.edits import ProposedFix, replace_node
from autogen_lint.semantics.human_input import asks_elsewhere
from autogen_lint.semantics.literals import literal_value


class HumanInputAlways(Rule):
    """`human_input_mode="ALWAYS"` asks for console input on every turn.

    ## Why it bites

    The agent calls `input()` before each of its replies. Where nobody is at a console the chat dies with `EOFError`
    (stdin closed or `/dev/null`, as under most service managers and CI), or hangs for good (stdin an open pipe that
    nobody writes to). Observed in pyautogen 0.2.35, ag2 0.9.10 and autogen 0.14.1, for `initiate_chat` and
    `a_initiate_chat` alike.

    The severity tells how likely that is: an error in a module that a web, bot or queue framework runs, a warning
    in a library, a note in a script, where a person may well be at the console.

    ## Example

    ```python
    user = UserProxyAgent("user", human_input_mode="ALWAYS", code_execution_config=False)
    ```

    ## Use instead

    ```python
    user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
    ```

    or override `get_human_input` (and `a_get_human_input`, when chats are async) to ask where your users are.

    ## When to ignore it

    In programs for the console. Mind what else the mode does: with `"ALWAYS"` a person approves every code block
    and tool call, and `"NEVER"` runs them unasked. Agents of classes that override `get_human_input` are left
    alone; when the module chats asynchronously, `a_get_human_input` has to be overridden. So are modules that chat
    only through `run`, `a_run` and their kin of ag2 0.9 and later, which hand the question to the caller as an
    `InputRequestEvent`.

    ## Fix safety

    `"NEVER"` is unsafe: nobody is asked any more, and tools run unapproved. It is offered only when the call says
    `code_execution_config=False`; where code may run, there is no fix.

    ## References

    - "Allowing human feedback in agents" in the AutoGen 0.2 tutorial
    """

    code, name, severity = "AGL202", "human-input-always", Severity.WARNING
    families = frozenset({Family.CLASSIC})
    fixes = frozenset({Applicability.UNSAFE})

    def visit_Call(self, node: cst.Call) -> None:
        agent = self.model.agent_built_by(node, Family.CLASSIC)
        if agent is None:
            return
        argument = agent.argument("human_input_mode")
        if not isinstance(argument, Argument):
            return
        value = self.model.constant(argument.value)
        if value is None or value.value != "ALWAYS" or asks_elsewhere(agent, self.model):
            return
        severity, place = self._place()
        message = f'`human_input_mode="ALWAYS"` waits for console input on every turn{place}'
        fix = self._fix(agent, argument)
        self.report(argument.node, message + self._approval(agent), severity=severity, fix=fix)

    def _place(self) -> tuple[Severity, str]:
        if self.model.is_service:
            return Severity.ERROR, ", and a service has no console: EOFError, or a hang"
        if self.model.is_script:
            return Severity.NOTE, "; fine with a person at the console, EOFError or a hang without"
        return Severity.WARNING, "; without a console that is EOFError, or a hang"

    def _fix(self, agent: Construction, argument: Argument) -> ProposedFix | None:
        """Offered only where no code can run: "ALWAYS" is also what has a person approve it."""
        if not argument.is_written_there or self._runs_code(agent):
            return None
        edits = (replace_node(argument.value, '"NEVER"'),)
        return ProposedFix(Applicability.UNSAFE, "Never ask the human", edits)

    def _runs_code(self, agent: Construction) -> bool:
        execution = agent.argument("code_execution_config")
        if not isinstance(execution, Argument) or not execution.is_written_there:
            return True
        literal = literal_value(execution.value)
        return literal is None or literal.value is not False

    def _approval(self, agent: Construction) -> str:
        execution = agent.argument("code_execution_config")
        if (
            isinstance(execution, Argument)
            and (off := self.model.constant(execution.value)) is not None
            and off.value is False
        ):
            return ""
        runs_code = agent.api.default("code_execution_config") != "False" or isinstance(execution, Argument)
        return ' ("ALWAYS" is also what has code approved before it runs)' if runs_code else ""


RULE = HumanInputAlways
