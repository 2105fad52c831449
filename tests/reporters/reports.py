"""Reports to show, and every format to show them in."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import TextIO

from autogen_lint.findings import Applicability, Edit, Finding, Fix, Location, Severity
from autogen_lint.reporters import concise, full, github, gitlab, grouped, json, jsonl, junit, sarif
from autogen_lint.reporters.quoting import without_quoting_fixes
from autogen_lint.reporters.terminal import Page
from autogen_lint.rules import load_rules
from autogen_lint.runner import Report

Writer = Callable[[Report, str, TextIO], None]


def text(write: Callable[..., None]) -> Writer:
    return lambda report, _, out: write(report.findings, out)


def machine(write: Callable[..., None]) -> Writer:
    return lambda report, _, out: write(without_quoting_fixes(report.findings, report.sources), out)


def code_scanning(report: Report, root: str, out: TextIO) -> None:
    sarif.write(report, load_rules({finding.code for finding in report.findings}), root, out)


WRITERS: dict[str, Writer] = {
    "concise": text(concise.write),
    "full": lambda report, _, out: full.write(report.findings, report.sources, Page(out)),
    "grouped": text(grouped.write),
    "json": machine(json.write),
    "jsonl": machine(jsonl.write),
    "github": github.write,
    "gitlab": gitlab.write,
    "junit": junit.write,
    "sarif": code_scanning,
}
"""As the command line calls them."""


def written(style: str, report: Report, root: str = ".") -> str:
    """What `report` looks like as `style`, in a project whose checkout is `root`."""
    out = io.StringIO()
    WRITERS[style](report, root, out)
    return out.getvalue()


def finding(
    code: str = "AGL102",
    message: str = "it is shared",
    *,
    name: str = "global-agent",
    severity: Severity = Severity.WARNING,
    filename: str = "app.py",
    start: tuple[int, int] = (3, 4),
    end: tuple[int, int] = (3, 9),
    fix: Fix | None = None,
    cell: int | None = None,
) -> Finding:
    """A finding with one thing or the other about it; lines from 1, columns from 0."""
    return Finding(code, name, message, severity, filename, Location(*start), Location(*end), fix, cell)


def report(*findings: Finding, source: str = "", errors: list[str] | None = None) -> Report:
    """A report of one run, every file having the text `source`."""
    sources = {each.unit: source for each in findings}
    return Report(findings=list(findings), errors=errors or [], files=1, sources=sources)


def replacing(content: str, applicability: Applicability = Applicability.SAFE) -> Fix:
    """A fix that puts `content` in the place of the first five columns of line 3."""
    return Fix(applicability, "Replace it", (Edit(Location(3, 0), Location(3, 5), content),))
