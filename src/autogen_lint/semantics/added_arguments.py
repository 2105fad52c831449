"""Adding a keyword argument to a call, laid out as the call's other arguments are."""

from __future__ import annotations

import libcst as cst

from autogen_lint.semantics.edits import Anchor, Replacement, insert_after, insert_before
from autogen_lint.semantics.model import Model


def keyword_added(call: cst.Call, text: str, model: Model) -> Replacement | None:
    """The edit that adds the keyword argument `text` (`"name=value"`) behind the others of `call`.

    `None` when there is nothing to put it behind, or a bare generator expression, which has to stand alone.
    """
    if not call.args or any(isinstance(arg.value, cst.GeneratorExp) and not arg.value.lpar for arg in call.args):
        return None
    last = call.args[-1]
    line_break = _line_break(call, model)
    if _has_comment_behind(last):
        closing = _closing_line(call, model)
        if line_break.startswith(closing) and closing:
            # On a line of its own, between the comment and the parenthesis.
            end = Anchor(call, at_end=True, offset=-1)
            return Replacement(end, end, f"{line_break.removeprefix(closing)}{text},{closing}")
        if last.keyword is not None:
            return insert_before(last, f"{text},{line_break or ' '}")
    return insert_after(last, f",{line_break or ' '}{text}")


def _closing_line(call: cst.Call, model: Model) -> str:
    """The new line with the indentation of the closing parenthesis, if that stands behind a comma on its own line."""
    comma = call.args[-1].comma
    space = comma.whitespace_after if isinstance(comma, cst.Comma) else None
    return _written(space, call, model) if isinstance(space, cst.ParenthesizedWhitespace) else ""


def _line_break(call: cst.Call, model: Model) -> str:
    """A new line with the indentation of the last argument, if that begins a line of its own."""
    above = call.args[-2].comma if len(call.args) > 1 else None
    space = above.whitespace_after if isinstance(above, cst.Comma) else call.whitespace_before_args
    return _written(space, call, model) if isinstance(space, cst.ParenthesizedWhitespace) else ""


def _written(space: cst.ParenthesizedWhitespace, call: cst.Call, model: Model) -> str:
    return f"\n{_indentation(call, model) if space.indent else ''}{space.last_line.value}"


def _indentation(node: cst.CSTNode, model: Model) -> str:
    blocks = [each for each in model.ancestors(node) if isinstance(each, cst.IndentedBlock)]
    return "".join(
        block.indent if block.indent is not None else model.module.default_indent for block in reversed(blocks)
    )


def _has_comment_behind(arg: cst.Arg) -> bool:
    behind = (arg.whitespace_after_arg, arg.comma.whitespace_after if isinstance(arg.comma, cst.Comma) else None)
    return any(isinstance(each, cst.ParenthesizedWhitespace) and each.first_line.comment is not None for each in behind)
