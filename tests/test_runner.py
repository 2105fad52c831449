"""Many files in one run: everything found is reported, and nothing that goes wrong hides the rest."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from autogen_lint import linter
from autogen_lint.findings import Finding, Location, Severity
from autogen_lint.linter import RuleError
from autogen_lint.runner import check_paths
from autogen_lint.settings import Settings, SettingsError

BAD = "import autogen\nbad = 1\n"


def fake_lint(source: str, filename: str, settings: Settings, codes: frozenset[str]) -> list[Finding]:
    """Report each line with `bad` under AGL102 and AGL201; crash where the code says so."""
    for code in sorted(codes):
        if f"crash {code}" in source:
            raise RuleError(code, KeyError("x\ny"))
    if "too deep" in source:
        raise RecursionError("maximum recursion depth exceeded")
    if "too big" in source:
        raise MemoryError
    return [
        Finding(code, "fake", "bad line", Severity.WARNING, filename, Location(number, 0), Location(number, 3))
        for number, line in enumerate(source.splitlines(), 1)
        if "bad" in line
        for code in ("AGL102", "AGL201")
        if code in codes
    ]


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(linter, "lint", fake_lint)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def places(findings: list[Finding]) -> list[str]:
    return [f"{each.filename}:{each.start.line} {each.code}" for each in findings]


def test_findings_come_in_order_with_their_sources(project: Path) -> None:
    (project / "b.py").write_text(BAD)
    (project / "a.py").write_text("import autogen\n\nbad = bad\n")
    (project / "clean.py").write_text("import autogen\n")
    report = check_paths(["b.py", "."], Settings())
    assert places(report.findings) == ["a.py:3 AGL102", "a.py:3 AGL201", "b.py:2 AGL102", "b.py:2 AGL201"]
    assert report.sources == {"a.py": "import autogen\n\nbad = bad\n", "b.py": BAD}
    assert (report.files, report.failed, report.errors) == (3, 0, [])


def test_a_file_without_autogen_does_not_reach_the_engine(project: Path) -> None:
    (project / "a.py").write_text("bad = 'too deep'\n")
    assert check_paths(["."]).findings == []


def test_suppressed_findings_are_left_out(project: Path) -> None:
    (project / "a.py").write_text("import autogen\nbad = 1  # noqa: AGL102\n")
    assert places(check_paths(["."]).findings) == ["a.py:2 AGL201"]


def test_without_settings_each_file_has_those_of_its_pyproject(project: Path) -> None:
    for folder in ("one", "two"):
        (project / folder).mkdir()
        (project / folder / "a.py").write_text(BAD)
    (project / "two" / "pyproject.toml").write_text('[tool.autogen-lint]\nselect = ["AGL2"]\n')
    expected = [os.path.join("one", "a.py") + ":2 AGL102", os.path.join("one", "a.py") + ":2 AGL201"]
    expected += [os.path.join("two", "a.py") + ":2 AGL201"]
    assert places(check_paths(["."]).findings) == expected


def test_given_settings_hold_everywhere_and_no_file_is_read(project: Path) -> None:
    (project / "a.py").write_text(BAD)
    (project / "pyproject.toml").write_text("[tool.autogen-lint]\nnonsense = 1\n")
    assert places(check_paths(["."], Settings(select=("AGL201",))).findings) == ["a.py:2 AGL201"]
    with pytest.raises(SettingsError, match="nonsense"):
        check_paths(["."])


def test_what_cannot_be_read_is_one_line_and_the_rest_is_checked(project: Path) -> None:
    (project / "a.py").write_bytes(b"import autogen\n'\xe9'\n")
    (project / "b.py").write_text(BAD)
    report = check_paths([".", "gone.py"], Settings())
    assert report.errors == [
        "gone.py: no such file or folder",
        "a.py: not UTF-8 (line 2), and no coding cookie names another encoding",
    ]
    assert places(report.findings) == ["b.py:2 AGL102", "b.py:2 AGL201"]
    assert (report.files, report.failed) == (2, 1)


def test_a_crashing_rule_is_named_and_the_other_rules_still_report(project: Path) -> None:
    (project / "a.py").write_text(BAD + "# crash AGL102\n# crash AGL301\n")
    report = check_paths(["."], Settings())
    assert report.errors == [
        "a.py: internal error in AGL102: KeyError: 'x\\ny'",
        "a.py: internal error in AGL301: KeyError: 'x\\ny'",
    ]
    assert places(report.findings) == ["a.py:2 AGL201"]
    assert report.failed == 1


@pytest.mark.parametrize(
    ("trouble", "line"),
    [
        ("too deep", "RecursionError: maximum recursion depth exceeded"),
        ("too big", "MemoryError: no message"),
    ],
)
def test_a_crash_outside_the_rules_costs_one_file(trouble: str, line: str, project: Path) -> None:
    (project / "a.py").write_text(BAD + f"# {trouble}\n")
    (project / "b.py").write_text(BAD)
    report = check_paths(["."], Settings())
    assert report.errors == [f"a.py: internal error in the engine: {line}"]
    assert places(report.findings) == ["b.py:2 AGL102", "b.py:2 AGL201"]


def test_a_rule_that_crashes_although_left_out_does_not_go_round_in_circles(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def always(*_: object) -> list[Finding]:
        raise RuleError("AGL102", ValueError("again"))

    monkeypatch.setattr(linter, "lint", always)
    (project / "a.py").write_text(BAD)
    assert check_paths(["."], Settings()).errors == ["a.py: internal error in AGL102: ValueError: again"] * 2


def test_a_traceback_is_shown_on_request(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("AUTOGEN_LINT_TRACEBACK", "1")
    (project / "a.py").write_text(BAD + "# too deep\n")
    assert len(check_paths(["."], Settings()).errors) == 1
    assert "in fake_lint" in capsys.readouterr().err
    monkeypatch.delenv("AUTOGEN_LINT_TRACEBACK")
    check_paths(["."], Settings())
    assert capsys.readouterr().err == ""


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
def test_a_fifo_beside_the_files_of_a_run_is_not_waited_for(project: Path) -> None:
    (project / "a.py").write_text("import os\n")
    os.mkfifo(project / "pipe.py")
    assert check_paths(["a.py"], Settings()).errors == []
