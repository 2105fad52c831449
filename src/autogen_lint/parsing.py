"""Parse with LibCST what it can be trusted with: code that nests without end would take the whole process down."""

from __future__ import annotations

import ast
import io
import re
import tokenize
import unicodedata
import warnings

import libcst as cst

from autogen_lint.tree_building import built_fast

_NOT_BRACKETS = bytes(set(range(256)) - set(b"()[]{}"))
_BRACKETS = 100
"""Levels of brackets that need no second look. CPython takes 200; LibCST overflows the stack at some thousand."""
_OPERATORS = ("-", "+", "~", "**", "not", "lambda", "else", "elif")
"""What nests to the right without a bracket, one level for each."""
_OPERATIONS = 3_000
_TERMS = 2_500
"""How many terms `or` and `and` may join. CPython takes any number; for LibCST each nests in the next."""
_JOINING = re.compile(r"\b(?:and|or)\b")
_ELSE_IFS = 2_000
"""Each stands in the one before it. CPython takes some 3,000."""
_PATTERNS = 8
"""Levels of brackets in a `case`. LibCST takes about four times as long for each: at 12 a minute, at 20 a month."""
_BETWEEN_LINES = {tokenize.NEWLINE, tokenize.NL, tokenize.INDENT, tokenize.DEDENT, tokenize.COMMENT}
_CASE = re.compile(r"^[ \t]*case\b", re.MULTILINE)


class Identifier(str):
    """A name as Python compares it; `written` is how it stands in the source, perhaps with the ligature `ﬁ` in it."""

    __slots__ = ("written",)
    written: str


def parse(source: str) -> cst.Module:
    """The tree of `source`, with names as Python compares them: where one is written otherwise, it is an `Identifier`.

    Whitespace and punctuation that are alike may be one node in many places: they have no position of their own.

    Raises `libcst.ParserSyntaxError` for whatever LibCST does not take, and for what is nested too deeply for it.
    """
    brackets = _bracket_levels(source)
    has_patterns = brackets > _PATTERNS and "match" in source and _CASE.search(source) is not None
    is_deep = source.count("elif") > _ELSE_IFS or sum(map(source.count, _OPERATORS)) > _OPERATIONS
    joins = source.count("or") + source.count("and") > _TERMS and len(_JOINING.findall(source)) > _TERMS
    if has_patterns or brackets > _BRACKETS or is_deep or joins:
        tree = _as_cpython_reads(source)
        if has_patterns and any(isinstance(node, ast.Match) for node in ast.walk(tree)):
            line = _line_of_deep_pattern(source)
            if line is not None:
                raise _refusal("its patterns are nested too deeply", source, line)
        for node in ast.walk(tree) if joins else ():
            if isinstance(node, ast.BoolOp) and len(node.values) > _TERMS:
                raise _refusal("its conditions are nested too deeply", source, node.lineno)
    try:
        with built_fast():
            module = cst.parse_module(source)
    except (cst.ParserSyntaxError, RecursionError, MemoryError):
        raise
    # Its nodes have objections of their own, `'a' b'b'` and `t'a' t'b'` among them, with exceptions of many kinds.
    except Exception as error:
        raise _refusal(str(error), source, 1) from error
    if not source.isascii() and _may_spell_names_in_two_ways(source):
        _normalise_names(module)
    return module


def _may_spell_names_in_two_ways(source: str) -> bool:
    """Whether Python would change a name of `source` before it compares it: names are in NFKC to it."""
    if unicodedata.is_normalized("NFKC", source):
        return False
    # What no name has in it, wide punctuation of Chinese texts above all, is no reason to look at the whole tree.
    for each in set(source):
        if not each.isascii() and not f"a{each}".isidentifier():
            source = source.replace(each, " ")
    return not unicodedata.is_normalized("NFKC", source)


def _normalise_names(module: cst.Module) -> None:
    waiting: list[cst.CSTNode] = [module]
    while waiting:
        node = waiting.pop()
        waiting += node.children
        if isinstance(node, cst.Name) and not unicodedata.is_normalized("NFKC", node.value):
            name = Identifier(unicodedata.normalize("NFKC", node.value))
            name.written = node.value
            # The tree is new, and nobody has seen it: changed copies of all that is around would take far longer.
            object.__setattr__(node, "value", name)


def _bracket_levels(source: str) -> int:
    """At least as many levels as brackets nest in `source`, those in strings and comments included."""
    # At memory speed: each round takes away the innermost pairs. What stays is unmatched, in a string most often.
    brackets = source.encode(errors="replace").translate(None, _NOT_BRACKETS)
    for levels in range(_BRACKETS + 1):
        fewer = brackets.replace(b"()", b"").replace(b"[]", b"").replace(b"{}", b"")
        if len(fewer) == len(brackets):
            return levels + len(brackets)
        brackets = fewer
    return _BRACKETS + 1


def _as_cpython_reads(source: str) -> ast.Module:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return ast.parse(source)
    except SyntaxError as error:
        raise _refusal(error.msg, source, error.lineno or 1) from error
    except (MemoryError, RecursionError, ValueError) as error:
        raise _refusal("it is nested too deeply", source, 1) from error


def _line_of_deep_pattern(source: str) -> int | None:
    """The line (1-based) of a `case` in which brackets nest too deeply; `None` when there is none."""
    begins_line, is_case, level = True, False, 0
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if begins_line:
            is_case, level = token.string == "case", 0
        begins_line = token.type in _BETWEEN_LINES
        if is_case and token.type == tokenize.OP:
            level += (token.string in "([{") - (token.string in ")]}")
            if level > _PATTERNS:
                return token.start[0]
            # What follows is no longer the pattern.
            is_case = level > 0 or token.string != ":"
    return None


def _refusal(reason: str, source: str, line: int) -> cst.ParserSyntaxError:
    return cst.ParserSyntaxError(reason, lines=source.splitlines(keepends=True), raw_line=line, raw_column=0)
