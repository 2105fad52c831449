"""Findings as failed tests."""

from __future__ import annotations

from xml.etree import ElementTree

from reports import finding, report, written

from autogen_lint.findings import Severity


def test_one_suite_for_each_file_and_one_failed_test_for_each_finding() -> None:
    three = report(
        finding(),
        finding("AGL201", 'say "10" & no <more>', name="auto-reply-none", severity=Severity.NOTE),
        finding(filename="b.ipynb", cell=2),
    )
    assert (
        written("junit", three)
        == """\
<?xml version="1.0" encoding="utf-8"?>
<testsuites name="autogen-lint" tests="3" failures="3" errors="0">
  <testsuite name="app.py" tests="2" failures="2" errors="0">
    <testcase name="AGL102 global-agent at 3:5" classname="app.py" file="app.py" line="3">
      <failure message="it is shared" type="warning">app.py:3:5: AGL102 it is shared</failure>
    </testcase>
    <testcase name="AGL201 auto-reply-none at 3:5" classname="app.py" file="app.py" line="3">
      <failure message="say &quot;10&quot; &amp; no &lt;more&gt;" type="note">\
app.py:3:5: AGL201 say "10" &amp; no &lt;more&gt;</failure>
    </testcase>
  </testsuite>
  <testsuite name="b.ipynb" tests="1" failures="1" errors="0">
    <testcase name="AGL102 global-agent at 3:5 in cell 2" classname="b.ipynb" file="b.ipynb" line="1">
      <failure message="cell 2, line 3, column 5: it is shared" type="warning">\
b.ipynb:cell 2:3:5: AGL102 it is shared</failure>
    </testcase>
  </testsuite>
</testsuites>
"""
    )


def test_nothing_found_is_one_passed_test() -> None:
    top = ElementTree.fromstring(written("junit", report()))
    assert top.attrib == {"name": "autogen-lint", "tests": "1", "failures": "0", "errors": "0"}
    assert [list(test) for test in top.iter("testcase")] == [[]]


def test_what_could_not_be_checked_is_a_test_with_an_error() -> None:
    top = ElementTree.fromstring(written("junit", report(finding(), errors=["b.py: not UTF-8"])))
    assert (top.attrib["tests"], top.attrib["failures"], top.attrib["errors"]) == ("2", "1", "1")
    assert [error.attrib for error in top.iter("error")] == [{"message": "b.py: not UTF-8"}]


def test_it_is_ascii_so_that_no_encoding_can_spoil_it() -> None:
    document = written("junit", report(finding(message="é 🤖", filename="ü.py")))
    assert document.isascii()
    assert next(ElementTree.fromstring(document).iter("failure")).attrib["message"] == "é 🤖"
