"""The same findings in flake8, which does the selecting and suppressing; and never an exception."""

from __future__ import annotations

import argparse
import ast
import subprocess
import sys
from pathlib import Path

import pytest

from autogen_lint import flake8_plugin, linter, rules
from autogen_lint.findings import Finding, Location, Severity
from autogen_lint.flake8_plugin import Plugin
from autogen_lint.linter import RuleError
from autogen_lint.rules import RuleEntry
from autogen_lint.settings import Settings

CODE = "import autogen\nx = [\n    1,\n]\n"


@pytest.fixture(autouse=True)
def _fresh_plugin(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Plugin, "_shown", None)
    monkeypatch.setattr(Plugin, "_asked_for", ())
    monkeypatch.setattr(Plugin, "_finder", None)


def run(code: str = CODE, filename: str = "app.py") -> list[tuple[int, int, str]]:
    plugin = Plugin(ast.parse(code), filename, code.splitlines(keepends=True))
    reports = list(plugin.run())
    assert all(kind is Plugin for *_, kind in reports)
    return [(line, column, text) for line, column, text, _ in reports]


def engine(monkeypatch: pytest.MonkeyPatch, *codes: str, message: str = "wrong") -> list[tuple[str, Settings]]:
    """Put an engine in place that reports each of `codes` at line 3; return the list of what it is asked."""
    asked = []

    def lint(source: str, filename: str, settings: Settings, wanted: frozenset[str]) -> list[Finding]:
        asked.append((source, settings))
        start, end = Location(3, 4), Location(3, 5)
        return [Finding(code, "n", message, Severity.NOTE, filename, start, end) for code in codes if code in wanted]

    monkeypatch.setattr(linter, "lint", lint)
    return asked


def test_findings_have_flake8s_shape(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = engine(monkeypatch, "AGL101", "AGL201", message="two\nlines")
    assert run() == [(3, 4, "AGL101 two lines"), (3, 4, "AGL201 two lines")]
    assert asked[0][0] == CODE


def test_a_file_without_autogen_does_not_reach_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = engine(monkeypatch, "AGL101")
    assert run("import os\n") == []
    assert asked == []


def test_comments_are_left_to_flake8(monkeypatch: pytest.MonkeyPatch) -> None:
    engine(monkeypatch, "AGL101")
    assert run("import autogen\n\nx = 1  # noqa\n") == [(3, 4, "AGL101 wrong")]


def test_options_of_rules_come_from_pyproject_and_its_selection_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyproject.toml").write_text(
        '[tool.autogen-lint]\nselect = ["AGL2"]\nignore = ["AGL101"]\nrequest-timeout = 3\n'
    )
    asked = engine(monkeypatch, "AGL101")
    assert run(filename=str(tmp_path / "app.py")) == [(3, 4, "AGL101 wrong")]
    assert asked[0][1].request_timeout == 3


@pytest.mark.parametrize("filename", ["stdin", "-"])
def test_standard_input_has_the_settings_of_the_current_folder(
    filename: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.autogen-lint]\nauto-reply-limit = 7\n")
    monkeypatch.chdir(tmp_path)
    asked = engine(monkeypatch)
    assert run(filename=filename) == []
    assert asked[0][1].auto_reply_limit == 7


def test_bad_settings_are_one_finding_and_the_rules_run_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.autogen-lint]\nnonsense = 1\n")
    engine(monkeypatch, "AGL101")
    complaint, finding = run(filename=str(tmp_path / "app.py"))
    assert complaint[:2] == (1, 0)
    assert complaint[2].startswith("AGL000 bad settings, defaults used: ")
    assert "`nonsense`: unknown key" in complaint[2]
    assert finding == (3, 4, "AGL101 wrong")


def test_a_crashing_rule_is_one_finding_and_the_others_report(monkeypatch: pytest.MonkeyPatch) -> None:
    def lint(source: str, filename: str, settings: Settings, codes: frozenset[str]) -> list[Finding]:
        if "AGL101" in codes:
            raise RuleError("AGL101", KeyError("x"))
        place = Location(3, 4)
        return [Finding("AGL102", "n", "wrong", Severity.NOTE, filename, place, place)]

    monkeypatch.setattr(linter, "lint", lint)
    assert run() == [(1, 0, "AGL000 internal error in AGL101: KeyError: 'x'"), (3, 4, "AGL102 wrong")]


@pytest.mark.parametrize("error", [RecursionError("deep\ndown"), MemoryError(), RuntimeError("x")])
def test_a_crash_of_the_engine_is_one_finding(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    def lint(*_: object) -> list[Finding]:
        raise error

    monkeypatch.setattr(linter, "lint", lint)
    ((line, column, text),) = run()
    assert (line, column) == (1, 0)
    assert text.startswith(f"AGL000 internal error in the engine: {type(error).__name__}: ")
    assert "\n" not in text


def test_a_crash_anywhere_else_is_one_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(_: object) -> bool:
        raise OSError("no gate")

    monkeypatch.setattr(flake8_plugin, "mentions_autogen", crash)
    assert run() == [(1, 0, "AGL000 internal error: OSError: no gate")]


# Under flake8 itself. Findings are taken as a set: where the package is installed, flake8 knows its plugin already.

LOCAL_PLUGIN = """
from autogen_lint import linter, rules
from autogen_lint.findings import Finding, Location, Severity
from autogen_lint.flake8_plugin import Plugin

rules.RULES = (
    rules.RuleEntry("AGL101", "alpha", "alpha"),
    rules.RuleEntry("AGL102", "beta", "beta", on_by_default=False),
)

def lint(source, filename, settings, codes):
    place = Location(2, 4)
    return [
        Finding(code, "n", "ran " + " ".join(sorted(codes)), Severity.NOTE, filename, place, place)
        for code in sorted(codes)
    ]

linter.lint = lint
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "local_plugin.py").write_text(LOCAL_PLUGIN)
    (tmp_path / ".flake8").write_text(
        "[flake8]\nper-file-ignores =\n    quiet.py: AGL101\n"
        "[flake8:local-plugins]\nextension =\n    AGL = local_plugin:Plugin\npaths = .\n"
    )
    (tmp_path / "app.py").write_text("import autogen\nx = 1\n")
    return tmp_path


def flake8(project: Path, *arguments: str, ignore: str = "E,F,W", stdin: str | None = None) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-m", "flake8", f"--extend-ignore={ignore}", *arguments],
        cwd=project,
        capture_output=True,
        text=True,
        input=stdin,
        check=False,
    )
    assert done.returncode in (0, 1), done.stderr
    assert done.stderr == ""
    return sorted(set(done.stdout.splitlines()))


def test_rules_off_by_default_do_not_even_run(project: Path) -> None:
    assert flake8(project, "app.py") == ["app.py:2:5: AGL101 ran AGL101"]


def test_rules_off_by_default_run_when_selected(project: Path) -> None:
    both = ["app.py:2:5: AGL101 ran AGL101 AGL102", "app.py:2:5: AGL102 ran AGL101 AGL102"]
    assert flake8(project, "--extend-select=AGL102", "app.py") == both
    assert flake8(project, "--select=AGL", "app.py") == both


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        ([], ["AGL101 default"]),
        (["--extend-select=AGL102"], ["AGL101 default", "AGL102 asked for"]),
        (["--select=AGL"], ["AGL101 asked for", "AGL102 asked for"]),
    ],
)
def test_what_flake8s_options_name_is_asked_for(project: Path, options: list[str], expected: list[str]) -> None:
    asked = '"asked for" if settings.is_asked_for(code) else "default"'
    told = LOCAL_PLUGIN.replace('"ran " + " ".join(sorted(codes))', asked)
    assert told != LOCAL_PLUGIN
    (project / "local_plugin.py").write_text(told)
    (project / "pyproject.toml").write_text('[tool.autogen-lint]\nselect = ["AGL101"]\n')
    assert flake8(project, *options, "app.py") == [f"app.py:2:5: {each}" for each in expected]


def test_ignored_rules_do_not_run(project: Path) -> None:
    assert flake8(project, "--extend-select=AGL102", "app.py", ignore="E,F,W,AGL101") == [
        "app.py:2:5: AGL102 ran AGL102"
    ]


def test_flake8s_own_per_file_ignores_count(project: Path) -> None:
    (project / "quiet.py").write_text("import autogen\nx = 1\n")
    assert flake8(project, "quiet.py") == []


def test_noqa_counts(project: Path) -> None:
    (project / "app.py").write_text("import autogen\nx = 1  # noqa: AGL101\n")
    assert flake8(project, "app.py") == []


def test_standard_input(project: Path) -> None:
    code = "import autogen\nx = 1\n"
    assert flake8(project, "-", stdin=code) == ["stdin:2:5: AGL101 ran AGL101"]
    assert flake8(project, "--stdin-display-name=a.py", "-", stdin=code) == ["a.py:2:5: AGL101 ran AGL101"]


def test_several_files_and_processes(project: Path) -> None:
    for name in "abc":
        (project / f"{name}.py").write_text("import autogen\nx = 1\n")
    assert flake8(project, "-j2", "a.py", "b.py", "c.py") == [f"{name}.py:2:5: AGL101 ran AGL101" for name in "abc"]


def test_options_that_cannot_be_read_make_every_rule_run(monkeypatch: pytest.MonkeyPatch) -> None:
    Plugin.parse_options(argparse.Namespace())
    engine(monkeypatch, "AGL101", "AGL403")
    assert [text for *_, text in run()] == ["AGL101 wrong", "AGL403 wrong"]


def test_rules_off_by_default_extend_flake8s_default_ignore(monkeypatch: pytest.MonkeyPatch) -> None:
    class Parser:
        ignored: tuple[str, ...] = ()

        def extend_default_ignore(self, codes: list[str]) -> None:
            self.ignored += tuple(codes)

    off = RuleEntry("AGL102", "beta", "beta", on_by_default=False)
    monkeypatch.setattr(rules, "RULES", (RuleEntry("AGL101", "alpha", "alpha"), off))
    parser = Parser()
    Plugin.add_options(parser)
    assert parser.ignored == ("AGL102",)


def test_a_file_without_autogen_imports_nothing_heavy() -> None:
    program = """
import sys
from autogen_lint.flake8_plugin import Plugin
assert list(Plugin(None, "a.py", ["import os\\n"]).run()) == []
assert not {"libcst", "rich", "tomllib", "autogen_lint.linter", "autogen_lint.settings"} & sys.modules.keys()
"""
    subprocess.run([sys.executable, "-c", program], check=True)
