"""Edits in terms of nodes, and the text edits they come to once positions are known.

Rules say what to change next to which node; lines, columns, indentation and newlines are worked out here, in one
place.
"""

from __future__ import annotations

import io
import tokenize
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, takewhile
from operator import itemgetter

import libcst as cst

from autogen_lint.findings import Applicability, Edit, Fix, Location

Range = tuple[Location, Location]


@dataclass(frozen=True, slots=True)
class Anchor:
    """The start of a node, or its end; `offset` counts characters from there, on the same line."""

    node: cst.CSTNode
    at_end: bool = False
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Replacement:
    """Put `content` in the place of what stands between two anchors; equal anchors insert.

    With `opening`, the text between a callee and its first argument is kept, but for the parenthesis: a comma takes
    its place.
    """

    start: Anchor
    end: Anchor
    content: str


@dataclass(frozen=True, slots=True)
class FunctionHandOff:
    """Turn `f(x)` into `opening` `f, x)`: the callee becomes the first argument, on a line of its own if `x` has
    one.
    """

    call: cst.Call
    opening: str


@dataclass(frozen=True, slots=True)
class Unwrapping:
    """Put `inner`, which stands inside `outer`, in the place of `outer`, between `before` and `behind`."""

    outer: cst.CSTNode
    inner: cst.CSTNode
    before: str = ""
    behind: str = ""


@dataclass(frozen=True, slots=True)
class LineInsertion:
    """Insert whole lines before or after a statement, indented as the statement is; `blank_after` adds empty lines."""

    statement: cst.CSTNode
    lines: tuple[str, ...]
    after: bool = False
    blank_before: int = 0
    blank_after: int = 0


@dataclass(frozen=True, slots=True)
class LineReplacement:
    """Put `text` in the place of the lines that a statement stands on; `above` counts lines above it that go with
    them.
    """

    statement: cst.CSTNode
    text: str = ""
    above: int = 0


NodeEdit = Replacement | FunctionHandOff | Unwrapping | LineInsertion | LineReplacement


@dataclass(frozen=True, slots=True)
class ProposedFix:
    """A fix as a rule proposes it, before positions are known."""

    applicability: Applicability
    title: str
    edits: tuple[NodeEdit, ...]

    def nodes(self) -> Iterable[cst.CSTNode]:
        """The nodes whose positions are needed."""
        for edit in self.edits:
            if isinstance(edit, Replacement):
                yield from (edit.start.node, edit.end.node)
            elif isinstance(edit, Unwrapping):
                yield from (edit.outer, edit.inner)
            elif isinstance(edit, FunctionHandOff):
                yield from (edit.call, edit.call.func, *edit.call.args[:1])
            elif isinstance(edit, LineInsertion):
                yield from (_head(edit.statement), edit.statement)
            else:
                yield edit.statement


def replace_node(node: cst.CSTNode, content: str) -> Replacement:
    """Put `content` in the place of `node`; parentheses around it stay."""
    return Replacement(Anchor(node), Anchor(node, at_end=True), content)


def insert_before(node: cst.CSTNode, content: str) -> Replacement:
    """Insert `content` right before `node`, on its line."""
    return Replacement(Anchor(node), Anchor(node), content)


def insert_after(node: cst.CSTNode, content: str) -> Replacement:
    """Insert `content` right after `node`, on its line."""
    return Replacement(Anchor(node, at_end=True), Anchor(node, at_end=True), content)


def first_statement(function: cst.CSTNode, lines: tuple[str, ...]) -> LineInsertion | None:
    """Make `lines` the first statements of a `def`, behind its docstring; `None` when no statement follows that."""
    if not isinstance(function, cst.FunctionDef) or not isinstance(function.body, cst.IndentedBlock):
        return None
    statements = function.body.body[1:] if _begins_with_docstring(function.body) else function.body.body
    if not statements:
        return None
    # A nested `def` has a blank line above it.
    blank = int(isinstance(statements[0], cst.FunctionDef | cst.ClassDef))
    return LineInsertion(statements[0], lines, blank_after=blank)


def _begins_with_docstring(body: cst.IndentedBlock) -> bool:
    first = body.body[0]
    small = first.body[0] if isinstance(first, cst.SimpleStatementLine) else None
    return isinstance(small, cst.Expr) and isinstance(small.value, cst.SimpleString | cst.ConcatenatedString)


class SourceText:
    """The text that edits are worked out against."""

    def __init__(self, source: str, newline: str) -> None:
        self._newline = newline
        self.lines = source.replace("\r\n", "\n").replace("\r", "\n").split("\n")

    @cached_property
    def comments(self) -> list[tuple[Location, str]]:
        """Every comment with its place; empty when the source cannot be tokenized."""
        try:
            tokens = list(tokenize.generate_tokens(io.StringIO("\n".join(self.lines)).readline))
        except (tokenize.TokenError, SyntaxError):
            return []
        return [(Location(*token.start), token.string) for token in tokens if token.type == tokenize.COMMENT]

    def fix(self, proposed: ProposedFix, ranges: Mapping[cst.CSTNode, Range]) -> Fix:
        """The text edits of a proposed fix; one that would lose a comment is not safe."""
        edits = tuple(
            sorted((self._edit(each, ranges) for each in proposed.edits), key=lambda edit: (edit.start, edit.end))
        )
        applicability = proposed.applicability
        if applicability is Applicability.SAFE and self._loses_comment(edits):
            applicability = Applicability.UNSAFE
        return Fix(applicability, proposed.title, edits)

    def _loses_comment(self, edits: tuple[Edit, ...]) -> bool:
        written = "\n".join(edit.content for edit in edits)
        return any(text not in written for edit in edits for text in self._comments_in(edit))

    def _comments_in(self, edit: Edit) -> Iterator[str]:
        # In the order of the text, so that no edit looks through all of them.
        first = bisect_left(self.comments, edit.start, key=itemgetter(0))
        yield from (text for _, text in takewhile(lambda each: each[0] < edit.end, islice(self.comments, first, None)))

    def _edit(self, edit: NodeEdit, ranges: Mapping[cst.CSTNode, Range]) -> Edit:
        if isinstance(edit, Replacement):
            start, end = _place(edit.start, ranges), _place(edit.end, ranges)
            return Edit(start, end, self._with_newlines(edit.content))
        if isinstance(edit, FunctionHandOff):
            return self._hand_off(edit, ranges)
        if isinstance(edit, Unwrapping):
            outer, inner = ranges[edit.outer], ranges[edit.inner]
            text = self._dedented(outer[0], *inner)
            return Edit(*outer, self._with_newlines(f"{edit.before}{text}{edit.behind}"))
        first, last = ranges[edit.statement]
        if isinstance(edit, LineReplacement):
            start = Location(first.line - edit.above, 0)
            return Edit(start, self._after_line(last.line), self._with_newlines(edit.text))
        return self._insertion(edit, ranges[_head(edit.statement)][0], last)

    def _hand_off(self, edit: FunctionHandOff, ranges: Mapping[cst.CSTNode, Range]) -> Edit:
        start, end = ranges[edit.call]
        callee = self.between(*ranges[edit.call.func])
        if not edit.call.args:
            return Edit(start, end, self._with_newlines(f"{edit.opening}{callee})"))
        first = ranges[edit.call.args[0]][0]
        gap = self.between(ranges[edit.call.func][1], first).partition("(")[2]
        own_line = gap.rpartition("\n")[2]
        text = f"{edit.opening}{gap}{callee},\n{own_line}" if "\n" in gap else f"{edit.opening}{callee}, "
        return Edit(start, first, self._with_newlines(text))

    def _dedented(self, outer: Location, start: Location, end: Location) -> str:
        """The text from `start` to `end`, moved out to the line of `outer` when it begins on a line of its own."""
        text = self.between(start, end)
        line = self.lines[outer.line - 1]
        excess = start.column - (len(line) - len(line.lstrip()))
        if outer.line == start.line or excess <= 0 or '"""' in text or "'''" in text:
            return text
        first, *others = text.split("\n")
        if any(each.strip() and each[:excess].strip() for each in others):
            return text
        return "\n".join([first, *(each[excess:] for each in others)])

    def _insertion(self, edit: LineInsertion, first: Location, last: Location) -> Edit:
        indent = self.lines[first.line - 1][: first.column]
        written = [f"{indent}{line}" if line else "" for line in edit.lines]
        text = "\n" * edit.blank_before + "".join(f"{line}\n" for line in written) + "\n" * edit.blank_after
        if not edit.after:
            above = Location(first.line - _comment_lines_above(edit.statement), 0)
            return Edit(above, above, self._with_newlines(text))
        place = self._after_line(last.line)
        if place.line == last.line:
            # The statement ends the file, and no newline ends it.
            text = "\n" + text.removesuffix("\n")
        return Edit(place, place, self._with_newlines(text))

    def _after_line(self, line: int) -> Location:
        return Location(line + 1, 0) if line < len(self.lines) else Location(line, len(self.lines[line - 1]))

    def _with_newlines(self, text: str) -> str:
        return text if self._newline == "\n" else text.replace("\n", self._newline)

    def between(self, start: Location, end: Location) -> str:
        """The text from `start` up to `end`, with plain newlines."""
        if start.line == end.line:
            return self.lines[start.line - 1][start.column : end.column]
        middle = self.lines[start.line : end.line - 1]
        return "\n".join([self.lines[start.line - 1][start.column :], *middle, self.lines[end.line - 1][: end.column]])


def _head(statement: cst.CSTNode) -> cst.CSTNode:
    """What a statement begins with: LibCST leaves the decorators out of its position."""
    if isinstance(statement, cst.FunctionDef | cst.ClassDef) and statement.decorators:
        return statement.decorators[0]
    return statement


def _comment_lines_above(statement: cst.CSTNode) -> int:
    """The comment lines right above a statement, which belong to it."""
    count = 0
    for line in reversed(getattr(statement, "leading_lines", ())):
        if line.comment is None:
            break
        count += 1
    return count


def _place(anchor: Anchor, ranges: Mapping[cst.CSTNode, Range]) -> Location:
    place = ranges[anchor.node][1 if anchor.at_end else 0]
    return Location(place.line, place.column + anchor.offset)
