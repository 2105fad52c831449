"""AGL107: state that is written where it does not last."""

from __future__ import annotations

import libcst as cst

from autogen_lint.findings import Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.ephemeral_paths import ephemeral_writes


class EphemeralStatePath(Rule):
    """The state of a session or an agent is written to a folder for temporary files.

    ## Why it bites

    `/tmp` is emptied when the machine restarts, and by `systemd-tmpfiles` before that. A container begins with an
    empty one, each instance behind a load balancer has its own, and on serverless platforms it lasts as long as the
    instance is kept warm. The conversation that was to be continued is gone, and with some luck another user's is
    found: everybody on the machine can write there.

    ## Example

    ```python
    from autogen_agentchat.agents import AssistantAgent

    async def suspend(agent: AssistantAgent, user_id: str) -> None:
        state = await agent.save_state()
        with open(f"/tmp/{user_id}.json", "w") as file:
            json.dump(state, file)
    ```

    ## Use instead

    ```python
    from autogen_agentchat.agents import AssistantAgent

    async def suspend(agent: AssistantAgent, user_id: str) -> None:
        state = await agent.save_state()
        with open(STATE_FOLDER / f"{user_id}.json", "w") as file:
            json.dump(state, file)
    ```

    with a folder on a volume that lasts, or a database.

    ## When to ignore it

    When the state need not outlive the process. It is the names that say what is state, those of the file, the
    folder, and of what is written: state, history, memory, session, checkpoint. Paths that come from a parameter or
    the environment are left alone, and so are `TemporaryDirectory` and temporary files that are removed, which
    nobody expects to last, and test modules.

    ## Fix safety

    There is no fix: where the state belongs is not known here.

    ## References

    - "Managing State" in the AgentChat documentation
    """

    code, name, severity = "AGL107", "ephemeral-state-path", Severity.NOTE
    families = ALL_FAMILIES

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        if self.model.is_test:
            return
        for write in ephemeral_writes(self.model):
            message = f"What is written to {write.place} is lost with the machine or container, {write.what} included"
            self.report(write.call, f"{message}; use a folder or store that lasts")


RULE = EphemeralStatePath
