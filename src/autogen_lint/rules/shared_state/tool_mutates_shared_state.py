"""AGL110: a tool changes what all conversations of the process have in common."""

from __future__ import annotations

import libcst as cst

from autogen_lint.findings import Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.files import is_fixed, writes
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.locks import is_under_lock, locks_around
from autogen_lint.semantics.retention import Kept, Retention, Use, words
from autogen_lint.semantics.scopes import Binding, BindingKind, Scope

# Who is served, and what may be computed twice without harm.
_OWNER_WORDS = frozenset(
    {"account", "chat", "conversation", "customer", "session", "sid", "tenant", "thread", "uid", "user", "username"}
)
_CACHE_WORDS = frozenset({"cache", "cached", "caches", "memo", "lru"})


class ToolMutatesSharedState(Rule):
    """A tool changes a module-level container or writes a file of a fixed name, and holds no lock.

    ## Why it bites

    The model decides when a tool runs, and in a service it decides so for many users at once. What one conversation
    puts into a module-level list, the next one finds there. Calls overlap: AutoGen runs asynchronous chats in one
    event loop, sync tools in threads, and the tool calls of one message of an AgentChat agent at the same time
    (autogen-agentchat 0.7.5), so that a read and the write that follows can have another call's write between them,
    and two calls can write one file at once.

    ## Example

    ```python
    orders = []


    def add_order(item: str, amount: int) -> str:
        orders.append({"item": item, "amount": amount})
        return f"{len(orders)} orders"


    def serve(question):
        assistant, user = build_agents()
        register_function(add_order, caller=assistant, executor=user, description="Add an order.")
        return user.initiate_chat(assistant, message=question, max_turns=4).summary
    ```

    ## Use instead

    ```python
    def serve(question):
        orders = []

        def add_order(item: str, amount: int) -> str:
            orders.append({"item": item, "amount": amount})
            return f"{len(orders)} orders"

        assistant, user = build_agents()
        register_function(add_order, caller=assistant, executor=user, description="Add an order.")
        return user.initiate_chat(assistant, message=question, max_turns=4).summary
    ```

    Where the state is meant to be common to all, a database or a lock that is held over the whole change. Functions
    of the module that a tool calls count as the tool. Rebinding a `global` name counts, except where it is tested
    first to create it once.

    ## When to ignore it

    When one process serves one user. Scripts, tests, Streamlit pages and Panel apps with `.servable()` are left
    alone, and so are caches by their name, entries that are selected by a user or session, and log files.

    ## Fix safety

    There is no fix: who should see the state is a design decision.

    ## References

    - "Tool Use" in the AutoGen user guide
    """

    code, name, severity = "AGL110", "tool-mutates-shared-state", Severity.WARNING
    families = ALL_FAMILIES

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        if self.model.is_script or self.model.is_test or self.model.runs_per_session or not self.model.tools:
            return
        tools = {
            function: tool for function, tool in self._tool_code().items() if not is_under_lock(function, self.model)
        }
        changes: dict[tuple[Scope, str], list[tuple[cst.CSTNode, Scope]]] = {}
        for kept in Retention(self.model).containers:
            if not kept.on_self and kept.home.function is None:
                changes[kept.home, kept.name] = self._changes_of(kept, tools)
        for name, bindings in self.model.walk.module_scope.bindings.items():
            changes.setdefault((self.model.walk.module_scope, name), []).extend(self._rebinding(bindings, tools))
        for (_, name), found in changes.items():
            if found and not words(name) & _CACHE_WORDS:
                self._report_first(found, name)
        for function, tool in tools.items():
            self._check_files(function, tool)

    def _tool_code(self) -> dict[Scope, Scope]:
        """The functions that run as part of a tool, each with the tool."""
        found = {function: function for function in self.model.graph.functions if function in self.model.tools}
        pending = list(found)
        for function in pending:
            for edge in self.model.graph.callees(function):
                if edge.callee not in found and not locks_around(edge.call, self.model):
                    found[edge.callee] = found[function]
                    pending.append(edge.callee)
        return found

    # -- containers and names ----------------------------------------------------------------------------------------

    def _changes_of(self, kept: Kept, tools: dict[Scope, Scope]) -> list[tuple[cst.CSTNode, Scope]]:
        return [
            (use.change.node, tools[use.function])
            for use in kept.uses
            if use.change is not None and use.function in tools and self._changes(use)
        ]

    def _report_first(self, changes: list[tuple[cst.CSTNode, Scope]], name: str) -> None:
        """Report the first change of what is called `name`, and who makes it or another."""
        first = min((node for node, _ in changes), key=self.model.walk.order.__getitem__)
        tools = list(dict.fromkeys(tool.name for _, tool in changes))
        self.report(self._statement(first), self._message(f"`{name}` is changed", tools))

    def _changes(self, use: Use) -> bool:
        """True for a change of what callers have in common: not of an entry of their own, not under a lock."""
        if use.change is None or use.is_copy or locks_around(use.change.node, self.model):
            return False
        return not any(words(key) & _OWNER_WORDS for step in use.path if (key := step.key) is not None)

    def _rebinding(self, bindings: list[Binding], tools: dict[Scope, Scope]) -> list[tuple[cst.CSTNode, Scope]]:
        """The places where tools bind a `global` name anew."""
        return [
            (binding.node, tools[function])
            for binding in bindings
            if (function := binding.made_in.function) in tools
            and binding.kind in (BindingKind.ASSIGNMENT, BindingKind.AUGMENTED)
            and not self._is_created_once(binding.name, binding.node)
            and not locks_around(binding.node, self.model)
        ]

    def _is_created_once(self, name: str, node: cst.CSTNode) -> bool:
        return any(isinstance(each, cst.If) and words(name) <= words(each.test) for each in self.model.ancestors(node))

    def _statement(self, node: cst.CSTNode) -> cst.CSTNode:
        parent = self.model.parent(node)
        return parent if isinstance(node, cst.AssignTarget) and parent is not None else node

    # -- files -------------------------------------------------------------------------------------------------------

    def _check_files(self, function: Scope, tool: Scope) -> None:
        for call, path in writes(function, self.model):
            if is_fixed(path, self.model) and not locks_around(call, self.model) and not self._is_log(path):
                self.report(call, self._message("A file of a fixed name is written", [tool.name]))

    def _is_log(self, path: cst.BaseExpression) -> bool:
        constant = self.model.constant(path)
        text = constant.value if constant is not None else getattr(literal_value(path), "value", "")
        return isinstance(text, str) and text.endswith((".log", "/null"))

    def _message(self, what: str, tools: list[str]) -> str:
        shown = ", ".join(f"`{tool}`" for tool in tools[:3]) + (f" and {len(tools) - 3} more" if len(tools) > 3 else "")
        return (
            f"{what} by the tool{'s' if len(tools) > 1 else ''} {shown} without a lock: all conversations of the "
            "process have it in common, and calls overlap; keep it per conversation, or hold a lock"
        )


RULE = ToolMutatesSharedState
