"""One finding, one line, as editors and `grep` like it."""

from __future__ import annotations

from autogen_lint.reporters.terminal import printable, printable_path

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from autogen_lint.findings import Finding


def write(findings: Iterable[Finding], out: TextIO, *, unsafe: bool = False) -> None:
    """Write `path:line:column: code message` for each finding, line and column counted from 1.

    `[*]` stands behind the code where fixing would apply the fix, with `unsafe` also an unsafe one.
    """
    for finding in findings:
        mark = "[*] " if finding.fix and finding.fix.is_applied(unsafe=unsafe) else ""
        out.write(
            f"{printable_path(finding.unit)}:{finding.start.line}:{finding.start.column + 1}: "
            f"{finding.code} {mark}{printable(finding.message)}\n"
        )
