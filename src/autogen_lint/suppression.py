"""`# noqa` and its kin, meaning exactly what they mean under flake8.

flake8 itself says what a comment means: its regular expressions and its comparison of codes are called, not copied.
Only its way of joining physical lines into the text that is searched is rebuilt here.
"""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from autogen_lint.source import split_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from autogen_lint.findings import Finding

_NOQA = re.compile("noqa", re.IGNORECASE)


def filter_suppressed(findings: Sequence[Finding], text: str) -> list[Finding]:
    """Return the findings of `text`, in order, that no comment in it silences."""
    if not findings or not _NOQA.search(text):
        return list(findings)
    suppressions = Suppressions(text)
    return [finding for finding in findings if not suppressions.cover(finding.code, finding.start.line)]


class Suppressions:
    """The suppression comments of one file. Imports flake8 on first use."""

    def __init__(self, text: str) -> None:
        self._lines = split_lines(text)

    def cover(self, code: str, line: int) -> bool:
        """Tell whether a finding of `code` on `line` (1-based) is silenced."""
        return self.whole_file or self._silences(self._comment_text(line), code)

    @functools.cached_property
    def whole_file(self) -> bool:
        """Whether a line of its own says `# flake8: noqa`."""
        from flake8.defaults import NOQA_FILE  # type: ignore[import-untyped]

        return any(NOQA_FILE.match(line) for line in self._lines)

    @functools.cached_property
    def _statements(self) -> dict[int, str]:
        return joined_lines(self._lines)

    def _comment_text(self, line: int) -> str:
        """Return the text in which a comment for `line` may stand."""
        joined = self._statements.get(line)
        if joined is not None:
            return joined
        return self._lines[line - 1] if 0 < line <= len(self._lines) else ""

    @staticmethod
    def _silences(physical_line: str, code: str) -> bool:
        if not _NOQA.search(physical_line):
            return False
        from flake8.violation import Violation  # type: ignore[import-untyped]

        # Only the code and the line take part in the decision.
        violation = Violation(code, "", 1, 1, "", physical_line)
        return bool(violation.is_inline_ignored(disable_noqa=False))


@dataclass(frozen=True, slots=True)
class Stretch:
    """Physical lines that share one comment: from line `first` to line `last`, both 1-based.

    `comment` is the column (0-based) at which the comment begins on the last line, `None` without one. `is_open` says
    that the last line ends inside an f-string, so that a comment cannot follow.
    """

    first: int
    last: int
    comment: int | None
    is_open: bool = False


def joined_lines(lines: Sequence[str]) -> dict[int, str]:
    """Map each line number (1-based) to the physical lines that share its comments, joined.

    Lines belong together when no line break token separates them: inside a multi-line string, and after a backslash.
    Brackets do not join lines. Empty when the lines cannot be tokenized: then each line stands for itself.
    """
    joined: dict[int, str] = {}
    for stretch in stretches(lines):
        numbers = range(stretch.first, stretch.last + 1)
        joined.update(dict.fromkeys(numbers, "".join(lines[stretch.first - 1 : stretch.last])))
    return joined


def stretches(lines: Sequence[str]) -> list[Stretch]:
    """Cut `lines` into stretches, in order; empty when they cannot be tokenized."""
    import tokenize

    remaining = iter(lines)
    try:
        # Listed at once, so that an error near the end leaves nothing joined, as under flake8.
        tokens = list(tokenize.generate_tokens(lambda: next(remaining, "")))
    except (tokenize.TokenError, SyntaxError):
        return []
    found: list[Stretch] = []
    first: int | None = None
    comment: int | None = None
    depth = 0
    for token in tokens:
        first = first or token.start[0]
        if token.type in (tokenize.NL, tokenize.NEWLINE):
            found.append(Stretch(first, token.end[0], comment, depth > 0))
            first = comment = None
        elif token.type == tokenize.COMMENT:
            comment = token.start[1]
        else:
            # Only from Python 3.12 on are f-strings more than one token.
            kind = tokenize.tok_name[token.type]
            depth += (kind in ("FSTRING_START", "TSTRING_START")) - (kind in ("FSTRING_END", "TSTRING_END"))
    return found


@dataclass(frozen=True, slots=True)
class NamedCode:
    """A code as it is written in a comment, and the columns (0-based, end exclusive) where it stands."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Noqa:
    """What flake8 takes for the `# noqa` of a stretch.

    It begins at column `start` (0-based) of `line`, the stretch's last line without its newline, which is there if
    `is_terminated`. `codes` is empty for a blanket one. Where `is_comment` is false it is text in a string, which
    flake8 obeys all the same.
    """

    stretch: Stretch
    line: str
    is_terminated: bool
    start: int
    codes: tuple[NamedCode, ...]
    is_comment: bool


def find_noqa(stretch: Stretch, lines: Sequence[str]) -> Noqa | None:
    """Return the `# noqa` that flake8 finds in a stretch of `lines`; `None` when there is none."""
    joined = "".join(lines[stretch.first - 1 : stretch.last])
    if not _NOQA.search(joined):
        return None
    from flake8.defaults import NOQA_INLINE_REGEXP

    match = NOQA_INLINE_REGEXP.search(joined)
    if match is None:
        return None
    last = lines[stretch.last - 1]
    offset = len(joined) - len(last)
    codes = (
        NamedCode(code[0], match.start("codes") + code.start() - offset, match.start("codes") + code.end() - offset)
        for code in re.finditer(r"[^,\s]+", match["codes"] or "")
    )
    start = match.start() - offset
    is_comment = stretch.comment is not None and start >= stretch.comment
    return Noqa(stretch, last.rstrip("\n"), last.endswith("\n"), start, tuple(codes), is_comment)
