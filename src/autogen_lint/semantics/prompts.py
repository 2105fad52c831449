"""What the agents of a module are told, and whether all of it can be seen."""

from __future__ import annotations

from collections.abc import Collection, Iterator

import libcst as cst

from autogen_lint.catalogue import Family
from autogen_lint.semantics.arguments import Argument
from autogen_lint.semantics.chats import ChatCall
from autogen_lint.semantics.constructions import Construction, Passing
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.teams import constructions
from autogen_lint.semantics.texts import is_literal_text
from autogen_lint.semantics.values import Instance

_OPENINGS = {Family.CLASSIC: "message", Family.AGENTCHAT: "task"}
_METHODS = ("initiate_chat", "a_initiate_chat", "run", "run_stream")
_MEMBERS = {"group_chat": "agents", "team": "participants"}
_CHANGES = ("update_system_message", "update_agent_state_before_reply")


def strings(model: Model, without: Collection[cst.CSTNode]) -> Iterator[str]:
    """Every string of the module, but for those in the nodes `without` and those that are statements at top level."""
    for scope in model.walk.scopes:
        for literal in scope.own(cst.SimpleString):
            is_remark = scope is model.walk.module_scope and isinstance(model.parent(literal), cst.Expr)
            if not is_remark and not _is_within(literal, without, model):
                value = literal_value(literal)
                yield str(value.value) if value is not None else literal.raw_value
        for formatted in scope.own(cst.FormattedString):
            if not _is_within(formatted, without, model):
                yield from (part.value for part in formatted.parts if isinstance(part, cst.FormattedStringText))


def _is_within(node: cst.CSTNode, nodes: Collection[cst.CSTNode], model: Model) -> bool:
    return node in nodes or any(each in nodes for each in model.ancestors(node))


def all_in_sight(model: Model) -> bool:
    """True when the module shows every agent that takes part in its chats, with all that each is told, by no human."""
    if not model.chats or not all(_is_chat_in_sight(chat, model) for chat in model.chats):
        return False
    for scope in model.walk.scopes:
        for call in scope.own(cst.Call):
            if isinstance(call.func, cst.Attribute) and call.func.attr.value in _CHANGES:
                return False
            built = model.construction(call)
            if built is not None and not _is_in_sight(built, model):
                return False
    return not model.offers_tools or bool(model.tools)


def _is_in_sight(built: Construction, model: Model) -> bool:
    if "agent" in built.api.kinds:
        return not _has_human(built, model) and _is_prompt_known(built, model)
    for kind, parameter in _MEMBERS.items():
        if kind in built.api.kinds:
            members = built.argument(parameter)
            return isinstance(members, Argument) and _are_built_here(members.value, model)
    return True


def _has_human(agent: Construction, model: Model) -> bool:
    if agent.api.family is Family.AGENTCHAT:
        return agent.api.is_subclass_of("UserProxyAgent")
    mode = agent.argument("human_input_mode")
    if not isinstance(mode, Argument):
        return mode is not Passing.ABSENT or agent.api.default("human_input_mode") == "'ALWAYS'"
    value = model.constant(mode.value)
    return value is None or value.value == "ALWAYS"


def _is_prompt_known(agent: Construction, model: Model) -> bool:
    prompt = agent.argument("system_message")
    if isinstance(prompt, Argument):
        return is_literal_text(prompt.value, model)
    return prompt is Passing.ABSENT and default_prompt(agent) is not None


def default_prompt(agent: Construction) -> str | None:
    """What AutoGen tells an agent that is built without `system_message`, as far as the catalogue knows the text."""
    default = agent.api.default("system_message")
    return None if default is None or default.startswith("<") else default


def _is_chat_in_sight(chat: ChatCall, model: Model) -> bool:
    if chat.method not in _METHODS or chat.family not in _OPENINGS or chat.receiver_node is None:
        return False
    arguments = model.arguments(chat.node)
    opening = arguments.get(_OPENINGS[chat.family])
    parties = [chat.receiver_node]
    if chat.family is Family.CLASSIC:
        recipient = arguments.get("recipient", 1 if chat.handed_over else 0)
        if recipient is None:
            return False
        parties.append(recipient.value)
    if opening is None or not is_literal_text(opening.value, model):
        return False
    return all(_are_built_here(party, model) for party in parties)


def _are_built_here(node: cst.BaseExpression, model: Model) -> bool:
    """True when every object that `node` may be or hold is built by a call in the module."""
    values = model.values.elements(node)
    return bool(values) and all(isinstance(value, Instance) and constructions((value,), model) for value in values)
