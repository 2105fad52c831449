"""One line for each finding."""

from __future__ import annotations

import io

from autogen_lint.findings import Finding, Location, Severity
from autogen_lint.reporters import concise


def test_path_line_column_code_message() -> None:
    place = Location(3, 4)
    out = io.StringIO()
    concise.write([Finding("AGL102", "n", "it is wrong", Severity.NOTE, "a.py", place, place)], out)
    assert out.getvalue() == "a.py:3:5: AGL102 it is wrong\n"


def test_nothing_in_it_can_break_the_line() -> None:
    place = Location(1, 0)
    out = io.StringIO()
    concise.write([Finding("AGL102", "n", "a\nb\x1b[2J", Severity.NOTE, "x\ny.py", place, place)], out)
    assert out.getvalue() == "x\\ny.py:1:1: AGL102 a\\nb\\x1b[2J\n"
