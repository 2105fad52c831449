"""AGL405: `await` on what is no coroutine, and plain loops over async generators."""

from __future__ import annotations

import re
from dataclasses import replace

import libcst as cst

from autogen_lint.catalogue import CallKind, Family
from autogen_lint.findings import Applicability, Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.api_calls import ApiCall, api_call, is_expected_to_fail
from autogen_lint.semantics.edits import Anchor, NodeEdit, ProposedFix, Replacement, Unwrapping
from autogen_lint.semantics.event_loop import is_checked_for_coroutine
from autogen_lint.semantics.exception_handling import is_caught

_CAUGHT_BY = frozenset({"builtins.TypeError", "builtins.Exception", "builtins.BaseException"})
_STATEMENTS = (cst.BaseSmallStatement, cst.BaseCompoundStatement)
_FORGETTING = ("reset", "clear_history")


class AwaitOnSyncApi(Rule):
    """`await` stands before a sync method of AutoGen, or before a stream; or a plain `for` loops over a stream.

    ## Why it bites

    `await agent.initiate_chat(...)` runs the whole chat, blocks the event loop meanwhile, and then raises
    `TypeError: object ChatResult can't be used in 'await' expression` (pyautogen 0.2.35, ag2 0.9.10, autogen
    0.14.1): paid for, and lost. `await agent.reset()` resets, and raises as well.

    In AgentChat the streams are async generators. `await team.run_stream(...)` raises `TypeError: object
    async_generator can't be used in 'await' expression`, and a plain `for` over it `'async_generator' object is not
    iterable` (autogen-agentchat 0.7.5). There no model is asked.

    ## Example

    ```python
    async def ask(question):
        assistant, user = build_agents()
        result = await user.initiate_chat(assistant, message=question)
        return result.summary
    ```

    ## Use instead

    ```python
    async def ask(question):
        assistant, user = build_agents()
        result = await asyncio.to_thread(user.initiate_chat, assistant, message=question)
        return result.summary
    ```

    `async for event in team.run_stream(task=...)` for a stream, `await Console(team.run_stream(task=...))` to print
    it, or `await team.run(task=...)` when only the result matters.

    ## When to ignore it

    Never, as long as the agent is AutoGen's. Objects whose class cannot be told, and methods that a local subclass
    overrides or a mixin may override, are left alone.

    ## Fix safety

    `await` is dropped before classic AutoGen's methods: safe, because the line always raised after doing its work;
    unsafe where the TypeError is caught. The chat still blocks the event loop, which AGL403 then mends with
    `asyncio.to_thread`. There is no fix for functions such as `initiate_group_chat`, and none for streams: what the
    loop does may have to change with it.

    ## References

    - `ConversableAgent.initiate_chat` and `a_initiate_chat` in AutoGen's agent chat reference
    - "Streaming messages" in the AgentChat user guide
    """

    code, name, severity = "AGL405", "await-on-sync-api", Severity.ERROR
    families = frozenset({Family.CLASSIC, Family.AGENTCHAT})
    fixes = frozenset({Applicability.SAFE, Applicability.UNSAFE})

    def visit_Await(self, node: cst.Await) -> None:
        call = node.expression
        called = self._called(call)
        if called is None or is_expected_to_fail(node, self.model):
            return
        if called.kind is CallKind.ASYNC_GENERATOR:
            message = f"`{called.name}()` is an async generator: `await` on it raises TypeError"
            self.report(node, f"{message}; {_advice_for_stream(called)}")
        elif called.kind is CallKind.SYNC and called.family is Family.CLASSIC and isinstance(call, cst.Call):
            self._check_sync(node, call, called)

    def _check_sync(self, node: cst.Await, call: cst.Call, called: ApiCall) -> None:
        chat = self.model.chat_call(call)
        if chat is None and not called.has_partner and called.name not in _FORGETTING:
            return
        blocks = chat is not None and chat.blocks
        first = "it runs in full" if chat is None or blocks else "the chat starts in a thread"
        advice = f"use `await asyncio.to_thread(...{called.name}, ...)`" if blocks else "drop the `await`"
        message = f"`{called.name}()` is not a coroutine: {first}, then `await` raises TypeError"
        # What AGL403 says of a chat by itself, it says of an awaited one only when it knows the agent.
        fix = self._fix(node, call) if chat is None or not blocks or chat.receivers else None
        self.report(node, f"{message}; {advice}", fix=fix)

    def _fix(self, node: cst.Await, call: cst.Call) -> ProposedFix:
        is_certain = not is_caught(node, _CAUGHT_BY, self.model)
        applicability = Applicability.SAFE if is_certain else Applicability.UNSAFE
        return ProposedFix(applicability, "Drop the `await`", self._edits(node, call))

    def _edits(self, node: cst.Await, call: cst.Call) -> tuple[NodeEdit, ...]:
        """Take away `await ` and what it alone needed brackets for."""
        space = node.whitespace_after_await
        if not isinstance(space, cst.SimpleWhitespace) or "\n" in space.value:
            return (Unwrapping(node, call),)
        behind = Anchor(node, offset=len("await") + len(space.value))
        parent = self.model.parent(node)
        is_item = isinstance(parent, cst.Attribute | cst.Subscript)
        if is_item and _is_hugged(node) and not call.lpar and not self._follows_a_word(node):
            end = Anchor(node, at_end=True)
            return (Replacement(Anchor(node, offset=-1), behind, ""), Replacement(end, replace(end, offset=1), ""))
        return (Replacement(Anchor(node), behind, ""),)

    def _follows_a_word(self, node: cst.Await) -> bool:
        """True where `return(await f()).x` may stand, which would become `returnf().x`."""
        statement = next(each for each in self.model.ancestors(node) if isinstance(each, _STATEMENTS))
        return re.search(r"\w\(await\b", self.model.module.code_for_node(statement)) is not None

    def visit_For(self, node: cst.For) -> None:
        if node.asynchronous is None:
            self._check_loop(node.iter)

    def visit_CompFor(self, node: cst.CompFor) -> None:
        if node.asynchronous is None:
            self._check_loop(node.iter)

    def _check_loop(self, iterated: cst.BaseExpression) -> None:
        called = self._called(iterated)
        if called is None or called.kind is not CallKind.ASYNC_GENERATOR or is_expected_to_fail(iterated, self.model):
            return
        message = f"`{called.name}()` is an async generator: a plain `for` over it raises TypeError"
        self.report(iterated, f"{message}; {_advice_for_stream(called)}")

    def _called(self, node: cst.BaseExpression) -> ApiCall | None:
        """The AutoGen call that `node` is, or a name that was bound to one and to nothing else."""
        call = node
        if isinstance(node, cst.Name):
            bindings = self.model.names.bindings(node.value, node)
            if len(bindings) != 1 or bindings[0].path or bindings[0].value is None or self._has_branches(node):
                return None
            call = bindings[0].value
        if not isinstance(call, cst.Call) or is_checked_for_coroutine(node, self.model):
            return None
        return api_call(call, self.model)

    def _has_branches(self, node: cst.Name) -> bool:
        """True where an `if` may have asked what the name stands for."""
        scope = self.model.function_of(node) or self.model.walk.module_scope
        return bool(scope.own(cst.If) or scope.own(cst.IfExp))


def _is_hugged(node: cst.Await) -> bool:
    """True for `(await f())`: one pair of brackets, and nothing between them and what they hold."""
    if len(node.lpar) != 1:
        return False
    spaces = (node.lpar[0].whitespace_after, node.rpar[0].whitespace_before)
    return all(isinstance(space, cst.SimpleWhitespace) and not space.value for space in spaces)


def _advice_for_stream(called: ApiCall) -> str:
    return "use `async for`, or `await` `run()` for the result" if called.name == "run_stream" else "use `async for`"


RULE = AwaitOnSyncApi
