"""Names for findings that outlive edits elsewhere in the file: what tells an old finding from a new one."""

from __future__ import annotations

import hashlib
import os
import re
from typing import TYPE_CHECKING

from autogen_lint.rules import RULES
from autogen_lint.source import split_lines

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from autogen_lint.findings import Finding

_LENGTH = 32
_TELLING = 100
"""How many characters of the code count: who edits the end of a long prompt has not made a new mistake."""
_COMMENT = re.compile(r"(?:^|(?<=\s))#.*", re.MULTILINE)
_TRAILING_COMMA = re.compile(r",(?=[)\]}])")
_WITHOUT_CODE = frozenset(entry.code for entry in RULES if not entry.shows_code)


def fingerprints(findings: Sequence[Finding], sources: Mapping[str, str], root: str | None = None) -> list[str]:
    """Return a fingerprint for each finding, in the order given: 32 hexadecimal digits, no two the same.

    `sources` has the text of each file or notebook cell by `Finding.unit`, as `Report.sources` does. A fingerprint is
    made of the file's path relative to the folder `root` (by default the current one), the code of the rule, the
    reported code, and how many findings before it in the file have all of these in common. Lines and cell numbers do
    not count, nor do white space, comments, trailing commas and the kind of quotes. Give all findings of a file at
    once: leaving one out renumbers its equals.
    """
    lines: dict[str, list[str]] = {}
    seen: dict[tuple[str, str, str], int] = {}
    result = [""] * len(findings)
    for index in sorted(range(len(findings)), key=lambda index: findings[index].sort_key):
        finding = findings[index]
        if finding.unit not in lines:
            lines[finding.unit] = split_lines(sources.get(finding.unit, ""))
        key = (relative_path(finding.filename, root), finding.code, _telling_code(finding, lines[finding.unit]))
        ordinal = seen.get(key, 0)
        seen[key] = ordinal + 1
        result[index] = _digest(*key, str(ordinal))
    return result


def relative_path(filename: str, root: str | None = None) -> str:
    """Return the path of a file relative to the folder `root`, by default the current one, with `/` in between.

    It begins with `../` outside of `root`, and is absolute where it is on another drive.
    """
    absolute = os.path.abspath(filename)
    try:
        path = os.path.relpath(absolute, root)
    except ValueError:
        path = absolute
    return path.replace(os.sep, "/")


def _telling_code(finding: Finding, lines: Sequence[str]) -> str:
    # A hash of something short and secret can be found out by trying.
    if finding.code in _WITHOUT_CODE:
        return ""
    code = _normalized(_reported_code(finding, lines))
    return (code or _normalized("".join(lines[finding.start.line - 1 : finding.start.line])))[:_TELLING]


def _reported_code(finding: Finding, lines: Sequence[str]) -> str:
    start, end = finding.start, finding.end
    code = list(lines[start.line - 1 : end.line])
    if not code:
        return ""
    # From the right, so that both cuts are right in a single line.
    if len(code) == end.line - start.line + 1:
        code[-1] = code[-1][: end.column]
    code[0] = code[0][start.column :]
    return "".join(code)


def _normalized(code: str) -> str:
    """Return `code` without what a formatter may change."""
    dense = "".join(_COMMENT.sub("", code).split())
    return _TRAILING_COMMA.sub("", dense).replace("'", '"')


def _digest(*parts: str) -> str:
    # No source has NUL characters, so no two lists of parts are joined to the same text. Paths may have surrogates.
    return hashlib.sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()[:_LENGTH]
