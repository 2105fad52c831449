"""AGL101: a conversation kept in a module-level container."""

from __future__ import annotations

import libcst as cst

from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.histories import Container, Histories
from autogen_lint.semantics.relocation import into_only_user


class ModuleLevelHistory(Rule):
    """A module-level list, dict or deque holds conversation messages, and functions change it.

    ## Why it bites

    Every caller reads and writes the same conversation: the second session sees the first one's messages (shown
    with pyautogen 0.2.35, ag2 0.9.10 and autogen 0.14.1). Each worker process has its own copy, so that answers
    depend on which worker is asked, and a restart loses it all. Given to `GroupChat(messages=...)`, the list is
    also cleared in place by the next `initiate_chat`.

    ## Example

    ```python
    history = []


    @app.post("/ask")
    def ask(question: str):
        history.append({"role": "user", "content": question})
        reply = build_assistant().generate_reply(messages=history)
        history.append({"role": "assistant", "content": reply})
        return reply
    ```

    ## Use instead

    ```python
    @app.post("/ask")
    def ask(question: str, session: Session):
        history = session.load_history()
        history.append({"role": "user", "content": question})
        reply = build_assistant().generate_reply(messages=history)
        history.append({"role": "assistant", "content": reply})
        session.save_history(history)
        return reply
    ```

    A container counts as a conversation when it reaches an AutoGen call, when messages or chat results are put into
    it, or when its name says so (history, messages, conversation, transcript, memory, context, state and the like).
    Class attributes count, and attributes on `self` when the class's only instance lives at module level. What another
    module of the project keeps (`state.history`, `from state import history`) is reported at the import, unless it is
    reported there.

    ## When to ignore it

    When the process really holds one conversation. Scripts, Streamlit pages, Panel apps with `.servable()` and test
    modules are left alone, and so are containers that are only read, fields of dataclasses and pydantic models, and
    mappings with an entry per session (`histories[session_id]`).

    ## Fix safety

    A container that one function alone uses becomes a local of that function: unsafe, because it no longer
    remembers earlier calls, and because other modules may import it. Otherwise there is no fix: where the
    conversation belongs is a design decision.

    ## References

    - "Managing state" in the AgentChat user guide
    """

    code, name, severity = "AGL101", "module-level-history", Severity.WARNING
    families = ALL_FAMILIES
    fixes = frozenset({Applicability.UNSAFE})

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        for container in Histories(self.model).shared():
            fix = into_only_user(container, self.model) if container.elsewhere is None else None
            self.report(container.node, self._message(container), fix=fix)

    def _message(self, container: Container) -> str:
        users = [f"`{function.name}`" for function in container.changed_in if self.model.is_reenterable(function)]
        if container.elsewhere is not None and not users:
            users = [f"`{name}`" for name in container.elsewhere.users]
        shown = ", ".join(users[:3]) + (f" and {len(users) - 3} more" if len(users) > 3 else "")
        return (
            f"`{container.name}` holds one conversation for all callers of {shown}: "
            "they see each other's messages, and each worker has its own; keep it per session"
        )


RULE = ModuleLevelHistory
