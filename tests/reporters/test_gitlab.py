"""The code quality report of GitLab."""

from __future__ import annotations

import json

from reports import finding, report, written

from autogen_lint.findings import Severity
from autogen_lint.fingerprints import fingerprints


def test_a_finding() -> None:
    only = finding(end=(5, 1))
    (fingerprint,) = fingerprints([only], {})
    assert json.loads(written("gitlab", report(only))) == [
        {
            "description": "AGL102: it is shared",
            "check_name": "AGL102",
            "fingerprint": fingerprint,
            "severity": "major",
            "location": {"path": "app.py", "lines": {"begin": 3, "end": 5}},
        }
    ]


def test_severities_are_those_of_code_quality() -> None:
    issues = json.loads(written("gitlab", report(*(finding(severity=severity) for severity in Severity))))
    assert [issue["severity"] for issue in issues] == ["critical", "major", "info"]


def test_no_two_findings_have_the_same_fingerprint() -> None:
    issues = json.loads(written("gitlab", report(finding(), finding(), finding(start=(9, 0), end=(9, 1)))))
    assert len({issue["fingerprint"] for issue in issues}) == 3


def test_a_cell_of_a_notebook_is_told_in_the_description() -> None:
    (issue,) = json.loads(written("gitlab", report(finding(filename="a.ipynb", cell=2))))
    assert issue["location"] == {"path": "a.ipynb", "lines": {"begin": 1, "end": 1}}
    assert issue["description"] == "AGL102: cell 2, line 3, column 5: it is shared"


def test_nothing_found_is_an_empty_list() -> None:
    assert written("gitlab", report()) == "[]\n"
