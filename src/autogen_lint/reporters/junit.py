"""Findings as JUnit XML: one test suite for each file, one failed test for each finding."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from autogen_lint.reporters.places import place
from autogen_lint.reporters.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO
    from xml.etree.ElementTree import Element

    from autogen_lint.findings import Finding
    from autogen_lint.runner import Report

_NAME = "autogen-lint"


def write(report: Report, root: str, out: TextIO) -> None:
    """Write one XML document in ASCII; paths in it are relative to the folder `root`.

    What could not be checked is a test with an error. Where there is neither, one test has passed: what reads such
    files often takes one without tests for a failure.
    """
    suites = [_suite_of(list(group), root) for _, group in groupby(report.findings, lambda each: each.filename)]
    if report.errors:
        suites.append(_suite(_NAME, map(_failed_run, report.errors)))
    if not suites:
        suites.append(_suite(_NAME, [ElementTree.Element("testcase", name="no findings", classname=_NAME)]))
    top = ElementTree.Element("testsuites", _counts(suites))
    top.extend(suites)
    ElementTree.indent(top)
    out.write('<?xml version="1.0" encoding="utf-8"?>\n')
    # As ASCII it is right in whatever encoding it is written.
    out.write(ElementTree.tostring(top, encoding="us-ascii", xml_declaration=False).decode("ascii") + "\n")


def _suite_of(findings: list[Finding], root: str) -> Element:
    return _suite(place(findings[0], root).path, (_failed_test(finding, root) for finding in findings))


def _suite(name: str, tests: Iterable[Element]) -> Element:
    suite = ElementTree.Element("testsuite", name=printable(name))
    suite.extend(tests)
    suite.attrib |= {
        "tests": str(len(suite)),
        "failures": str(len(suite.findall("testcase/failure"))),
        "errors": str(len(suite.findall("testcase/error"))),
    }
    return suite


def _counts(suites: Iterable[Element]) -> dict[str, str]:
    counted = {key: str(sum(int(suite.attrib[key]) for suite in suites)) for key in ("tests", "failures", "errors")}
    return {"name": _NAME, **counted}


def _failed_test(finding: Finding, root: str) -> Element:
    where = place(finding, root)
    path = printable(where.path)
    cell = f"cell {finding.cell}" if finding.cell is not None else ""
    spot = f"{finding.start.line}:{finding.start.column + 1}"
    # Test results are kept by name: each of a file needs one of its own.
    name = f"{finding.code} {finding.name} at {spot}" + (cell and f" in {cell}")
    test = ElementTree.Element("testcase", name=name, classname=path, file=path, line=str(where.start.line))
    failure = ElementTree.SubElement(test, "failure", message=printable(where.message), type=finding.severity.value)
    unit = path + (cell and f":{cell}")
    failure.text = f"{unit}:{spot}: {finding.code} {printable(finding.message)}"
    return test


def _failed_run(error: str) -> Element:
    test = ElementTree.Element("testcase", name=printable(error), classname=_NAME)
    ElementTree.SubElement(test, "error", message=printable(error))
    return test
