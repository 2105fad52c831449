"""AGL105: a coroutine reads state, awaits, and writes it back, with no lock held."""

from __future__ import annotations

import libcst as cst

from autogen_lint.findings import Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.interruptions import Update
from autogen_lint.semantics.updates import unlocked_updates


class UnlockedSessionUpdate(Rule):
    """A coroutine reads state, awaits something, and writes the state back, with no lock held.

    ## Why it bites

    At each `await`, other coroutines run. Two requests of one session both load its history, both add their turn, and
    the one that saves last wipes out the other's. Of 100 tasks that do `state.n += await count()`, or copy, await and
    write back, one counts; ten that check, await and create, create ten times (Python 3.11). Nothing fails.

    ## Example

    ```python
    async def handle(session_id: str, question: str):
        session = await load_session(session_id)
        reply = await assistant.a_generate_reply(messages=[{"role": "user", "content": question}])
        session["turns"].append((question, reply))
        await save_session(session_id, session)
    ```

    ## Use instead

    ```python
    async def handle(session_id: str, question: str):
        async with lock_of(session_id):
            session = await load_session(session_id)
            reply = await assistant.a_generate_reply(messages=[{"role": "user", "content": question}])
            session["turns"].append((question, reply))
            await save_session(session_id, session)
    ```

    Three shapes are reported: load, change and save of a stored object; a read of a module-level name, an attribute
    or an entry that is written after an `await` (`self.n += await f()`, `n = self.n`, later `self.n = n + 1`,
    `self.x = await f(self.x)`); and a check whether something exists with its creation after an `await`. Where
    nothing is awaited in between there is nothing to lose. The lock must be the same for all calls: one that the
    coroutine makes itself locks nothing. A transaction counts as a lock.

    ## When to ignore it

    When calls for one session cannot overlap, because a queue or a single client sees to it. Coroutines that only
    run one after the other are left alone, and so are tests, caches by their name, and check-and-create in functions
    that start or connect something.

    ## Fix safety

    There is no fix: which calls have to share a lock is a design decision.

    ## References

    - "Synchronization Primitives" in the documentation of Python's `asyncio`
    """

    code, name, severity = "AGL105", "unlocked-session-update", Severity.WARNING
    families = ALL_FAMILIES

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        if self.model.is_test:
            return
        for function in self.model.graph.functions:
            for update in unlocked_updates(function, self.model):
                self.report(update.write, self._message(update))

    def _message(self, update: Update) -> str:
        place = f"`{update.place}`" if "\n" not in update.place and "`" not in update.place else "The value"
        if update.creates:
            return (
                f"{place} is created after an `await` since it was found missing: two calls at once both create it, "
                "and one is lost; hold a lock over the check and the creation"
            )
        return (
            f"{place} is read, something is awaited, and it is written back: what another call writes meanwhile is "
            "lost; hold a lock that all calls share over the whole update"
        )


RULE = UnlockedSessionUpdate
