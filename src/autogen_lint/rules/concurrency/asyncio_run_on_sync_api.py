"""AGL402: a sync chat given to asyncio as if it were a coroutine."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import CallKind, Family
from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.chats import ChatCall
from autogen_lint.semantics.edits import ProposedFix, Unwrapping
from autogen_lint.semantics.event_loop import is_checked_for_coroutine, takes_coroutines
from autogen_lint.semantics.exception_handling import is_caught

_CAUGHT_BY = frozenset({"builtins.ValueError", "builtins.Exception", "builtins.BaseException"})
_ERRORS = {"run": "ValueError", "run_until_complete": "TypeError"}


class AsyncioRunOnSyncApi(Rule):
    """A sync chat call is passed to `asyncio.run`, `gather`, `create_task` or the like.

    ## Why it bites

    `initiate_chat`, `generate_reply`, `send` and `initiate_chats` are not coroutines. The argument is evaluated
    first, so the whole chat runs, blocking, and is paid for; then asyncio is handed a `ChatResult` and raises:
    `ValueError: a coroutine was expected` from `asyncio.run`, `TypeError` from `gather`, `wait_for` and
    `create_task` (pyautogen 0.2.35, ag2 0.9.10, autogen 0.14.1). Chats in one `gather` run one after the other
    before it fails.

    ## Example

    ```python
    result = asyncio.run(user.initiate_chat(assistant, message=task))
    ```

    ## Use instead

    ```python
    result = user.initiate_chat(assistant, message=task)
    ```

    In a coroutine: `await asyncio.to_thread(user.initiate_chat, assistant, message=task)`. `a_initiate_chat` is the
    async partner, but in pyautogen 0.2 and ag2 0.9 it halves `max_consecutive_auto_reply`.

    ## When to ignore it

    Never, as long as the agent is AutoGen's. Methods that a local subclass overrides with `async def` are left
    alone.

    ## Fix safety

    `asyncio.run(agent.initiate_chat(...))` becomes `agent.initiate_chat(...)`: safe when the agent is known to be
    AutoGen's and the ValueError is not caught, because the chat is the same and only the exception after it goes
    away; else unsafe. There is no fix in coroutines, where the chat would block the loop, nor for `gather` and its
    kin.

    ## References

    - `ConversableAgent.initiate_chat` and `a_initiate_chat` in AutoGen's agent chat reference
    """

    code, name, severity = "AGL402", "asyncio-run-on-sync-api", Severity.ERROR
    families = frozenset({Family.CLASSIC})
    fixes = frozenset({Applicability.SAFE, Applicability.UNSAFE})

    def visit_Call(self, node: cst.Call) -> None:
        taker = takes_coroutines(node, self.model)
        if taker is None or self._is_inside_another(node) or is_checked_for_coroutine(node, self.model):
            return
        for chat in self._sync_chats(node)[:1]:
            error = _ERRORS.get(taker.rpartition(".")[2], "TypeError")
            first = "the chat runs in full" if chat.blocks else "the chat starts in a thread"
            message = f"`{chat.method}()` is not a coroutine: {first}, then `{taker}` raises {error}"
            self.report(node, f"{message}; {self._advice(node, chat)}", fix=self._fix(node, chat, taker))

    def _is_inside_another(self, node: cst.Call) -> bool:
        """`asyncio.run(asyncio.wait_for(chat, 5))` is one mistake, and the inner call is the one that fails."""
        return any(
            isinstance(arg.value, cst.Call) and takes_coroutines(arg.value, self.model) is not None for arg in node.args
        )

    def _fix(self, node: cst.Call, chat: ChatCall, taker: str) -> ProposedFix | None:
        """The chat by itself, where `asyncio.run` wraps it outside any coroutine."""
        function = self.model.function_of(node)
        is_plain = len(node.args) == 1 and node.args[0].value is chat.node and not node.args[0].star
        if taker != "asyncio.run" or not is_plain or (function is not None and function.is_async):
            return None
        is_certain = chat.is_resolved and not is_caught(node, _CAUGHT_BY, self.model)
        applicability = Applicability.SAFE if is_certain else Applicability.UNSAFE
        return ProposedFix(applicability, "Call it without asyncio", (Unwrapping(node, chat.node),))

    def _advice(self, node: cst.Call, chat: ChatCall) -> str:
        function = self.model.function_of(node)
        if function is not None and function.is_async:
            return f"use `await asyncio.to_thread(...{chat.method}, ...)`"
        return f"call `{chat.method}()` by itself"

    def _sync_chats(self, node: cst.Call) -> list[ChatCall]:
        found = []
        for arg in node.args:
            for call in self._calls_behind(arg.value, 0):
                chat = self.model.chat_call(call)
                if chat is not None and chat.family is Family.CLASSIC and chat.kind is CallKind.SYNC:
                    found.append(chat)
        return found

    def _calls_behind(self, value: cst.BaseExpression, depth: int) -> list[cst.Call]:
        """The calls whose results `value` is or spreads: a call, a comprehension of calls, a list of them, a name
        for one of these.
        """
        if isinstance(value, cst.Call):
            return [value]
        if isinstance(value, cst.GeneratorExp | cst.ListComp):
            return self._calls_behind(value.elt, depth)
        if isinstance(value, cst.List | cst.Tuple):
            return [call for element in value.elements for call in self._calls_behind(element.value, depth)]
        if isinstance(value, cst.Name) and depth < 3:
            bindings = self.model.names.bindings(value.value, value)
            if len(bindings) == 1 and bindings[0].value is not None and not bindings[0].path:
                return self._calls_behind(bindings[0].value, depth + 1)
        return []


RULE = AsyncioRunOnSyncApi
