"""LibCST's parser, with one way to refuse."""

from __future__ import annotations

import libcst as cst


def parse(source: str) -> cst.Module:
    """The tree of `source`. Raises `libcst.ParserSyntaxError` for whatever LibCST does not take."""
    try:
        return cst.parse_module(source)
    except (cst.ParserSyntaxError, RecursionError, MemoryError):
        raise
    # Its nodes have objections of their own, `'a' b'b'` and `t'a' t'b'` among them, with exceptions of many kinds.
    except Exception as error:
        raise cst.ParserSyntaxError(str(error), lines=[source], raw_line=1, raw_column=0) from error
