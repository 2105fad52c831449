"""AGL203: a service that waits for a human without saying so."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.constructions import Construction, Passing
from autogen_lint.semantics.human_input import asks_elsewhere


class ImplicitHumanInput(Rule):
    """A service builds an agent that asks for console input by default, or calls `input()` itself.

    ## Why it bites

    `UserProxyAgent` without `human_input_mode` means `"ALWAYS"` (so do `RetrieveUserProxyAgent` and
    `QdrantRetrieveUserProxyAgent`): the chat calls `input()` before every reply of that agent. In a service that is
    `EOFError`, or a worker that hangs on an open pipe (pyautogen 0.2.35, ag2 0.9.10, autogen 0.14.1). AgentChat's
    `UserProxyAgent` without `input_func` reads the console as well: `RuntimeError`, or a hang (autogen-agentchat
    0.7.5).

    ## Example

    ```python
    @app.post("/ask")
    def ask(question: str):
        user = UserProxyAgent("user", code_execution_config=False)
        return user.initiate_chat(assistant, message=question).summary
    ```

    ## Use instead

    ```python
    @app.post("/ask")
    def ask(question: str):
        user = UserProxyAgent("user", human_input_mode="NEVER", code_execution_config=False)
        return user.initiate_chat(assistant, message=question).summary
    ```

    In AgentChat pass `input_func`, a function that asks where your users are.

    ## When to ignore it

    When the process is in fact started by a person at a console. Modules without a web, bot, queue or serverless
    framework are not looked at. Classes that override `get_human_input` (`a_get_human_input` for async chats) are
    left alone, and so is a call that passes `**settings` which cannot be seen.

    ## Fix safety

    There is no automatic fix: whether a human is wanted is not the linter's to decide, and the mode also gates code
    execution.

    ## References

    - "Allowing human feedback in agents" in the AutoGen 0.2 tutorial
    - "Human-in-the-loop" in the AgentChat user guide
    """

    code, name, severity = "AGL203", "implicit-human-input", Severity.WARNING
    families = frozenset({Family.CLASSIC, Family.AGENTCHAT})

    def visit_Call(self, node: cst.Call) -> None:
        if not self.model.is_service:
            return
        agent = self.model.agent_built_by(node, Family.CLASSIC) or self.model.agent_built_by(node, Family.AGENTCHAT)
        if agent is not None:
            if not agent.is_base_call:
                self._check_agent(node, agent)
        elif "builtins.input" in self.model.externals(node.func):
            self._check_input(node)

    def _check_agent(self, node: cst.Call, agent: Construction) -> None:
        name = agent.class_name
        if agent.api.family is Family.AGENTCHAT:
            if agent.api.is_subclass_of("UserProxyAgent") and agent.argument("input_func") is Passing.ABSENT:
                message = f"`{name}` without `input_func` reads the console, which a service does not have; pass one"
                self.report(node, message)
        elif (
            agent.api.default("human_input_mode") == "'ALWAYS'"
            and agent.argument("human_input_mode") is Passing.ABSENT
            and not asks_elsewhere(agent, self.model)
        ):
            message = f'`{name}` without `human_input_mode` means "ALWAYS": it waits for console input on every turn'
            self.report(node, f"{message}, and a service has no console; state the mode")

    def _check_input(self, node: cst.Call) -> None:
        function = self.model.function_of(node)
        if self.model.is_reenterable(function):
            self.report(
                node, "`input()` waits for a console that a service does not have; get the answer from the caller"
            )


RULE = ImplicitHumanInput
