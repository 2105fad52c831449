"""`# noqa` and its kin, meaning exactly what they mean under flake8.

flake8 itself says what a comment means: its regular expressions and its comparison of codes are called, not copied.
Only its way of joining physical lines into the text that is searched is rebuilt here.
"""

from __future__ import annotations

import functools
import re
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


def joined_lines(lines: Sequence[str]) -> dict[int, str]:
    """Map each line number (1-based) to the physical lines that share its comments, joined.

    Lines belong together when no line break token separates them: inside a multi-line string, and after a backslash.
    Brackets do not join lines. Empty when the lines cannot be tokenized: then each line stands for itself.
    """
    import tokenize

    remaining = iter(lines)
    joined: dict[int, str] = {}
    first: int | None = None
    try:
        # Listed at once, so that an error near the end leaves nothing joined, as under flake8.
        tokens = list(tokenize.generate_tokens(lambda: next(remaining, "")))
    except (tokenize.TokenError, SyntaxError):
        return {}
    for token in tokens:
        first = first or token.start[0]
        if token.type in (tokenize.NL, tokenize.NEWLINE):
            last = token.end[0]
            joined.update(dict.fromkeys(range(first, last + 1), "".join(lines[first - 1 : last])))
            first = None
    return joined
