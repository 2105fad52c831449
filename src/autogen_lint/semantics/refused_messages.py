"""Calls that pass a written message which every release refuses."""

from __future__ import annotations

from dataclasses import dataclass

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.semantics.arguments import Arguments
from autogen_lint.semantics.constructions import Construction
from autogen_lint.semantics.displays import display_behind
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.message_shapes import (
    entries,
    has_wrong_content,
    is_none,
    is_text,
    items,
    kind_of,
    lacks_content,
)
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.previews import is_for_preview, is_from_preview
from autogen_lint.semantics.values import ApiMethod, Constant, ImportedClass, LocalClass

_OPENING = frozenset({"initiate_chat", "a_initiate_chat"})
_SENDING = frozenset({"send", "a_send"})
_REPLYING = frozenset({"generate_reply", "a_generate_reply"})
_RUNNING = frozenset({"run", "run_stream"})
_ANSWERING = frozenset({"on_messages", "on_messages_stream"})
_METHODS = _OPENING | _SENDING | _REPLYING | _RUNNING | _ANSWERING
_CUSTOMISING = frozenset({"register_reply", "replace_reply_func", "register_hook", "add_to_agent"})
"""Calls after which an agent may take what AutoGen's own code would refuse."""
_PLAIN_AGENTS = frozenset({"ConversableAgent", "AssistantAgent", "UserProxyAgent"})
_MESSAGE_KINDS = frozenset({"message", "model_message"})
_FIELDS = ("content", "source", "target")
_LISTS = frozenset({"MultiModalMessage", "FunctionExecutionResultMessage"})
_TEXT = "use a str, or a dict with the text in `content`"
_ROLE_AND_CONTENT = 'write [{"role": "user", "content": ...}]'
_OBJECT = "use `TextMessage(content=..., source=...)`"


@dataclass(frozen=True, slots=True)
class RefusedMessage:
    """What is refused at `node`, and what to write instead."""

    node: cst.CSTNode
    problem: str
    remedy: str


def refused_message(call: cst.Call, model: Model) -> RefusedMessage | None:
    """The message at `call` that AutoGen certainly refuses."""
    built = model.construction(call)
    if built is not None:
        return _in_construction(built, model)
    if not isinstance(call.func, cst.Attribute) or call.func.attr.value not in _METHODS:
        return None
    methods = model.evaluate(call.func)
    # Every candidate has to be AutoGen's own: what a project's class does with its arguments is its business.
    if not methods or not all(isinstance(each, ApiMethod) for each in methods):
        return None
    method = methods[0]
    assert isinstance(method, ApiMethod)
    arguments = model.arguments(call)
    if method.owner.family is Family.AGENTCHAT:
        return _unless_for_preview(_in_agentchat_call(method, arguments, model), model)
    if method.owner.family is not Family.CLASSIC:
        return None
    found = None
    if method.name in _REPLYING:
        found = _in_reply(method, arguments, model)
    elif method.name in _OPENING | _SENDING:
        found = _in_sending(method, arguments, model)
    return None if found is None or _is_customised(method, model) else found


def _unless_for_preview(found: RefusedMessage | None, model: Model) -> RefusedMessage | None:
    """In the previews messages were dataclasses, and `task=` took other things."""
    return None if found is not None and is_for_preview(Family.AGENTCHAT, model) else found


# -- classic ---------------------------------------------------------------------------------------------------------


def _is_customised(method: ApiMethod, model: Model) -> bool:
    """True when something may come between the call and AutoGen's own check."""
    owner = method.owner
    if not owner.is_subclass_of("ConversableAgent") or owner.is_subclass_of("MultimodalConversableAgent"):
        return True
    if isinstance(method.receiver.type, LocalClass):
        own = model.constructors.evaluator.local_mro(method.receiver.type.scope)
        if any(name in _METHODS or "message" in name for scope in own for name in scope.bindings):
            return True
        if model.constructors.evaluator.imported_bases(method.receiver.type.scope):
            return True
    if isinstance(method.receiver.type, ImportedClass):
        return True
    return not _CUSTOMISING.isdisjoint(model.walk.attributes)


def _in_sending(method: ApiMethod, arguments: Arguments, model: Model) -> RefusedMessage | None:
    argument = arguments.get("message", 0 if method.name in _SENDING else None)
    if argument is None:
        return None
    value = argument.value
    kind = kind_of(value, model)
    if kind in ("a number", "a list", "a tuple"):
        return RefusedMessage(value, f"{kind} is no message for `{method.name}`", _TEXT)
    display = display_behind(value, model)
    message = entries(display) if isinstance(display, cst.Dict) else None
    if message is None:
        return None
    fault = lacks_content(message, model)
    if fault is not None:
        return RefusedMessage(value, f"{fault}: `{method.name}` raises ValueError", "put the text in `content`")
    fault = None if _may_be_silent(method, arguments) else has_wrong_content(message, model)
    return RefusedMessage(value, f"{fault}: `{method.name}` refuses it", "make it a str") if fault else None


def _may_be_silent(method: ApiMethod, arguments: Arguments) -> bool:
    """True for `send(..., silent=True)`, which files what it would have failed to print."""
    if method.name in _OPENING:
        return False
    silent = arguments.get("silent", 3)
    return arguments.open_ended or (silent is not None and literal_value(silent.value) != Constant(False))


def _in_reply(method: ApiMethod, arguments: Arguments, model: Model) -> RefusedMessage | None:
    argument = arguments.get("messages", 0)
    if method.owner.name not in _PLAIN_AGENTS or argument is None:
        return None
    value = argument.value
    kind = "a str" if is_text(value, model) else kind_of(value, model)
    if kind in ("a str", "a number", "a dict"):
        problem = f"`{method.name}` takes a list of messages, and fails on {kind}"
        return RefusedMessage(value, problem, _ROLE_AND_CONTENT)
    # The last message is the one that every release looks into.
    last = items(value, model)[-1:]
    if not last or kind != "a list":
        return None
    if is_text(last[0], model):
        return RefusedMessage(
            last[0], f"`{method.name}` takes dicts as messages, and fails on a str", _ROLE_AND_CONTENT
        )
    display = display_behind(last[0], model)
    message = entries(display) if isinstance(display, cst.Dict) else None
    fault = has_wrong_content(message, model) if message is not None else None
    return RefusedMessage(last[0], f"{fault}: `{method.name}` refuses it", "make it a str") if fault else None


# -- constructions ---------------------------------------------------------------------------------------------------


def _in_construction(built: Construction, model: Model) -> RefusedMessage | None:
    if built.local is not None or built.imported is not None or built.partial is not None or built.is_base_call:
        return None
    if "group_chat" in built.api.kinds:
        return _in_group_chat(built.arguments, model)
    if built.api.family is Family.AGENTCHAT and built.api.kinds & _MESSAGE_KINDS:
        return _unless_for_preview(_in_message_class(built, model), model)
    return None


def _in_group_chat(arguments: Arguments, model: Model) -> RefusedMessage | None:
    argument = arguments.get("messages", 1)
    if argument is None:
        return None
    value = argument.value
    kind = "a str" if is_text(value, model) else kind_of(value, model)
    if kind not in ("a str", "a number", "a dict", "a tuple"):
        return None
    problem = f"`GroupChat(messages=...)` is a list of messages, and with {kind} the chat fails in its first round"
    return RefusedMessage(value, problem, "pass a list")


def _in_message_class(built: Construction, model: Model) -> RefusedMessage | None:
    api, arguments = built.api, built.arguments
    if api.name == "StructuredMessage":
        return None
    if any(is_from_preview(name, api.family) for name in model.externals(built.call.func)):
        # Perhaps through another module, which has it from there.
        return None
    if arguments.positional:
        problem = f"`{api.name}` takes keyword arguments only, and raises TypeError for others"
        return RefusedMessage(built.call, problem, "name them")
    required = [each.name for each in api.parameters if each.required and each.name in _FIELDS]
    missing = [f"`{name}=`" for name in required if name not in arguments.keywords]
    if missing and not arguments.open_ended:
        problem = f"`{api.name}` without {' and '.join(missing)} raises a ValidationError"
        return RefusedMessage(built.call, problem, f"pass {'it' if len(missing) == 1 else 'them'}")
    content = arguments.keywords.get("content")
    kind = _refused_content(built, content.value, model) if content is not None and "content" in required else None
    if content is None or kind is None:
        return None
    problem = f"`{api.name}` raises a ValidationError for {kind}"
    return RefusedMessage(content.node, problem, "pass a list" if api.name in _LISTS else "pass a str")


def _refused_content(built: Construction, value: cst.BaseExpression, model: Model) -> str | None:
    """What the content is, when a message class does not take it."""
    if is_none(value, model):
        return "`content=None`"
    kind = kind_of(value, model)
    is_only_text = built.api.is_subclass_of("BaseTextChatMessage") or built.api.name == "SystemMessage"
    if kind in ("a number", "a dict") or (kind is not None and is_only_text):
        return f"{kind} as content"
    return "a str as content" if built.api.name in _LISTS and is_text(value, model) else None


# -- AgentChat -------------------------------------------------------------------------------------------------------


def _in_agentchat_call(method: ApiMethod, arguments: Arguments, model: Model) -> RefusedMessage | None:
    if method.name in _RUNNING and method.owner.kinds & {"agent", "team"}:
        argument = arguments.keywords.get("task")
        expected = "`task=` takes a str, a message object or a list of these objects"
    elif method.name in _ANSWERING and method.owner.is_subclass_of("AssistantAgent"):
        argument = arguments.get("messages", 0)
        expected = f"`{method.name}` takes a list of message objects"
        if argument is not None and is_text(argument.value, model):
            return RefusedMessage(argument.value, f"{expected}, and fails on a str", _OBJECT)
    else:
        return None
    return _not_messages(argument.value, expected, model) if argument is not None else None


def _not_messages(value: cst.BaseExpression, expected: str, model: Model) -> RefusedMessage | None:
    kind = kind_of(value, model)
    display = display_behind(value, model)
    if kind == "a number" or (isinstance(display, cst.Dict) and display.elements):
        return RefusedMessage(value, f"{expected}, and fails on {kind}", _OBJECT)
    for item in items(value, model):
        kind = "a str" if is_text(item, model) else kind_of(item, model)
        if kind in ("a str", "a dict", "a number"):
            return RefusedMessage(item, f"{expected}, and fails on {kind} in it", _OBJECT)
    return None
