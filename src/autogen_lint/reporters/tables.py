"""The tables: how many findings of each rule, and which rules there are."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from autogen_lint.reporters.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from autogen_lint.findings import Finding
    from autogen_lint.reporters.terminal import Page


def count(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return code, name and count for each rule with findings, the most frequent first."""
    counts = Counter((finding.code, finding.name) for finding in findings)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return [{"code": code, "name": name, "count": number} for (code, name), number in ordered]


def write_statistics(counts: Sequence[dict[str, Any]], page: Page) -> None:
    """Write the result of `count`; nothing when there is nothing to count."""
    if counts:
        rows = [[str(each["count"]), each["code"], each["name"]] for each in counts]
        page.table(["count", "code", "name"], rows, numbers=[0])


def write_rules(rows: Sequence[Sequence[str]], page: Page) -> None:
    """Write the rules: code, name, whether on by default, fixes, severity and summary of each."""
    headings = ["code", "name", "default", "fix", "severity", "summary"]
    page.table(headings, [[printable(text) for text in row] for row in rows])
