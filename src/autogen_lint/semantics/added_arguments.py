"""Adding a keyword argument to a call, laid out as the call's other arguments are."""

from __future__ import annotations

import libcst as cst

from autogen_lint.semantics.edits import Replacement, insert_after, insert_before
from autogen_lint.semantics.model import Model


def keyword_added(call: cst.Call, text: str, model: Model) -> Replacement | None:
    """The edit that adds the keyword argument `text` (`"name=value"`) behind the others of `call`.

    `None` when there is nothing to put it behind, or a bare generator expression, which has to stand alone.
    """
    if not call.args or any(isinstance(arg.value, cst.GeneratorExp) and not arg.value.lpar for arg in call.args):
        return None
    last = call.args[-1]
    separator = f",{_line_break(call, model) or ' '}"
    if last.keyword is not None and _has_comment_behind(last):
        # The comment is about the last argument, and stays with it.
        return insert_before(last, f"{text}{separator}")
    return insert_after(last, f"{separator}{text}")


def _line_break(call: cst.Call, model: Model) -> str:
    """A new line with the indentation of the last argument, if that begins a line of its own."""
    above = call.args[-2].comma if len(call.args) > 1 else None
    space = above.whitespace_after if isinstance(above, cst.Comma) else call.whitespace_before_args
    if not isinstance(space, cst.ParenthesizedWhitespace):
        return ""
    return f"\n{_indentation(call, model) if space.indent else ''}{space.last_line.value}"


def _indentation(node: cst.CSTNode, model: Model) -> str:
    blocks = [each for each in model.ancestors(node) if isinstance(each, cst.IndentedBlock)]
    return "".join(
        block.indent if block.indent is not None else model.module.default_indent for block in reversed(blocks)
    )


def _has_comment_behind(arg: cst.Arg) -> bool:
    behind = (arg.whitespace_after_arg, arg.comma.whitespace_after if isinstance(arg.comma, cst.Comma) else None)
    return any(isinstance(each, cst.ParenthesizedWhitespace) and each.first_line.comment is not None for each in behind)
