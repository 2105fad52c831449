"""AGL403: a sync chat that stalls the event loop."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.awaiting import needs_parentheses
from autogen_lint.semantics.blocking import blocking_function
from autogen_lint.semantics.chats import ChatCall
from autogen_lint.semantics.edits import FunctionHandOff, NodeEdit, ProposedFix, insert_after
from autogen_lint.semantics.event_loop import is_checked_for_coroutine, takes_coroutines
from autogen_lint.semantics.imports import module_import
from autogen_lint.semantics.scopes import Scope, is_decorated
from autogen_lint.semantics.values import ImportedFunction


class BlockingChatInAsync(Rule):
    """A sync chat call runs inside an `async def` and stalls the event loop.

    ## Why it bites

    `initiate_chat` returns when the whole chat is over: seconds to minutes in which the loop serves nobody else,
    answers no health check and keeps no websocket alive. Measured with a reply that takes half a second: the loop
    stood still for 508 ms; with `asyncio.to_thread` for 11 ms (pyautogen 0.2.35; ag2 0.9.10 and autogen 0.14.1
    alike). In pyautogen 0.2 an async tool called from such a chat also fails with `RuntimeError`.

    ## Example

    ```python
    @app.post("/ask")
    async def ask(question: str):
        assistant, user = build_agents()
        return user.initiate_chat(assistant, message=question).summary
    ```

    ## Use instead

    ```python
    @app.post("/ask")
    async def ask(question: str):
        assistant, user = build_agents()
        result = await asyncio.to_thread(user.initiate_chat, assistant, message=question)
        return result.summary
    ```

    A plain `def` handler is as good in frameworks that run those in a thread. `a_initiate_chat` does not block
    while the model answers, but in pyautogen 0.2 and ag2 0.9 it halves `max_consecutive_auto_reply` and asks the
    human twice. Agents that are shared (AGL102) must not be moved to a thread: only the blocking has kept their
    conversations apart.

    A local sync function that chats is reported where the coroutine calls it.

    ## When to ignore it

    In a program whose loop has nothing else to do. Chats handed to a thread or executor, `run()` of ag2 0.9 and
    later (it starts a thread itself), and methods that a local subclass overrides with `async def` are left alone.

    ## Fix safety

    `await asyncio.to_thread(...)` is unsafe: the chat now runs beside everything else in the process. It is not
    offered for an object that AGL102 reports, in comprehensions and lambdas, nor where the call is awaited already.
    `import asyncio` is added where it is missing. A chat that is given to `gather`, `create_task` or the like
    becomes the coroutine they want.

    ## References

    - `asyncio.to_thread` in the Python library reference
    """

    code, name, severity = "AGL403", "blocking-chat-in-async", Severity.WARNING
    families = frozenset({Family.CLASSIC})
    fixes = frozenset({Applicability.UNSAFE})

    def visit_Call(self, node: cst.Call) -> None:
        function = self.model.function_of(node)
        if function is None or not function.is_async:
            return
        chat = self.model.chat_call(node)
        if chat is None:
            self._check_helper(node)
        elif chat.family is Family.CLASSIC and chat.blocks and not self._may_be_coroutine(node, bool(chat.receivers)):
            method = chat.method
            message = f"`{method}()` blocks the event loop until the whole chat is over"
            fix = None if self._is_shared(chat) else self._fix(node)
            self.report(node, f"{message}; use `await asyncio.to_thread(...{method}, ...)`", fix=fix)

    def _may_be_coroutine(self, node: cst.Call, resolved: bool) -> bool:
        """An awaited call on an unknown object, whose author knows it to be a coroutine, or a branch that asks."""
        awaited = not resolved and isinstance(self.model.parent(node), cst.Await)
        return awaited or is_checked_for_coroutine(node, self.model)

    def _is_shared(self, chat: ChatCall) -> bool:
        """True when an object of the chat is one that callers share: only the blocking keeps their conversations
        apart.
        """
        nodes = chat.arguments if chat.receiver_node is None else (chat.receiver_node, *chat.arguments)
        taking_part = [*chat.receivers, *self.model.involved(nodes)]
        return any(
            instance.origin is not None or instance.site in self.model.sharing.objects for instance in taking_part
        )

    def _fix(self, node: cst.Call) -> ProposedFix | None:
        """`await asyncio.to_thread(f, ...)` in the place of `f(...)`."""
        asyncio = module_import("asyncio", node, self.model)
        is_plain = self.model.scope_of(node).is_async and not isinstance(self.model.parent(node), cst.Await)
        if asyncio is None or not is_plain:
            return None
        taker = self._taker(node)
        if taker is not None and taker.rpartition(".")[2] in ("run", "run_until_complete"):
            # Another mistake stands around it, AGL401, and has to go first.
            return None
        parenthesised = taker is None and needs_parentheses(node, self.model)
        # What takes coroutines takes the one that `to_thread` makes.
        awaiting = "" if taker is not None else "(await " if parenthesised else "await "
        edits: tuple[NodeEdit, ...] = (FunctionHandOff(node, f"{awaiting}asyncio.to_thread("),)
        if parenthesised:
            edits = (*edits, insert_after(node, ")"))
        return ProposedFix(Applicability.UNSAFE, "Run the chat in a thread", (*asyncio.edits, *edits))

    def _taker(self, node: cst.Call) -> str | None:
        """What the call is given to as if it were a coroutine, an AGL402."""
        argument = self.model.parent(node)
        call = self.model.parent(argument) if isinstance(argument, cst.Arg) else None
        return takes_coroutines(call, self.model) if isinstance(call, cst.Call) else None

    def _check_helper(self, node: cst.Call) -> None:
        targets = self.model.graph.targets(node)
        awaited = isinstance(self.model.parent(node), cst.Await)
        if any(target.is_async or (awaited and is_decorated(target)) for target in targets):
            # One of several functions, or one that its decorator makes awaitable: nothing here tells what runs.
            return
        for value in targets:
            chatting = blocking_function(value, self.model)
            if chatting is not None:
                through = "" if chatting == value.name else f" through `{chatting}`"
                message = f"`{_shown(value)}()` runs a sync chat{through} and blocks the event loop"
                fix = None if self.model.sharing.objects or value.name == "__init__" else self._fix(node)
                self.report(node, f"{message}; use `await asyncio.to_thread({_shown(value)}, ...)`", fix=fix)
                return
        if not targets and not awaited:
            self._check_imported(node)

    def _check_imported(self, node: cst.Call) -> None:
        """The call of a function that another module of the project defines."""
        values = self.model.evaluate(node.func)
        if any(not isinstance(value, ImportedFunction) or value.is_async for value in values):
            return
        for value in values:
            chatting = value.exports.blocking_chat(value) if isinstance(value, ImportedFunction) else None
            if chatting is not None and isinstance(value, ImportedFunction):
                through = "" if chatting == value.name else f" through `{chatting}`"
                message = f"`{value.name}()` runs a sync chat{through} and blocks the event loop"
                self.report(node, f"{message}; use `await asyncio.to_thread({value.name}, ...)`")
                return


def _shown(function: Scope) -> str:
    owner = function.enclosing_class
    return owner.name if owner is not None and function.name == "__init__" else function.name


RULE = BlockingChatInAsync
