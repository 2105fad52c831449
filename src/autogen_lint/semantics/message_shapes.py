"""What is wrong with a message that is written down, as far as every release refuses it."""

from __future__ import annotations

import libcst as cst

from autogen_lint.semantics.displays import display_behind
from autogen_lint.semantics.literals import literal_value
from autogen_lint.semantics.model import Model

_CALLS = frozenset({"function_call", "tool_calls"})
"""A message with one of these needs no content."""


def is_text(node: cst.BaseExpression, model: Model) -> bool:
    """True for an expression that is certainly a str."""
    if isinstance(node, cst.FormattedString | cst.ConcatenatedString):
        return True
    constant = model.constant(node)
    return constant is not None and isinstance(constant.value, str)


def is_number(node: cst.BaseExpression, model: Model) -> bool:
    """True for a number, `True` and `False`."""
    constant = model.constant(node)
    return constant is not None and isinstance(constant.value, int | float)


def is_none(node: cst.BaseExpression, model: Model) -> bool:
    """True for `None`, also behind a constant name."""
    constant = model.constant(node)
    return constant is not None and constant.value is None


def kind_of(node: cst.BaseExpression, model: Model) -> str | None:
    """What a number or a display is, in words; `None` for anything else."""
    if is_number(node, model):
        return "a number"
    display = display_behind(node, model)
    if isinstance(display, cst.Dict):
        return "a dict"
    if isinstance(display, cst.List | cst.Tuple):
        return "a list" if isinstance(display, cst.List) else "a tuple"
    return None


def entries(display: cst.Dict) -> dict[str, cst.BaseExpression] | None:
    """The entries of a dict display by key, `None` when it may have others than can be read."""
    found: dict[str, cst.BaseExpression] = {}
    for element in display.elements:
        key = literal_value(element.key) if isinstance(element, cst.DictElement) else None
        if key is None or not isinstance(key.value, str):
            return None
        found[key.value] = element.value
    return found


def lacks_content(message: dict[str, cst.BaseExpression], model: Model) -> str | None:
    """How a message comes to have nothing to say: no `content`, or `None` for it, and no calls either."""
    if _CALLS & message.keys():
        return None
    if "content" not in message:
        return "a message without `content`"
    return "a message whose `content` is `None`" if is_none(message["content"], model) else None


def has_wrong_content(message: dict[str, cst.BaseExpression], model: Model) -> str | None:
    """What the content of a classic message is, when it is neither text nor a list of parts."""
    content = message.get("content")
    if content is None:
        return None
    kind = kind_of(content, model)
    if kind in ("a number", "a dict"):
        return f"a message whose `content` is {kind}"
    if kind == "a list" and any(is_text(each, model) for each in items(content, model)):
        return "a message whose `content` is a list of strings"
    return None


def items(node: cst.BaseExpression, model: Model) -> list[cst.BaseExpression]:
    """The elements written down in a list or tuple display, spread ones left out."""
    display = display_behind(node, model)
    if not isinstance(display, cst.List | cst.Tuple):
        return []
    return [element.value for element in display.elements if isinstance(element, cst.Element)]
