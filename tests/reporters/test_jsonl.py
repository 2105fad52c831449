"""One JSON object on each line."""

from __future__ import annotations

import io
import json

from reports import finding, report, written

from autogen_lint.reporters import jsonl


def test_each_line_is_an_object_of_the_list_that_json_writes() -> None:
    both = report(finding(), finding("AGL201", 'a "b"\n\u2028c', filename="b.py"))
    lines = written("jsonl", both).splitlines()
    assert [json.loads(line) for line in lines] == json.loads(written("json", both))


def test_nothing_found_is_nothing() -> None:
    assert written("jsonl", report()) == ""


def test_statistics() -> None:
    out = io.StringIO()
    jsonl.write_statistics([{"code": "AGL102", "count": 2}, {"code": "AGL101", "count": 1}], out)
    assert out.getvalue() == '{"code": "AGL102", "count": 2}\n{"code": "AGL101", "count": 1}\n'
