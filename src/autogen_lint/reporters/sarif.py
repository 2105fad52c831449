"""Findings as SARIF 2.1.0, the format of code scanning: results, the rules they are of, and how to repair them."""

from __future__ import annotations

import inspect
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from autogen_lint import __version__
from autogen_lint.fingerprints import fingerprints
from autogen_lint.reporters.json import dumped
from autogen_lint.reporters.places import place
from autogen_lint.reporters.quoting import without_quoting_fixes
from autogen_lint.reporters.terminal import printable
from autogen_lint.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TextIO

    from autogen_lint.findings import Edit, Finding, Fix, Location
    from autogen_lint.rules.base import Rule
    from autogen_lint.runner import Report

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_ROOT = "%SRCROOT%"
_FINGERPRINT = "autogenLint/v1"
_TRUST = {"safe": "safe fix", "unsafe": "unsafe fix"}
_ENTRIES = {entry.code: entry for entry in RULES}


def write(report: Report, rules: Iterable[type[Rule]], root: str, out: TextIO) -> None:
    """Write one log with one run: the findings of `report`, and `rules`, which has the rules they are of.

    URIs are relative to the folder `root`. A file outside of it has an absolute one.
    """
    descriptors = _descriptors(report.findings, rules)
    indices = {descriptor["id"]: index for index, descriptor in enumerate(descriptors)}
    findings = without_quoting_fixes(report.findings, report.sources)
    prints = fingerprints(findings, report.sources, root)
    run = {
        "tool": {"driver": {"name": "autogen-lint", "version": __version__, "rules": descriptors}},
        "invocations": [_invocation(report)],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The root of the checked project."}}},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(finding, indices[finding.code], each, root) for finding, each in zip(findings, prints, strict=True)
        ],
    }
    out.write(dumped({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n")


def _invocation(report: Report) -> dict[str, Any]:
    """Return what is to be known about the run itself: a reader must not take unchecked files for clean ones."""
    notifications = [("error", text) for text in report.errors] + [("warning", text) for text in report.warnings]
    return {
        "executionSuccessful": not report.errors,
        "toolExecutionNotifications": [
            {"level": level, "message": _message(printable(text))} for level, text in notifications
        ],
    }


# Rules


def _descriptors(findings: Sequence[Finding], rules: Iterable[type[Rule]]) -> list[dict[str, Any]]:
    known = {rule.code: _descriptor(rule) for rule in rules}
    first = {finding.code: finding for finding in reversed(findings)}
    # A syntax error is of no rule.
    return [known.get(code) or _bare_descriptor(first[code]) for code in sorted(first)]


def _descriptor(rule: type[Rule]) -> dict[str, Any]:
    entry = _ENTRIES[rule.code]
    documentation = inspect.getdoc(rule) or ""
    summary = documentation.partition("\n\n")[0].replace("\n", " ")
    return {
        "id": rule.code,
        "name": _pascal_case(rule.name),
        "shortDescription": {"text": summary},
        "fullDescription": {"text": summary},
        "help": {"text": documentation, "markdown": documentation},
        "defaultConfiguration": {"enabled": entry.on_by_default, "level": rule.severity.value},
        "properties": {
            "tags": ["autogen", entry.module.partition(".")[0].replace("_", "-"), rule.name],
            "problem.severity": _problem_severity(rule.severity.value),
        },
    }


def _bare_descriptor(finding: Finding) -> dict[str, Any]:
    text = {"text": finding.name.replace("-", " ").capitalize() + "."}
    return {
        "id": finding.code,
        "name": _pascal_case(finding.name),
        "shortDescription": text,
        "fullDescription": text,
        "help": text,
        "defaultConfiguration": {"level": finding.severity.value},
        "properties": {"tags": ["autogen"], "problem.severity": _problem_severity(finding.severity.value)},
    }


def _pascal_case(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))


def _problem_severity(severity: str) -> str:
    # The words of GitHub, which differ from those of SARIF.
    return "recommendation" if severity == "note" else severity


# Results


def _result(finding: Finding, rule_index: int, fingerprint: str, root: str) -> dict[str, Any]:
    where = place(finding, root)
    artifact = _artifact(where.path, finding.filename)
    result = {
        "ruleId": finding.code,
        "ruleIndex": rule_index,
        "level": finding.severity.value,
        "message": _message(printable(where.message)),
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": _region(where.start, where.end)}}],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
    }
    # The places of edits in a notebook are places in cells, which no reader of SARIF knows.
    if finding.fix and finding.fix.applicability.value in _TRUST and finding.fix.edits and finding.cell is None:
        result["fixes"] = [_fix(finding.fix, artifact)]
    return result


def _message(text: str) -> dict[str, str]:
    # `[text](target)` would be a link, to wherever the checked code says.
    return {"text": text.replace("](", "] (")}


def _artifact(path: str, filename: str) -> dict[str, str]:
    if path.startswith("../") or os.path.isabs(path):
        return {"uri": Path(os.path.abspath(filename)).as_uri()}
    # Quoted as the bytes that the file system has: a name need not be Unicode.
    return {"uri": quote(os.fsencode(path)), "uriBaseId": _ROOT}


def _region(start: Location, end: Location) -> dict[str, int]:
    return {
        "startLine": start.line,
        "startColumn": start.column + 1,
        "endLine": end.line,
        "endColumn": end.column + 1,
    }


def _fix(fix: Fix, artifact: dict[str, str]) -> dict[str, Any]:
    return {
        "description": _message(printable(f"{fix.title} ({_TRUST[fix.applicability.value]})")),
        "artifactChanges": [{"artifactLocation": artifact, "replacements": list(map(_replacement, fix.edits))}],
    }


def _replacement(edit: Edit) -> dict[str, Any]:
    return {"deletedRegion": _region(edit.start, edit.end), "insertedContent": {"text": edit.content}}
