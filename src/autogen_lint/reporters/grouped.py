"""Findings file by file, as people read them who fix one file after the other."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from autogen_lint.reporters.terminal import printable, printable_path

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

    from autogen_lint.findings import Finding


def write(findings: Iterable[Finding], out: TextIO, *, unsafe: bool = False) -> None:
    """Write the name of each file or notebook cell and below it `line:column code message`, counted from 1.

    `[*]` stands behind the code where fixing would apply the fix, with `unsafe` also an unsafe one.
    """
    for unit, group in groupby(findings, key=lambda finding: finding.unit):
        found = list(group)
        places = [f"{finding.start.line}:{finding.start.column + 1}" for finding in found]
        width = max(map(len, places))
        out.write(f"{printable_path(unit)}:\n")
        for finding, where in zip(found, places, strict=True):
            mark = "[*] " if finding.fix and finding.fix.is_applied(unsafe=unsafe) else ""
            out.write(f"  {where:<{width}}  {finding.code} {mark}{printable(finding.message)}\n")
        out.write("\n")
