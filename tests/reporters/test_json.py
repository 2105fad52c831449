"""The JSON has the shape of Ruff's."""

from __future__ import annotations

import io
import json

from autogen_lint.findings import Applicability, Edit, Finding, Fix, Location, Severity
from autogen_lint.reporters import json as reporter

START, END = Location(3, 4), Location(5, 0)


def written(*findings: Finding) -> str:
    out = io.StringIO()
    reporter.write(findings, out)
    return out.getvalue()


def test_a_finding() -> None:
    finding = Finding("AGL102", "global-agent", "it is shared", Severity.WARNING, "a.py", START, END)
    assert json.loads(written(finding)) == [
        {
            "code": "AGL102",
            "name": "global-agent",
            "severity": "warning",
            "message": "it is shared",
            "filename": "a.py",
            "cell": None,
            "location": {"row": 3, "column": 5},
            "end_location": {"row": 5, "column": 1},
            "fix": None,
            "url": None,
        }
    ]


def test_a_fix() -> None:
    fix = Fix(Applicability.UNSAFE, "move it", (Edit(START, END, "x = 1\n"), Edit(END, END, "")))
    finding = Finding("AGL102", "n", "m", Severity.NOTE, "a.py", START, END, fix)
    assert json.loads(written(finding))[0]["fix"] == {
        "applicability": "unsafe",
        "message": "move it",
        "edits": [
            {
                "content": "x = 1\n",
                "cell": None,
                "location": {"row": 3, "column": 5},
                "end_location": {"row": 5, "column": 1},
            },
            {
                "content": "",
                "cell": None,
                "location": {"row": 5, "column": 1},
                "end_location": {"row": 5, "column": 1},
            },
        ],
    }


def test_no_findings_are_an_empty_list() -> None:
    assert written() == "[]\n"


def test_a_path_that_is_no_text_is_still_json() -> None:
    finding = Finding("AGL102", "n", "\x1b", Severity.NOTE, "caf\udce9.py", START, END)
    assert written(finding).isascii()
    assert json.loads(written(finding))[0]["filename"] == "caf\udce9.py"
