"""AGL404: a coroutine of AutoGen that nobody awaits."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import CallKind, Family
from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.api_calls import ApiCall, api_call, is_expected_to_fail, is_replaced
from autogen_lint.semantics.awaiting import can_await
from autogen_lint.semantics.edits import ProposedFix, insert_before
from autogen_lint.semantics.event_loop import is_checked_for_coroutine


class UnawaitedChat(Rule):
    """A coroutine of AutoGen is called as a statement and never awaited.

    ## Why it bites

    Nothing runs. `a_initiate_chat(...)` by itself sends no message (pyautogen 0.2.35, ag2 0.9.10 and autogen
    0.14.1). `team.run(...)` asks no model, and after `team.reset()` the next run still sees the whole conversation
    (autogen-agentchat 0.7.5). `agent.ask(...)` asks nothing either (AG2 1.2.1). Python says so in a warning, `coroutine
    was never awaited`, and the program goes on. Of a stream that nobody iterates over it says nothing at all.

    In AgentChat nearly everything is a coroutine: `run`, `reset`, `save_state`, `load_state`, `close`, the `add` and
    `clear` of memories and model contexts, and `Console(...)`. Classic AutoGen's `reset()` and `clear_history()` are
    not, so code that was moved from one to the other loses its `await`s here.

    ## Example

    ```python
    from autogen_agentchat.teams import RoundRobinGroupChat

    async def start_over(team: RoundRobinGroupChat) -> None:
        team.reset()
    ```

    ## Use instead

    ```python
    from autogen_agentchat.teams import RoundRobinGroupChat

    async def start_over(team: RoundRobinGroupChat) -> None:
        await team.reset()
    ```

    To let it run in the background, keep the task: `task = asyncio.create_task(team.run(task=text))`. In a plain
    function: `asyncio.run(...)`. A stream wants `async for`, or `await Console(team.run_stream(...))`.

    ## When to ignore it

    Never. Coroutines that are assigned, returned or passed on are left alone, for somebody may await them there. So
    are objects whose class cannot be told, except for `a_initiate_chat` and `a_generate_reply`, which mean only one
    thing.

    ## Fix safety

    `await` is put in front where an `await` may stand. Unsafe by definition: code that never ran will run. There is
    no fix in plain functions and at module level, nor for streams.

    ## References

    - "Coroutines" in the Python library reference
    """

    code, name, severity = "AGL404", "unawaited-chat", Severity.ERROR
    families = ALL_FAMILIES
    fixes = frozenset({Applicability.UNSAFE})

    def visit_Expr(self, node: cst.Expr) -> None:
        call = node.value
        if not isinstance(call, cst.Call):
            return
        called = api_call(call, self.model) or self._unmistakable(call)
        if called is None or called.kind is CallKind.SYNC or is_expected_to_fail(call, self.model):
            return
        if is_checked_for_coroutine(call, self.model):
            return
        if called.kind is CallKind.ASYNC_GENERATOR:
            shown = " or `await Console(...)`" if called.family is Family.AGENTCHAT else ""
            message = f"`{called.name}()` is an async generator: nothing runs until something iterates over it"
            self.report(call, f"{message}; use `async for`{shown}")
            return
        message = f"`{called.name}()` is a coroutine: nothing runs until it is awaited"
        if can_await(call, self.model):
            fix = ProposedFix(Applicability.UNSAFE, "Await it", (insert_before(call, "await "),))
            self.report(call, f"{message}; put `await` in front of it", fix=fix)
        else:
            self.report(call, f"{message}; give it to `asyncio.run`, or `await` it in an `async def`")

    def _unmistakable(self, call: cst.Call) -> ApiCall | None:
        """A method of an unknown object whose name can only mean a chat, or `ask` of a reply in AG2 1.x."""
        chat = self.model.chat_call(call)
        if chat is None or chat.receivers or chat.kind is not CallKind.ASYNC:
            return None
        is_mock = any(name.startswith("unittest.mock.") for name in self.model.externals(call.func))
        if is_mock or is_replaced(chat.method, self.model):
            return None
        return ApiCall(chat.method, chat.family, chat.kind)


RULE = UnawaitedChat
