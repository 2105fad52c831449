"""AGL111: conversations kept in a dict of the process, one for each session."""

from __future__ import annotations

from collections.abc import Iterator

import libcst as cst

from autogen_lint.findings import Severity
from autogen_lint.rules.base import ALL_FAMILIES, Rule
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.retention import Kept, Retention, Use, words
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.values import Instance, LocalClass

_SESSION_WORDS = frozenset(
    {
        "account",
        "caller",
        "channel",
        "chat",
        "client",
        "connection",
        "contact",
        "conversation",
        "conversations",
        "customer",
        "dialog",
        "dialogue",
        "from",
        "guild",
        "member",
        "peer",
        "phone",
        "room",
        "sender",
        "session",
        "sid",
        "tenant",
        "thread",
        "ticket",
        "token",
        "uid",
        "user",
        "username",
        "visitor",
        "websocket",
        "ws",
    }
)
_STORE_WORDS = frozenset(
    {
        "chats",
        "conversations",
        "dialogs",
        "dialogues",
        "histories",
        "history",
        "memories",
        "memory",
        "sessions",
        "threads",
        "transcripts",
    }
)
_OTHER_KEYS = frozenset({"agent", "index", "job", "model", "name", "role", "speaker", "tool", "topic", "workflow"})
_CONVERSATION_WORDS = frozenset(
    {"chat", "conversation", "dialogue", "histories", "history", "memory", "messages", "transcript", "turns"}
)
_PUTTING = frozenset({"=", "+=", "append", "appendleft", "extend", "insert", "setdefault"})


class InProcessSessionStore(Rule):
    """A dict of the process holds one conversation, or one agent, for each session.

    ## Why it bites

    Each session has its own entry, so nobody sees another's messages. But the dict is part of one process: a restart
    or a deployment ends every conversation, with more than one worker the next request of a session may go to one
    that has never heard of it, and nothing ends the entries of users who never come back.

    ## Example

    ```python
    histories = {}


    @app.post("/ask")
    def ask(session_id: str, question: str):
        history = histories.setdefault(session_id, [])
        history.append({"role": "user", "content": question})
        reply = build_assistant().generate_reply(messages=history)
        history.append({"role": "assistant", "content": reply})
        return reply
    ```

    ## Use instead

    ```python
    @app.post("/ask")
    def ask(session_id: str, question: str, store: Store):
        history = store.load(session_id)
        history.append({"role": "user", "content": question})
        reply = build_assistant().generate_reply(messages=history)
        history.append({"role": "assistant", "content": reply})
        store.save(session_id, history)
        return reply
    ```

    The store is a database, Redis or the like. AgentChat's agents and teams have `save_state()` and `load_state()` for
    it. A dict counts when something that speaks of a session selects its entries (`session_id`, `chat.id`, a dict
    called `conversations`), and messages, chat results, agents or teams are put into them. A dict that mixes the
    callers' conversations is AGL101's.

    ## When to ignore it

    With one worker, when conversations may end with the process. Connections, locks, job results and registries of
    agents by name are left alone, and so are scripts, tests, Streamlit pages and Panel apps with `.servable()`.

    ## Fix safety

    There is no fix: which store it should be is a design decision.

    ## References

    - "Managing state" in the AgentChat user guide
    """

    code, name, severity = "AGL111", "in-process-session-store", Severity.NOTE
    families = ALL_FAMILIES

    def visit_Module(self, node: cst.Module) -> None:  # noqa: ARG002  # the visitor's signature
        if self.model.is_script or self.model.is_test or self.model.runs_per_session:
            return
        retention = Retention(self.model)
        stores = [kept for kept in retention.containers if self._is_store(kept, retention)]
        # A dict in which callers meet is worse, and AGL101 says so.
        mixed = {each.node for each in retention.histories.shared()} if stores else set()
        for kept in stores:
            if kept.node not in mixed:
                self.report(
                    kept.node,
                    f"`{kept.name}` keeps one conversation per session in the memory of this process: a restart loses "
                    "them, and other workers never see them; keep them in a store that all workers share",
                )

    def _is_store(self, kept: Kept, retention: Retention) -> bool:
        if not _is_mapping(kept.value) or not self._outlives_requests(kept, retention):
            return False
        entries = [use for use in kept.uses if use.key is not None and literal_value(use.key) is None]
        if not any(self._is_per_session(kept, use) for use in entries):
            return False
        if not any(self.model.is_reenterable(use.function) and list(self._put_in(use)) for use in entries):
            return False
        return any(
            self.model.is_reenterable(use.function) and self._holds_conversation(kept, use, retention)
            for use in entries
        )

    def _outlives_requests(self, kept: Kept, retention: Retention) -> bool:
        """True for module and class level, and for `self` when the class has one object, built at module level."""
        if not kept.on_self:
            return kept.home.function is None
        built = retention.built(kept.home)
        return len(built) == 1 and self.model.function_of(built[0]) is None

    def _is_per_session(self, kept: Kept, use: Use) -> bool:
        if use.key is None:
            return False
        key = words(use.key)
        if isinstance(use.key, cst.Attribute) and use.key.attr.value == "name":
            # `registry[user_proxy.name]`
            return False
        if isinstance(use.key, cst.Name):
            # `key = update.effective_user.id`
            for binding in self.model.names.bindings(use.key.value, use.key):
                key |= words(binding.value) if binding.value is not None else set()
        return bool(key & _SESSION_WORDS) or (bool(words(kept.name) & _STORE_WORDS) and not key & _OTHER_KEYS)

    # -- what is in it -----------------------------------------------------------------------------------------------

    def _holds_conversation(self, kept: Kept, use: Use, retention: Retention) -> bool:
        named = words(kept.name) | {word for step in use.path for word in words(step.name or step.key or "")}
        speaks = bool(named & _CONVERSATION_WORDS)
        if retention.histories.is_chat_argument(use.named) and (speaks or self._grows(kept)):
            return True
        for value in self._put_in(use):
            if retention.histories.holds_message(value) or self._holds_talker(value):
                return True
            if speaks and use.change is not None and use.change.how not in ("=", "setdefault"):
                return True
        return False

    def _grows(self, kept: Kept) -> bool:
        """True when something is added to an entry: a name or a setting that a prompt mentions is only replaced."""
        return any(
            use.key is not None and use.change is not None and use.change.how in _PUTTING - {"=", "setdefault"}
            for use in kept.uses
        )

    def _put_in(self, use: Use) -> Iterator[cst.BaseExpression]:
        if use.change is not None and use.change.how in _PUTTING:
            yield from use.change.values
        # `agents.setdefault(key, Agent())` leads to the entry, and puts it there.
        node: cst.BaseExpression = use.node
        while isinstance(node, cst.Call | cst.Subscript | cst.Attribute):
            if isinstance(node, cst.Call):
                yield from (arg.value for arg in node.args[1:])
                node = node.func
            else:
                node = node.value

    def _holds_talker(self, value: cst.BaseExpression) -> bool:
        """True for agents and teams, in a collection too, and for objects of local classes that keep some."""
        for each in self.model.involved((value,)):
            if self.model.is_talking(each):
                return True
            if isinstance(each.type, LocalClass) and self._keeps_conversation(each.type.scope):
                return True
        if isinstance(value, cst.Dict):
            return any(isinstance(each, cst.DictElement) and self._holds_talker(each.value) for each in value.elements)
        return False

    def _keeps_conversation(self, scope: Scope) -> bool:
        for owner in self.model.values.local_mro(scope):
            for name, targets in self.model.values.self_attributes(owner).items():
                values = [target.value for target in targets if target.value is not None]
                if words(name) & _CONVERSATION_WORDS and any(isinstance(value, cst.List) for value in values):
                    return True
                if any(
                    isinstance(found, Instance) and self.model.is_talking(found)
                    for value in values
                    for found in self.model.values.elements(value)
                ):
                    return True
        return False


def _is_mapping(value: cst.BaseExpression) -> bool:
    if isinstance(value, cst.Call):
        func = value.func
        last = func.attr.value if isinstance(func, cst.Attribute) else func.value if isinstance(func, cst.Name) else ""
        return last not in ("list", "deque")
    return isinstance(value, cst.Dict | cst.DictComp)


RULE = InProcessSessionStore
