"""The tables."""

from __future__ import annotations

import io

from autogen_lint.findings import Finding, Location, Severity
from autogen_lint.reporters import tables
from autogen_lint.reporters.terminal import Page


def finding(code: str, name: str) -> Finding:
    place = Location(1, 0)
    return Finding(code, name, "m", Severity.NOTE, "a.py", place, place)


def test_counts_are_by_frequency_then_code() -> None:
    findings = [finding("AGL201", "b"), finding("AGL102", "a"), finding("AGL301", "c"), finding("AGL301", "c")]
    assert [each["code"] for each in tables.count(findings)] == ["AGL301", "AGL102", "AGL201"]


def test_no_findings_no_table() -> None:
    out = io.StringIO()
    tables.write_statistics([], Page(out))
    assert out.getvalue() == ""


def test_a_coloured_table_has_the_same_words() -> None:
    out = io.StringIO()
    tables.write_statistics(tables.count([finding("AGL201", "[b]x")]), Page(out, color=True))
    assert "\x1b[" in out.getvalue()
    assert "[b]x" in out.getvalue()
