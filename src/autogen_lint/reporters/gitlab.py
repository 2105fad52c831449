"""Findings as GitLab code quality: what a merge request brings in and what it repairs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from autogen_lint.fingerprints import fingerprints
from autogen_lint.reporters.json import dumped
from autogen_lint.reporters.places import place
from autogen_lint.reporters.terminal import printable

if TYPE_CHECKING:
    from typing import TextIO

    from autogen_lint.findings import Finding
    from autogen_lint.runner import Report

_SEVERITIES = {"error": "critical", "warning": "major", "note": "info"}


def write(report: Report, root: str, out: TextIO) -> None:
    """Write a list with an object for each finding of `report`; paths are relative to the folder `root`."""
    prints = fingerprints(report.findings, report.sources, root)
    issues = [_issue(finding, each, root) for finding, each in zip(report.findings, prints, strict=True)]
    out.write(dumped(issues, indent=2) + "\n")


def _issue(finding: Finding, fingerprint: str, root: str) -> dict[str, Any]:
    where = place(finding, root)
    return {
        "description": printable(f"{finding.code}: {where.message}"),
        "check_name": finding.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity.value],
        "location": {
            "path": printable(where.path),
            "lines": {"begin": where.start.line, "end": where.end.line},
        },
    }
