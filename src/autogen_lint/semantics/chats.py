"""Calls that make agents exchange messages."""

from __future__ import annotations

from dataclasses import dataclass, replace

import libcst as cst

from autogen_lint.catalogue import CallKind, Family, family_of, find_function
from autogen_lint.project import Neighbours
from autogen_lint.semantics.callees import Callees
from autogen_lint.semantics.evaluation import Evaluator
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.scopes import Scope
from autogen_lint.semantics.values import (
    ApiMethod,
    Constant,
    External,
    Function,
    Instance,
    Partial,
    Super,
    Value,
)
from autogen_lint.semantics.walk import Walk

UNMISTAKABLE_CHATS = {
    "initiate_chat": CallKind.SYNC,
    "a_initiate_chat": CallKind.ASYNC,
    "initiate_chats": CallKind.SYNC,
    "generate_reply": CallKind.SYNC,
    "a_generate_reply": CallKind.ASYNC,
}
"""Method names that mean a chat on any receiver, in a file that imports classic AutoGen."""

_CHAT_METHODS = {
    Family.CLASSIC: frozenset(
        {
            *UNMISTAKABLE_CHATS,
            "a_initiate_chats",
            "send",
            "a_send",
            "run",
            "a_run",
            "run_iter",
            "a_run_iter",
            "sequential_run",
            "a_sequential_run",
        }
    ),
    Family.AGENTCHAT: frozenset({"run", "run_stream", "on_messages", "on_messages_stream"}),
    Family.AG2: frozenset({"ask", "run"}),
}
_ANY_CHAT_METHOD = frozenset().union(*_CHAT_METHODS.values())
_CHAT_FUNCTIONS = frozenset(
    prefix + name
    for prefix in ("", "a_")
    for name in (
        "initiate_chats",
        "initiate_group_chat",
        "run_group_chat",
        "run_group_chat_iter",
        "initiate_swarm_chat",
        "run_swarm",
    )
)
_IN_A_THREAD = frozenset({"run", "sequential_run", "run_iter", "run_group_chat", "run_group_chat_iter", "run_swarm"})
"""AG2's `run` family starts the chat in a thread of its own and returns at once (ag2 0.9 and later)."""

ASKS_THROUGH_EVENTS = frozenset({*_IN_A_THREAD, *(f"a_{name}" for name in _IN_A_THREAD)})
"""These chats put a human's questions among the events of their response instead of reading the console (ag2 0.9
and later)."""
TALKING_KINDS = frozenset({"agent", "group_chat", "manager", "team"})
"""The kinds of AutoGen object that hold a conversation."""


@dataclass(frozen=True, slots=True, eq=False)
class ChatCall:
    """A call that makes agents exchange messages.

    `node` is the call to point at: the chat call itself, or for a `handed_over` bound method
    (`to_thread(agent.initiate_chat, ...)`) the call it is handed to. `receivers` are empty when only the method's
    name tells; `receiver_node` is the expression in front of the method. `kind` is how the chat is called.
    `is_resolved` is false when the method's name alone says that it is a chat.
    """

    node: cst.Call
    method: str
    family: Family
    kind: CallKind
    receivers: tuple[Instance, ...]
    receiver_node: cst.BaseExpression | None
    arguments: tuple[cst.BaseExpression, ...]
    handed_over: bool = False
    is_resolved: bool = True

    @property
    def is_bounded(self) -> bool:
        """True when the call passes `max_turns`, which ends the chat whatever its agents' limits are."""
        return any(arg.keyword is not None and arg.keyword.value == "max_turns" for arg in self.node.args)

    @property
    def blocks(self) -> bool:
        """True when the call returns only after the whole chat."""
        return self.kind is CallKind.SYNC and self.method not in _IN_A_THREAD and not self.handed_over


@dataclass(frozen=True, slots=True)
class _Mention:
    """A place where something that may be a chat is called or handed over."""

    func: cst.BaseExpression
    node: cst.Call
    arguments: tuple[cst.BaseExpression, ...]
    handed_over: bool

    def chat(self, method: str, family: Family, kind: CallKind, receivers: tuple[Instance, ...]) -> ChatCall:
        receiver_node = self.func.value if isinstance(self.func, cst.Attribute) else None
        return ChatCall(self.node, method, family, kind, receivers, receiver_node, self.arguments, self.handed_over)


class Chats:
    """Finds the chat calls of a module, in the API families that it imports."""

    def __init__(
        self,
        walk: Walk,
        evaluator: Evaluator,
        callees: Callees,
        neighbours: Neighbours,
        families: frozenset[Family],
    ) -> None:
        self._walk = walk
        self._evaluator = evaluator
        self._callees = callees
        self._neighbours = neighbours
        self._families = families
        self._calls: dict[int, ChatCall | None] = {}

    def all(self) -> list[ChatCall]:
        """Every chat call of the module, bound chat methods that are handed over included, scope by scope in source
        order.
        """
        found = []
        for scope in self._walk.scopes:
            for call in scope.own(cst.Call):
                chat = self.chat_call(call)
                if chat is not None:
                    found.append(chat)
            for attribute in scope.own(cst.Attribute):
                handed = self._handed_over(attribute)
                if handed is not None:
                    found.append(handed)
        return found

    def chat_call(self, call: cst.Call) -> ChatCall | None:
        """What `call` is as a chat, `None` when it is none."""
        # By identity: hashing a node is a call of a Python function, and many rules ask about each call.
        key = id(call)
        if key not in self._calls:
            self._calls[key] = self._classify_chat(call)
        return self._calls[key]

    def _classify_chat(self, call: cst.Call) -> ChatCall | None:
        func = call.func
        if type(func) is cst.Attribute:
            name = func.attr.value
            if name not in _ANY_CHAT_METHOD and name not in _CHAT_FUNCTIONS:
                return None
        elif type(func) is not cst.Name or not self._callees.may_be_chat(func, _CHAT_FUNCTIONS):
            return None
        return self._chat(_Mention(func, call, tuple(arg.value for arg in call.args), False))

    def _handed_over(self, node: cst.Attribute) -> ChatCall | None:
        """`to_thread(agent.initiate_chat, ...)` and the like."""
        if node.attr.value not in _ANY_CHAT_METHOD:
            return None
        argument = self._walk.parent(node)
        call = self._walk.parent(argument) if isinstance(argument, cst.Arg) else None
        if not isinstance(call, cst.Call):
            return None
        chat = self._chat(_Mention(node, call, tuple(arg.value for arg in call.args if arg is not argument), True))
        return chat if chat is not None and (chat.receivers or node.attr.value in UNMISTAKABLE_CHATS) else None

    def _chat(self, mention: _Mention) -> ChatCall | None:
        func = mention.func
        values = self._evaluator.evaluate(func)
        found = [chat for value in values if (chat := self._chat_value(value, mention)) is not None]
        if found:
            receivers = tuple(dict.fromkeys(receiver for chat in found for receiver in chat.receivers))
            return replace(found[0], receivers=receivers)
        if isinstance(func, cst.Attribute) and all(_is_foreign(value) for value in values):
            kind = UNMISTAKABLE_CHATS.get(func.attr.value)
            if kind is not None and Family.CLASSIC in self._families:
                return replace(mention.chat(func.attr.value, Family.CLASSIC, kind, ()), is_resolved=False)
        return None

    def _chat_value(self, value: Value, mention: _Mention) -> ChatCall | None:
        if isinstance(value, Partial):
            bound = tuple(arg.value for arg in value.call.args[1:])
            return self._chat_value(value.target, replace(mention, arguments=bound + mention.arguments))
        if isinstance(value, ApiMethod):
            return self._method_chat(value, mention)
        if isinstance(value, Function):
            return self._override_chat(value, mention)
        if isinstance(value, External):
            return self._function_chat(value, mention)
        return None

    def _method_chat(self, value: ApiMethod, mention: _Mention) -> ChatCall | None:
        family = value.owner.family
        if value.name not in _CHAT_METHODS[family] or not value.owner.kinds & TALKING_KINDS:
            return None
        if value.name in ("send", "a_send") and self._asks_for_no_reply(mention.node):
            return None
        kind = value.owner.method_kind(value.name)
        return mention.chat(value.name, family, kind, (value.receiver,)) if kind is not None else None

    def _asks_for_no_reply(self, call: cst.Call) -> bool:
        """True for `send(..., request_reply=False)`, which stores the message and returns."""
        argument = self._evaluator.arguments(call).get("request_reply", 2)
        return argument is not None and literal_value(argument.value) == Constant(False)

    def _override_chat(self, value: Function, mention: _Mention) -> ChatCall | None:
        """A chat method that a local subclass overrides: a chat as far as the override still reaches AutoGen."""
        name = value.scope.name
        if not isinstance(value.receiver, Instance) or name not in _ANY_CHAT_METHOD:
            return None
        families = {api.family for api in self._evaluator.api_classes(value.receiver) if api.kinds & TALKING_KINDS}
        family = next((each for each in Family if each in families and name in _CHAT_METHODS[each]), None)
        if family is None or not self._reaches_base(value.scope):
            return None
        kind = CallKind.ASYNC if value.scope.is_async else CallKind.SYNC
        return mention.chat(name, family, kind, (value.receiver,))

    def _reaches_base(self, function: Scope) -> bool:
        return any(
            isinstance(value, Super)
            for call in function.inline(cst.Call)
            if isinstance(call.func, cst.Attribute)
            for value in self._evaluator.evaluate(call.func.value)
        ) or any(self.chat_call(call) is not None for call in function.inline(cst.Call))

    def _function_chat(self, value: External, mention: _Mention) -> ChatCall | None:
        family = family_of(value.name)
        last = value.name.rpartition(".")[2]
        if family is None or self._neighbours.provide(value.name):
            return None
        if family is Family.AG2 and last == "ask" and "(" in value.name:
            # `reply.ask(...)` on what an earlier `ask` answered.
            return mention.chat(last, family, CallKind.ASYNC, ())
        if last not in _CHAT_FUNCTIONS or "(" in value.name:
            return None
        function = find_function(value.name)
        kind = function.kind if function is not None else CallKind.ASYNC if last.startswith("a_") else CallKind.SYNC
        return mention.chat(last, family, kind, ())


def _is_foreign(value: Value) -> bool:
    """True for an attribute of an object that comes from outside the module, so that its class cannot be known."""
    return isinstance(value, External) and not value.name.startswith("builtins.")
