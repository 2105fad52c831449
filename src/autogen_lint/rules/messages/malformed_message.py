"""AGL501: a message that AutoGen refuses."""

from __future__ import annotations

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.findings import Severity
from autogen_lint.rules.base import Rule
from autogen_lint.semantics.arguments import Arguments
from autogen_lint.semantics.constructions import Construction
from autogen_lint.semantics.displays import display_behind
from autogen_lint.semantics.expected_failures import is_expected
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.message_shapes import (
    entries,
    has_wrong_content,
    is_none,
    is_number,
    is_text,
    items,
    kind_of,
    lacks_content,
)
from autogen_lint.semantics.values import ApiMethod, Constant, LocalClass

_ERRORS = frozenset(
    {
        "builtins.AttributeError",
        "builtins.KeyError",
        "builtins.TypeError",
        "builtins.ValueError",
        "pydantic.ValidationError",
        "pydantic_core.ValidationError",
    }
)
_OPENING = frozenset({"initiate_chat", "a_initiate_chat"})
_SENDING = frozenset({"send", "a_send"})
_REPLYING = frozenset({"generate_reply", "a_generate_reply"})
_RUNNING = frozenset({"run", "run_stream"})
_ANSWERING = frozenset({"on_messages", "on_messages_stream"})
_METHODS = _OPENING | _SENDING | _REPLYING | _RUNNING | _ANSWERING
_CUSTOMISING = frozenset({"register_reply", "register_hook", "add_to_agent", "replace_reply_func", "add_to_agents"})
"""Calls after which an agent may take what AutoGen's own code would refuse."""
_PLAIN_AGENTS = frozenset({"ConversableAgent", "AssistantAgent", "UserProxyAgent"})
_MESSAGE_KINDS = frozenset({"message", "model_message"})
_FIELDS = ("content", "source", "target")
_LIST_MESSAGES = frozenset({"MultiModalMessage", "FunctionExecutionResultMessage"})


class MalformedMessage(Rule):
    """A message is written in a shape that every release refuses.

    ## Why it bites

    The chat does not start. In pyautogen 0.2.35, ag2 0.9.10 and autogen 0.14.1: `initiate_chat` and `send` raise
    `ValueError: Message can't be converted into a valid ChatCompletion message` for a dict without `content` (or with
    `None` there) and without a function or tool call, and for a list; a number or dict as content is a `TypeError`
    (a validation error in the later ones); `generate_reply(messages="...")` raises AttributeError, because it wants
    a list of dicts; `GroupChat(messages="...")` is built, and fails in the first round.

    In autogen-agentchat 0.7.5: `task=` takes a str, a message or a list of messages, and dicts there are a
    ValueError; message classes take keywords only and refuse a missing `source` or `content`, and content of another
    type.

    ## Example

    ```python
    user.initiate_chat(assistant, message={"role": "user", "text": "What is new?"})
    ```

    ## Use instead

    ```python
    user.initiate_chat(assistant, message={"role": "user", "content": "What is new?"})
    ```

    In AgentChat: `TextMessage(content="What is new?", source="user")`, or a plain str as `task=`.

    ## When to ignore it

    Not known. The rule looks only at what is written down: literals, and names that stand for one and are never
    changed. It leaves alone what some release accepts (a message in `generate_reply` without content,
    `tool_calls: []`, `send(..., silent=True)`), agents whose class overrides the sending methods, modules that
    register reply functions or hooks of their own, and tests of the refusal.

    ## Fix safety

    There is no automatic fix: the linter does not know what was meant.

    ## References

    - "Messages" in the AgentChat user guide
    - `ConversableAgent.send` in AutoGen's agent chat reference
    """

    code, name, severity = "AGL501", "malformed-message", Severity.ERROR
    families = frozenset({Family.CLASSIC, Family.AGENTCHAT})

    def visit_Call(self, node: cst.Call) -> None:
        found = self._fault(node)
        if found is not None and not is_expected(node, _ERRORS, self.model):
            self.report(*found)

    def _fault(self, node: cst.Call) -> tuple[cst.CSTNode, str] | None:
        construction = self.model.construction(node)
        if construction is not None:
            return self._in_construction(construction)
        if not isinstance(node.func, cst.Attribute) or node.func.attr.value not in _METHODS:
            return None
        methods = self.model.evaluate(node.func)
        # Every candidate has to be AutoGen's own: what a project's class does with its arguments is its business.
        if not methods or not all(isinstance(each, ApiMethod) for each in methods):
            return None
        method = methods[0]
        assert isinstance(method, ApiMethod)
        arguments = self.model.arguments(node)
        if method.owner.family is Family.AGENTCHAT:
            return self._in_agentchat_call(method, arguments)
        if method.owner.family is not Family.CLASSIC:
            return None
        check = self._in_replied_messages if method.name in _REPLYING else self._in_sent_message
        found = check(method, arguments)
        return None if found is None or self._is_customised(method) else found

    # -- classic -----------------------------------------------------------------------------------------------------

    def _is_customised(self, method: ApiMethod) -> bool:
        """True when something may come between the call and AutoGen's own check."""
        if not method.owner.is_subclass_of("ConversableAgent") or method.owner.is_subclass_of(
            "MultimodalConversableAgent"
        ):
            return True
        if isinstance(method.receiver.type, LocalClass):
            own = self.model.constructors.evaluator.local_mro(method.receiver.type.scope)
            if any(name in scope.bindings for scope in own for name in _OPENING | _SENDING | {"generate_init_message"}):
                return True
            if any("message" in name for scope in own for name in scope.bindings):
                return True
        return any(
            attribute.attr.value in _CUSTOMISING
            for scope in self.model.walk.scopes
            for attribute in scope.own(cst.Attribute)
        )

    def _in_sent_message(self, method: ApiMethod, arguments: Arguments) -> tuple[cst.CSTNode, str] | None:
        argument = arguments.get("message", 0 if method.name in _SENDING else None)
        if argument is None or method.name not in _OPENING | _SENDING:
            return None
        value = argument.value
        kind = kind_of(value, self.model)
        if kind in ("a number", "a list", "a tuple"):
            return value, f"`{method.name}` sends a str or a dict, and refuses {kind} as message"
        display = display_behind(value, self.model)
        message = entries(display) if isinstance(display, cst.Dict) else None
        if message is None:
            return None
        fault = lacks_content(message, self.model)
        if fault is not None:
            return value, f"{fault} is refused: `{method.name}` raises ValueError; put the text in `content`"
        fault = None if self._may_be_silent(method, arguments) else has_wrong_content(message, self.model)
        return None if fault is None else (value, f"{fault} is refused by `{method.name}`; make it a str")

    def _may_be_silent(self, method: ApiMethod, arguments: Arguments) -> bool:
        """True for `send(..., silent=True)`, which stores what it would have failed to print."""
        silent = arguments.get("silent", 3)
        if method.name in _OPENING:
            return False
        return arguments.open_ended or (silent is not None and literal_value(silent.value) != Constant(False))

    def _in_replied_messages(self, method: ApiMethod, arguments: Arguments) -> tuple[cst.CSTNode, str] | None:
        argument = arguments.get("messages", 0)
        if method.owner.name not in _PLAIN_AGENTS or argument is None:
            return None
        value = argument.value
        kind = "a str" if is_text(value, self.model) else kind_of(value, self.model)
        if kind in ("a str", "a number", "a dict"):
            return value, f'`{method.name}` takes a list of messages, not {kind}: [{{"role": ..., "content": ...}}]'
        # The last message is the one that every release looks into.
        last = items(value, self.model)[-1:]
        if not last or not isinstance(display_behind(value, self.model), cst.List):
            return None
        if is_text(last[0], self.model):
            return last[0], f'`{method.name}` takes messages as dicts, not as str: {{"role": ..., "content": ...}}'
        display = display_behind(last[0], self.model)
        message = entries(display) if isinstance(display, cst.Dict) else None
        fault = has_wrong_content(message, self.model) if message is not None else None
        return None if fault is None else (last[0], f"{fault} is refused by `{method.name}`; make it a str")

    # -- constructions -----------------------------------------------------------------------------------------------

    def _in_construction(self, built: Construction) -> tuple[cst.CSTNode, str] | None:
        if built.local is not None or built.partial is not None or built.is_base_call:
            return None
        if "group_chat" in built.api.kinds:
            return self._in_group_chat(built.arguments)
        if built.api.family is Family.AGENTCHAT and built.api.kinds & _MESSAGE_KINDS:
            return self._in_message_class(built)
        return None

    def _in_group_chat(self, arguments: Arguments) -> tuple[cst.CSTNode, str] | None:
        argument = arguments.get("messages", 1)
        if argument is None:
            return None
        value = argument.value
        kind = "a str" if is_text(value, self.model) else kind_of(value, self.model)
        if kind not in ("a str", "a number", "a dict", "a tuple"):
            return None
        return value, f"`GroupChat(messages=...)` is a list of messages, not {kind}: the chat fails in its first round"

    def _in_message_class(self, built: Construction) -> tuple[cst.CSTNode, str] | None:
        api, arguments = built.api, built.arguments
        if api.name == "StructuredMessage":
            return None
        if arguments.positional:
            return built.call, f"`{api.name}` takes keyword arguments only, and raises TypeError for others"
        required = [each.name for each in api.parameters if each.required and each.name in _FIELDS]
        missing = [name for name in required if name not in arguments.keywords]
        if missing and not arguments.open_ended:
            names = " and ".join(f"`{name}=`" for name in missing)
            return built.call, f"`{api.name}` without {names} raises a ValidationError"
        content = arguments.keywords.get("content")
        if content is None or "content" not in required:
            return None
        kind = self._refused_content(built, content.value)
        return None if kind is None else (content.node, f"`{api.name}` refuses {kind} as content: ValidationError")

    def _refused_content(self, built: Construction, value: cst.BaseExpression) -> str | None:
        api = built.api
        if is_none(value, self.model):
            return "`None`"
        kind = kind_of(value, self.model)
        if kind in ("a number", "a dict"):
            return kind
        if kind is not None and (api.is_subclass_of("BaseTextChatMessage") or api.name == "SystemMessage"):
            return kind
        return "a str" if api.name in _LIST_MESSAGES and is_text(value, self.model) else None

    # -- AgentChat ---------------------------------------------------------------------------------------------------

    def _in_agentchat_call(self, method: ApiMethod, arguments: Arguments) -> tuple[cst.CSTNode, str] | None:
        if method.name in _RUNNING and method.owner.kinds & {"agent", "team"}:
            return self._in_task(method, arguments)
        if method.name in _ANSWERING and method.owner.is_subclass_of("AssistantAgent"):
            argument = arguments.get("messages", 0)
            if argument is not None:
                return self._not_messages(argument.value, f"`{method.name}` takes a list of message objects", True)
        return None

    def _in_task(self, method: ApiMethod, arguments: Arguments) -> tuple[cst.CSTNode, str] | None:
        argument = arguments.keywords.get("task")
        if argument is None:
            return None
        return self._not_messages(argument.value, "`task=` takes a str, a message object or a list of these", False)

    def _not_messages(
        self, value: cst.BaseExpression, expected: str, refuses_text: bool
    ) -> tuple[cst.CSTNode, str] | None:
        kind = "a str" if refuses_text and is_text(value, self.model) else kind_of(value, self.model)
        display = display_behind(value, self.model)
        if kind in ("a str", "a number") or (isinstance(display, cst.Dict) and display.elements):
            return value, f"{expected}, not {kind}; use `TextMessage(content=..., source=...)`"
        for item in items(value, self.model):
            kind = "str" if is_text(item, self.model) else kind_of(item, self.model)
            if kind in ("str", "a dict", "a number"):
                return item, f"{expected}, not {kind.removeprefix('a ')}s; use `TextMessage(content=..., source=...)`"
        return None


RULE = MalformedMessage
