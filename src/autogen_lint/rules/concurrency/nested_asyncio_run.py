"""AGL401: an event loop started inside a running one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import libcst as cst

from autogen_lint.catalogue import CallKind
from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.awaiting import can_await, needs_parentheses
from autogen_lint.semantics.edits import ProposedFix, Unwrapping
from autogen_lint.semantics.event_loop import runner_method
from autogen_lint.semantics.exception_handling import is_caught
from autogen_lint.semantics.nearest import Nearest
from autogen_lint.semantics.scopes import Scope, ScopeKind, is_decorated
from autogen_lint.semantics.walk import last_name

_OTHER_LOOPS = ("nest_asyncio", "trio", "anyio")
_CAUGHT_BY = frozenset({"builtins.RuntimeError", "builtins.Exception", "builtins.BaseException"})
_PROBES = ("get_running_loop", "is_running", "_get_running_loop")


class NestedAsyncioRun(Rule):
    """`asyncio.run()` is called while an event loop is already running.

    ## Why it bites

    It always raises: `RuntimeError: asyncio.run() cannot be called from a running event loop` (`This event loop is
    already running` for `run_until_complete`), on Python 3.7 to 3.13. The coroutine that was passed never runs. In
    AutoGen programs the mistake hides in sync helpers: they work from the command line, and fail once a web handler
    or an async tool calls them. The cells of a notebook run in such a loop, too.

    ## Example

    ```python
    async def handle(request):
        result = asyncio.run(team.run(task=request.text))
        return result.messages[-1].content
    ```

    ## Use instead

    ```python
    async def handle(request):
        result = await team.run(task=request.text)
        return result.messages[-1].content
    ```

    A sync function that coroutines call must become a coroutine itself, or be handed to a thread: `await
    asyncio.to_thread(helper)`.

    ## When to ignore it

    When something the linter cannot see makes it work. Modules that apply `nest_asyncio` or run under trio are left
    alone, and so are calls behind a check for a running loop, functions that are only handed to threads or
    executors, and functions that no coroutine of the module calls.

    ## Fix safety

    `await` takes the place of `asyncio.run(...)` directly in a coroutine or notebook cell: safe, because the line
    always raised. It is unsafe when the module imports `nest_asyncio`, `trio` or `anyio`, when the RuntimeError is
    caught, and for `run_until_complete`. There is no fix in generator expressions and lambdas, for a coroutine that
    is not called right there, for a loop or runner that the code makes itself, and for sync helpers.

    ## References

    - `asyncio.run` in the Python library reference
    """

    code, name, severity = "AGL401", "nested-asyncio-run", Severity.ERROR
    families = ALL_FAMILIES
    fixes = frozenset({Applicability.SAFE, Applicability.UNSAFE})

    def visit_Call(self, node: cst.Call) -> None:
        method = runner_method(node, self.model)
        if method is None:
            return
        function = self.model.function_of(node)
        if function is None:
            self._check_cell(node, method)
            return
        if self._is_exempt(function):
            return
        if not function.is_async and is_caught(node, _CAUGHT_BY, self.model):
            # The author knows that a loop may be running, and has another way.
            return
        if function.is_async:
            message = f"`{method}()` inside `async def {function.name}` raises RuntimeError"
            advice = "and gets no coroutine here" if self._gets_sync_chat(node) else "`await` the coroutine instead"
            self.report(node, f"{message}; {advice}", fix=self._fix(node, method))
        elif (caller := self._coroutine_above(function)) is not None:
            where = "a notebook cell" if caller.kind is ScopeKind.MODULE else f"`async def {caller.name}`"
            message = (
                f"`{method}()` raises RuntimeError when {where} calls `{function.name}`; "
                f"make `{function.name}` async, or hand it to a thread with `asyncio.to_thread`"
            )
            self.report(node, message)

    def _check_cell(self, node: cst.Call, method: str) -> None:
        """At the top level of a notebook a loop is running already."""
        if not self.model.is_notebook or self.model.loop_is_nestable or is_caught(node, _CAUGHT_BY, self.model):
            return
        advice = "call the chat by itself" if self._gets_sync_chat(node) else "`await` the coroutine instead"
        message = f"`{method}()` in a notebook cell raises RuntimeError: a loop is running already; {advice}"
        self.report(node, message, fix=self._fix(node, method))

    def _fix(self, node: cst.Call, method: str) -> ProposedFix | None:
        """`await` in the place of the runner, for a coroutine that is called right there."""
        if len(node.args) != 1 or node.args[0].keyword is not None or node.args[0].star:
            return None
        coroutine = node.args[0].value
        if not isinstance(coroutine, cst.Call) or not can_await(node, self.model):
            return None
        if self.model.function_of(node) in self.model.graph.targets(coroutine):
            # A coroutine that awaits itself never ends.
            return None
        if self._gets_sync_chat(node):
            # AGL402 has the advice.
            return None
        if self._leaves_a_loop_behind(node):
            return None
        is_certain = method == "asyncio.run" and not self._might_work(node)
        applicability = Applicability.SAFE if is_certain else Applicability.UNSAFE
        before, after = ("(await ", ")") if needs_parentheses(node, self.model) else ("await ", "")
        return ProposedFix(applicability, "Await the coroutine", (Unwrapping(node, coroutine, before, after),))

    def _gets_sync_chat(self, node: cst.Call) -> bool:
        calls = [arg.value for arg in node.args[:1] if isinstance(arg.value, cst.Call)]
        chats = [self.model.chat_call(call) for call in calls]
        return any(chat is not None and chat.kind is CallKind.SYNC for chat in chats)

    def _leaves_a_loop_behind(self, node: cst.Call) -> bool:
        """True for a loop or runner that the code makes, and closes, around the call: one line less does not mend
        that.
        """
        owner = node.func.value if isinstance(node.func, cst.Attribute) else None
        if owner is None or isinstance(owner, cst.Call):
            return False
        names = self.model.externals(owner)
        return any(name.endswith((".new_event_loop()", ".Runner()")) for name in names)

    def _might_work(self, node: cst.Call) -> bool:
        """True where the call need not fail, or its failure is planned for."""
        return self.model.imports_any(_OTHER_LOOPS) or is_caught(node, _CAUGHT_BY, self.model)

    def _is_exempt(self, function: Scope) -> bool:
        return self.model.loop_is_nestable or any(
            last_name(call.func) in _PROBES
            for scope in function.ancestors()
            if scope.is_function
            for call in scope.own(cst.Call)
        )

    def _coroutine_above(self, function: Scope) -> Scope | None:
        """A coroutine that calls the sync `function`, directly or through other sync functions of the module; in a
        notebook also the module itself.
        """
        return self._coroutines.of(function)

    @cached_property
    def _coroutines(self) -> Nearest[Scope]:
        def own(function: Scope) -> Scope | None:
            return function if function.is_async or function.kind is ScopeKind.MODULE else None

        return Nearest(own, self._direct_callers)

    def _direct_callers(self, function: Scope) -> Iterator[Scope]:
        if self.model.runs_in_a_thread(function):
            return
        for edge in self.model.graph.edges_to[function]:
            if not edge.direct:
                continue
            if is_decorated(function) and isinstance(self.model.parent(edge.call), cst.Await):
                # What is awaited is what the decorator made of the function.
                continue
            if edge.caller is not None:
                yield edge.caller
            elif self.model.is_notebook:
                yield self.model.walk.module_scope


RULE = NestedAsyncioRun
