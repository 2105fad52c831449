"""What no output may quote: the code of findings whose rule is about what must not get into a log."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from autogen_lint.rules import RULES
from autogen_lint.source import split_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from autogen_lint.findings import Finding

_WITHOUT_CODE = frozenset(entry.code for entry in RULES if not entry.shows_code)


def shows_code(finding: Finding) -> bool:
    """Tell whether the code that `finding` is about may be quoted."""
    return finding.code not in _WITHOUT_CODE


def unquotable_lines(findings: Iterable[Finding]) -> frozenset[tuple[str, int]]:
    """Return the lines, by unit and number from 1, that may not be quoted, whatever else is found in them."""
    return frozenset(
        (finding.unit, line)
        for finding in findings
        if not shows_code(finding)
        for line in range(finding.start.line, finding.end.line + 1)
    )


def without_quoting_fixes(findings: Sequence[Finding], sources: Mapping[str, str]) -> list[Finding]:
    """Return the findings, without the fixes that would write again what may not be quoted.

    A fix that moves an agent, for one, has the API key in its edits that stands in the agent's arguments. `sources`
    has the text of each file or notebook cell.
    """
    secrets = {
        secret for finding in findings if not shows_code(finding) for secret in _secrets(finding, sources) if secret
    }
    if not secrets:
        return list(findings)
    return [replace(finding, fix=None) if _quotes(finding, secrets) else finding for finding in findings]


def _secrets(finding: Finding, sources: Mapping[str, str]) -> list[str]:
    """Return the reported code line by line: what moves code may indent it anew."""
    lines = split_lines(sources.get(finding.unit, ""))[finding.start.line - 1 : finding.end.line]
    if len(lines) == finding.end.line - finding.start.line + 1:
        lines[-1] = lines[-1][: finding.end.column]
    if lines:
        lines[0] = lines[0][finding.start.column :]
    # The quotes around it may become others.
    return [line.strip().strip("\"'") for line in lines]


def _quotes(finding: Finding, secrets: Iterable[str]) -> bool:
    edits = finding.fix.edits if finding.fix else ()
    return any(secret in edit.content for edit in edits for secret in secrets)
