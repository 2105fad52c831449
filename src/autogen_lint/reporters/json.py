"""Findings as a JSON list, with the field names Ruff uses, so that what reads Ruff's output reads ours."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TextIO

    from autogen_lint.findings import Finding, Fix, Location


def write(findings: Iterable[Finding], out: TextIO) -> None:
    """Write one list with an object for each finding; an empty list for none."""
    out.write(dumped([as_json(finding) for finding in findings], indent=2) + "\n")


def write_statistics(counts: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """Write the counts of findings by rule as one list."""
    out.write(dumped(list(counts), indent=2) + "\n")


def dumped(value: object, *, indent: int | None = None) -> str:
    """Return `value` as JSON in ASCII, with nothing in it that the log of a CI service takes for a command."""
    # It can only stand in a string, where the spelling of a character means nothing.
    return json.dumps(value, indent=indent).replace("##", "#\\u0023")


def as_json(finding: Finding) -> dict[str, Any]:
    """Return the object that stands for `finding`; rows and columns count from 1."""
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity.value,
        "message": finding.message,
        "filename": finding.filename,
        "cell": finding.cell,
        "location": _location(finding.start),
        "end_location": _location(finding.end),
        "fix": _fix(finding.fix) if finding.fix else None,
        # Until the documentation of the rules has an address.
        "url": None,
    }


def _location(location: Location) -> dict[str, int]:
    return {"row": location.line, "column": location.column + 1}


def _fix(fix: Fix) -> dict[str, Any]:
    return {
        "applicability": fix.applicability.value,
        "message": fix.title,
        "edits": [
            {
                "content": edit.content,
                "cell": edit.cell,
                "location": _location(edit.start),
                "end_location": _location(edit.end),
            }
            for edit in fix.edits
        ],
    }
