"""Annotations in GitHub: workflow commands on stdout."""

from __future__ import annotations

import pytest
from reports import finding, report, written

from autogen_lint.findings import Severity


def test_a_finding_in_one_line_has_columns() -> None:
    assert written("github", report(finding())) == (
        "::warning title=autogen-lint (AGL102),file=app.py,line=3,endLine=3,col=5,endColumn=10::"
        "app.py:3:5: AGL102 it is shared\n"
    )


def test_a_finding_over_several_lines_has_none_for_github_takes_no_columns_then() -> None:
    assert written("github", report(finding(end=(5, 1)))).startswith(
        "::warning title=autogen-lint (AGL102),file=app.py,line=3,endLine=5::"
    )


@pytest.mark.parametrize(
    ("severity", "command"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.NOTE, "notice")]
)
def test_severities(severity: Severity, command: str) -> None:
    assert written("github", report(finding(severity=severity))).startswith(f"::{command} ")


def test_a_cell_of_a_notebook_is_told_in_the_message() -> None:
    assert written("github", report(finding(filename="a.ipynb", cell=2))) == (
        "::warning title=autogen-lint (AGL102),file=a.ipynb,line=1,endLine=1::"
        "a.ipynb:1:1: AGL102 cell 2, line 3, column 5: it is shared\n"
    )


def test_what_could_not_be_checked_is_an_error_at_no_place() -> None:
    assert written("github", report(errors=["b.py: not UTF-8"])) == "::error title=autogen-lint::b.py: not UTF-8\n"


def test_what_ends_properties_and_lines_is_escaped() -> None:
    line = written("github", report(finding(filename="a,b:c%0A.py", message="100%\n::error::no")))
    assert line == (
        "::warning title=autogen-lint (AGL102),file=a%2Cb%3Ac%250A.py,line=3,endLine=3,col=5,endColumn=10::"
        "a,b:c%250A.py:3:5: AGL102 100%25\\n::error::no\n"
    )
