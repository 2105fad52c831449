"""Findings file by file."""

from __future__ import annotations

import io

from reports import finding, replacing, report, written

from autogen_lint.findings import Applicability
from autogen_lint.reporters import grouped


def test_each_file_has_its_name_once_and_its_findings_in_columns() -> None:
    three = report(
        finding(), finding("AGL201", "no limit", start=(12, 0), end=(12, 1)), finding(filename="b.ipynb", cell=2)
    )
    assert written("grouped", three) == (
        "app.py:\n"
        "  3:5   AGL102 it is shared\n"
        "  12:1  AGL201 no limit\n"
        "\n"
        "b.ipynb:cell 2:\n"
        "  3:5  AGL102 it is shared\n"
        "\n"
    )


def test_nothing_found_is_nothing() -> None:
    assert written("grouped", report()) == ""


def test_what_fixing_repairs_is_marked() -> None:
    out = io.StringIO()
    both = [finding(fix=replacing("x")), finding(fix=replacing("x", Applicability.UNSAFE))]
    grouped.write(both, out)
    assert [line[7:] for line in out.getvalue().splitlines()[1:3]] == ["AGL102 [*] it is shared", "AGL102 it is shared"]
    out = io.StringIO()
    grouped.write(both, out, unsafe=True)
    assert out.getvalue().count("[*]") == 2
