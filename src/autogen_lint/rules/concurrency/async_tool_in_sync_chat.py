"""AGL406: an async tool that a sync chat in a coroutine cannot run."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.chats import ChatCall
from autogen_lint.semantics.event_loop import is_checked_for_coroutine
from autogen_lint.semantics.nearest import Nearest
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.tool_registrations import Side
from autogen_lint.semantics.values import Instance

_HAVE_MEMBERS = frozenset({"manager", "group_chat", "group_pattern"})


class AsyncToolInSyncChat(Rule):
    """A sync chat that runs inside an event loop has a tool that is an `async def`.

    ## Why it bites

    A sync chat runs an async tool in an event loop of its own, and a thread can run only one at a time: as soon as
    the model asks for the tool, the chat ends with `RuntimeError: This event loop is already running` (pyautogen
    0.2.35). From a plain script, where no loop runs, the same chat works, so the mistake shows when the code moves
    into a web handler. ag2 0.9.10 and autogen 0.14.1 run the tool in a thread.

    ## Example

    ```python
    async def look_up(word: str) -> str:
        await asyncio.sleep(1)
        return word.upper()

    async def ask(question):
        assistant, user = build_agents()
        register_function(look_up, caller=assistant, executor=user, description="Look up a word.")
        return user.initiate_chat(assistant, message=question).summary
    ```

    ## Use instead

    ```python
    async def look_up(word: str) -> str:
        await asyncio.sleep(1)
        return word.upper()

    async def ask(question):
        assistant, user = build_agents()
        register_function(look_up, caller=assistant, executor=user, description="Look up a word.")
        result = await asyncio.to_thread(user.initiate_chat, assistant, message=question)
        return result.summary
    ```

    `await user.a_initiate_chat(...)` works, too, but in pyautogen 0.2 it halves `max_consecutive_auto_reply`.

    ## When to ignore it

    With ag2 0.9 and later. Off by default, for the code does not show the release. Chats that no coroutine of the
    module reaches are left alone, and so are chats of other agents than the one that runs the tool.

    ## Fix safety

    There is no fix here; AGL403 reports the same chat, and its fix moves it to a thread.

    ## References

    - "Tool use" in the AutoGen 0.2 tutorial
    """

    code, name, severity = "AGL406", "async-tool-in-sync-chat", Severity.WARNING
    families = frozenset({Family.CLASSIC})

    def visit_Call(self, node: cst.Call) -> None:
        chat = self.model.chat_call(node)
        if chat is None or chat.family is not Family.CLASSIC or not chat.blocks or not self._runs_in_a_loop(chat):
            return
        nodes = chat.arguments if chat.receiver_node is None else (chat.receiver_node, *chat.arguments)
        members = [*chat.receivers, *self.model.involved(nodes)]
        for executors, tool in self._async_tools.items():
            if members and self._is_run_in(members, executors):
                problem = f"cannot run the async tool `{tool.name}` in pyautogen 0.2, for a loop is running already"
                advice = f"use `await asyncio.to_thread(...{chat.method}, ...)`"
                self.report(node, f"`{chat.method}()` {problem}; {advice}")
                return

    def _runs_in_a_loop(self, chat: ChatCall) -> bool:
        """True in a coroutine, and in a plain function that a coroutine of the module calls."""
        function = self.model.function_of(chat.node)
        if function is None or is_checked_for_coroutine(chat.node, self.model):
            return False
        if not chat.receivers and isinstance(self.model.parent(chat.node), cst.Await):
            # Whoever awaits the method of an unknown object knows it to be a coroutine.
            return False
        return self._coroutines.of(function) is not None

    @cached_property
    def _coroutines(self) -> Nearest[Scope]:
        def callers(function: Scope) -> list[Scope]:
            if self.model.runs_in_a_thread(function):
                return []
            edges = self.model.graph.edges_to[function]
            return [edge.caller for edge in edges if edge.direct and edge.caller is not None]

        return Nearest(lambda function: function if function.is_async else None, callers)

    @cached_property
    def _async_tools(self) -> dict[tuple[Instance, ...], Scope]:
        """The first async tool of each agent that may run some."""
        found: dict[tuple[Instance, ...], Scope] = {}
        for each in self.model.tool_registrations:
            is_run = each.family is Family.CLASSIC and Side.EXECUTION in each.side
            if is_run and each.executor is not None and each.function is not None and each.function.is_async:
                values = self.model.evaluate(each.executor)
                executors = tuple(value for value in values if isinstance(value, Instance))
                if executors:
                    found.setdefault(executors, each.function)
        return found

    def _is_run_in(self, members: Sequence[Instance], executors: Sequence[Instance]) -> bool:
        """True when the agent that runs a tool has, or may have, a part in a chat of `members`."""
        if any(self._has_members(each) for each in members):
            return True
        if {each.site for each in executors} & {each.site for each in members}:
            return True
        # What a factory builds is known there by its construction, and elsewhere by the factory's call.
        return not self._built_in(executors) & self._built_in(members)

    def _has_members(self, instance: Instance) -> bool:
        return any(api.kinds & _HAVE_MEMBERS for api in self.model.api_classes(instance))

    def _built_in(self, instances: Iterable[Instance]) -> set[Scope | None]:
        return {self.model.function_of(each.site) for each in instances if each.site is not None}


RULE = AsyncToolInSyncChat
