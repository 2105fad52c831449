"""AGL301: a failed chat or tool that nobody hears of."""

from __future__ import annotations

from functools import cached_property

import libcst as cst

from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.edits import ProposedFix
from autogen_lint.semantics.exception_handling import (
    BROAD,
    Handler,
    catches_broadly,
    fails_afterwards,
    is_bare,
    is_clean_up,
    is_silent,
    leaks_chat,
    only_reads,
    raises_again,
    reads_flag_afterwards,
    says_that_it_failed,
    suites_left_by,
    suppressions,
)
from autogen_lint.semantics.handler_fixes import let_go, log_it
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.values import ImportedFunction


class SwallowedException(Rule):
    """A broad `except` around a chat, or inside a tool, hides the failure.

    ## Why it bites

    A chat fails in many ways: the endpoint is down, the key is wrong, the context is too long, a message is
    malformed. `except Exception: reply = None` makes all of them look like the `None` that AutoGen returns when a
    chat is over (pyautogen 0.2.35, ag2 0.9.10, autogen 0.14.1; MemoryError and RecursionError included). A tool
    that swallows tells the model that all went well: without the handler AutoGen hands it `Error: ...`, and it can
    try something else.

    A bare `except:` eats `KeyboardInterrupt` and `asyncio.CancelledError` too: the task that should stop goes on.
    It is reported around a chat even when it logs, unless it raises again.

    ## Example

    ```python
    try:
        result = user.initiate_chat(assistant, message=task)
    except Exception:
        result = None
    ```

    ## Use instead

    ```python
    try:
        result = user.initiate_chat(assistant, message=task)
    except Exception:
        logger.exception("chat about %r failed", task)
        raise
    ```

    ## When to ignore it

    When the failure is reported in a way the linter does not see. Handlers that raise, call anything (a logger,
    `print`, a metric), use the exception, or catch a specific type are left alone, and so is a flag that is set and
    looked at afterwards. In a tool, so is tidying up (closing things, or code that runs while a failure is handled)
    and a `try` that only reads attributes. A chat one local call away counts, one that a nested `try`
    already answers for does not. A constant that is returned or assigned hides the reason, whatever it says.

    ## Fix safety

    A call of the module's logger becomes the handler's first statement: safe. It reuses a logger that the module
    has (`logging`, loguru or structlog), else adds `import logging` and one. For a bare `except:` the fix is
    unsafe: it catches `Exception` only, logs, and raises again, which it leaves out in a loop that would go on.
    `suppress` has no fix.

    ## References

    - "Exceptions" in the Python tutorial; `asyncio.CancelledError` in the library reference
    """

    code, name, severity = "AGL301", "swallowed-exception", Severity.WARNING
    families = ALL_FAMILIES
    fixes = frozenset({Applicability.SAFE, Applicability.UNSAFE})

    def visit_Try(self, node: cst.Try) -> None:
        self._check_try(node)

    def visit_TryStar(self, node: cst.TryStar) -> None:
        self._check_try(node)

    def visit_With(self, node: cst.With) -> None:
        for call, names in suppressions(node, self.model):
            reason = self._reason(node) if names & BROAD else None
            if reason is not None:
                message = f"`suppress` hides every failure of {reason}"
                self.report(call, f"{message}; log it, or suppress a specific exception")

    def _check_try(self, node: cst.Try | cst.TryStar) -> None:
        handlers = [handler for handler in node.handlers if catches_broadly(handler, self.model)]
        chat = self._chat_in(node.body, self.model.function_of(node)) if handlers else None
        for handler in handlers:
            if is_bare(handler) and chat is not None:
                if not raises_again(handler, self.model):
                    message = f"A bare `except:` around {chat} also swallows KeyboardInterrupt and CancelledError"
                    self.report(handler, f"{message}; {_ADVICE}", fix=self._fix(node, handler, chat))
            elif is_silent(handler, self.model) and not reads_flag_afterwards(node, handler, self.model):
                if fails_afterwards(node, handler, self.model):
                    continue
                reason = chat or (None if says_that_it_failed(handler) else self._tool(node))
                if reason is not None:
                    message = f"This handler hides every failure of {reason}"
                    self.report(handler, f"{message}; {_ADVICE}", fix=self._fix(node, handler, chat))

    def _fix(self, node: cst.Try | cst.TryStar, handler: Handler, chat: str | None) -> ProposedFix | None:
        function = self.model.function_of(node)
        what = chat.replace("`", "") if chat is not None else f"tool {function.name if function is not None else ''}"
        return let_go(handler, what, self.model) if is_bare(handler) else log_it(handler, what, self.model)

    def _reason(self, node: cst.With) -> str | None:
        return self._chat_in(node.body, self.model.function_of(node)) or self._tool(node)

    def _tool(self, node: cst.Try | cst.TryStar | cst.With) -> str | None:
        function = self.model.function_of(node)
        if function is None or function not in self.model.tools:
            return None
        if is_clean_up(node, node.body, self.model) or only_reads(node.body, self.model):
            return None
        return f"the tool `{function.name}`, so the model takes it for a success"

    def _chat_in(self, body: cst.BaseSuite, function: Scope | None) -> str | None:
        """The first chat in `body` that no handler inside it answers for, described: direct, handed to a thread, or
        one call away, in this module or another.
        """
        if function not in self._chats_in:
            self._chats_in[function] = self._failing_suites(function)
        return self._chats_in[function].get(body)

    @cached_property
    def _chats_in(self) -> dict[Scope | None, dict[cst.CSTNode, str]]:
        # For each function once: a function may have a thousand `try` statements and as many chats.
        return {}

    def _failing_suites(self, function: Scope | None) -> dict[cst.CSTNode, str]:
        """The bodies of `try` and `with` that a chat can raise out of, with the first such chat."""
        found: dict[cst.CSTNode, str] = {}
        for chat in self.model.chats_by_function.get(function, ()):
            for suite in suites_left_by(chat.node, self.model):
                found.setdefault(suite, f"`{chat.method}()`")
        for edge in self.model.graph.edges_from[function]:
            waited_for = edge.direct or isinstance(self.model.parent(edge.call), cst.Await)
            if not waited_for:
                continue
            unanswered = [each for each in suites_left_by(edge.call, self.model) if each not in found]
            if unanswered and leaks_chat(edge.callee, self.model):
                found.update(dict.fromkeys(unanswered, f"the chat in `{edge.callee.name}()`"))
        self._add_imported_chats(found, function)
        return found

    def _add_imported_chats(self, found: dict[cst.CSTNode, str], function: Scope | None) -> None:
        """Add the calls of functions of other modules that chat."""
        scope = function or self.model.walk.module_scope
        for call in scope.inline(cst.Call):
            values = self.model.plain_values.evaluate(call.func)
            called = next((value for value in values if isinstance(value, ImportedFunction)), None)
            if called is None or len(values) > 1:
                continue
            waited_for = not called.is_async or isinstance(self.model.parent(call), cst.Await)
            unanswered = [each for each in suites_left_by(call, self.model) if each not in found] if waited_for else []
            if unanswered and called.exports.leaks_chat(called):
                found.update(dict.fromkeys(unanswered, f"the chat in `{called.name}()`"))


_ADVICE = "log the exception, or raise it again"

RULE = SwallowedException
