"""Findings as GitHub workflow commands: annotations at the lines of a pull request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from autogen_lint.reporters.places import place
from autogen_lint.reporters.terminal import printable

if TYPE_CHECKING:
    from typing import TextIO

    from autogen_lint.findings import Finding
    from autogen_lint.runner import Report

_COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}


def write(report: Report, root: str, out: TextIO) -> None:
    """Write one command for each finding and each error of `report`; paths are relative to the folder `root`."""
    for finding in report.findings:
        out.write(_annotation(finding, root))
    for error in report.errors:
        out.write(f"::error title=autogen-lint::{_data(error)}\n")


def _annotation(finding: Finding, root: str) -> str:
    where = place(finding, root)
    properties = {
        "title": f"autogen-lint ({finding.code})",
        "file": where.path,
        "line": str(where.start.line),
        "endLine": str(where.end.line),
    }
    # GitHub takes columns only within one line.
    if where.start.line == where.end.line and finding.cell is None:
        properties |= {"col": str(where.start.column + 1), "endColumn": str(where.end.column + 1)}
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    message = f"{where.path}:{where.start.line}:{where.start.column + 1}: {finding.code} {where.message}"
    return f"::{_COMMANDS[finding.severity.value]} {listed}::{_data(message)}\n"


def _data(text: str) -> str:
    # A line break would end the command; spelled out, none is left, nor anything else a log viewer acts on.
    return printable(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
