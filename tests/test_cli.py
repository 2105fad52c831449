"""The command line, as it is typed and as it answers."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from autogen_lint import __version__, cli, linter, rules, runner
from autogen_lint.findings import Applicability, Finding, Location, Severity
from autogen_lint.rules import RuleEntry
from autogen_lint.settings import Settings

BAD = "import autogen\nbad = 1\n"
SEVERITIES = {"AGL101": Severity.ERROR, "AGL102": Severity.WARNING, "AGL201": Severity.NOTE}


def fake_lint(source: str, filename: str, settings: Settings, codes: frozenset[str]) -> list[Finding]:
    """Report `bad` under AGL102, `awful` under AGL101, `ugly` under AGL201, `(((` as a syntax error."""
    words = {"awful": "AGL101", "bad": "AGL102", "ugly": "AGL201"}
    found = []
    if "(((" in source:
        place = Location(1, 0)
        return [Finding("AGL000", "syntax-error", "broken", Severity.ERROR, filename, place, place)]
    for number, line in enumerate(source.splitlines(), 1):
        for word, code in words.items():
            column = line.find(word)
            if column >= 0 and code in codes:
                start, end = Location(number, column), Location(number, column + len(word))
                found.append(Finding(code, f"{word}-line", f"`{word}` here", SEVERITIES[code], filename, start, end))
    return found


class Answer(SimpleNamespace):
    """An exit code and what was written."""

    code: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the command line in an empty folder with a tiny engine behind it."""
    monkeypatch.setattr(linter, "lint", fake_lint)
    monkeypatch.chdir(tmp_path)
    for variable in ("NO_COLOR", "FORCE_COLOR", "GITHUB_WORKSPACE", "CI_PROJECT_DIR"):
        monkeypatch.delenv(variable, raising=False)

    def type_in(*arguments: str) -> Answer:
        code = cli.main(list(arguments))
        out, err = capsys.readouterr()
        return Answer(code=code, out=out, err=err)

    return type_in


@pytest.fixture
def fake_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    class Alpha:
        """Agents that never stop.

        ## Why it bites
        They talk *for ever*.
        """

        code, name, severity = "AGL101", "alpha", Severity.ERROR
        fixes = frozenset({Applicability.SAFE, Applicability.UNSAFE})

    class Beta:
        """Agents that never start."""

        code, name, severity = "AGL102", "beta-rule", Severity.NOTE
        fixes = frozenset[Applicability]()

    entries = (
        RuleEntry("AGL101", "alpha", "fakes.alpha"),
        RuleEntry("AGL102", "beta-rule", "fakes.beta", on_by_default=False),
    )
    monkeypatch.setattr(rules, "RULES", entries)
    for entry, rule in zip(entries, (Alpha, Beta), strict=True):
        monkeypatch.setitem(sys.modules, f"autogen_lint.rules.{entry.module}", SimpleNamespace(RULE=rule))


# Exit codes and closing lines


def test_clean(run: Run) -> None:
    Path("a.py").write_text("import autogen\n")
    assert run() == Answer(code=0, out="All checks passed (1 file).\n", err="")


def test_findings(run: Run) -> None:
    Path("a.py").write_text(BAD)
    Path("b.py").write_text("import autogen\nx = 'bad'; awful = 1\n")
    Path("c.py").write_text("")
    assert run(".") == Answer(
        code=1,
        out=(
            "a.py:2:1: AGL102 `bad` here\n"
            "b.py:2:6: AGL102 `bad` here\n"
            "b.py:2:12: AGL101 `awful` here\n"
            "Found 3 findings in 2 files (checked 3 files).\n"
        ),
        err="",
    )


def test_a_syntax_error_is_shown_whatever_is_selected_and_others_go_on(run: Run) -> None:
    Path("a.py").write_text("import autogen\n(((\n")
    Path("b.py").write_text(BAD)
    answer = run("--select", "AGL102", ".")
    assert answer.code == 1
    assert answer.out.splitlines()[:2] == ["a.py:1:1: AGL000 broken", "b.py:2:1: AGL102 `bad` here"]


def test_what_could_not_be_checked_is_2_and_findings_are_still_shown(run: Run) -> None:
    Path("a.py").write_text(BAD)
    Path("b.py").write_bytes(b"'\xe9'\n")
    answer = run(".", "gone.py")
    assert answer.code == 2
    assert answer.out == (
        "a.py:2:1: AGL102 `bad` here\nFound 1 finding in 1 file (checked 2 files, 1 could not be checked).\n"
    )
    assert answer.err == (
        "autogen-lint: error: gone.py: no such file or folder\n"
        "autogen-lint: error: b.py: not UTF-8 (line 1), and no coding cookie names another encoding\n"
    )


def test_errors_are_never_called_a_pass(run: Run) -> None:
    Path("b.py").write_bytes(b"'\xe9'\n")
    assert run(".").out == "No findings (1 file, 1 could not be checked).\n"


def test_a_missing_path_alone(run: Run) -> None:
    assert run("gone.py") == Answer(code=2, out="", err="autogen-lint: error: gone.py: no such file or folder\n")


def test_no_files_at_all_is_a_warning(run: Run) -> None:
    expected = "autogen-lint: warning: no Python files or notebooks found under the given paths\n"
    assert run() == Answer(code=0, out="", err=expected)
    assert run("--quiet") == Answer(code=0, out="", err="")


@pytest.mark.parametrize(
    ("word", "fail_on", "code"),
    [
        ("awful", "error", 1),
        ("bad", "error", 0),
        ("ugly", "error", 0),
        ("awful", "warning", 1),
        ("bad", "warning", 1),
        ("ugly", "warning", 0),
        ("ugly", "note", 1),
    ],
)
def test_fail_on_a_severity(run: Run, word: str, fail_on: str, code: int) -> None:
    Path("a.py").write_text(f"import autogen\n{word} = 1\n")
    answer = run("--fail-on", fail_on)
    assert answer.code == code
    assert word in answer.out


def test_exit_zero_is_for_findings_and_not_for_errors(run: Run) -> None:
    Path("a.py").write_text(BAD)
    assert run("--exit-zero").code == 0
    assert run("--exit-zero", "a.py", "gone.py").code == 2


def test_quiet_shows_findings_only(run: Run) -> None:
    Path("a.py").write_text(BAD)
    assert run("-q").out == "a.py:2:1: AGL102 `bad` here\n"
    assert run("-q", "--ignore", "AGL102").out == ""


def test_an_internal_error_is_one_line_and_2(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> list[Finding]:
        raise RecursionError("too deep")

    monkeypatch.setattr(linter, "lint", crash)
    Path("a.py").write_text(BAD)
    answer = run()
    assert answer.code == 2
    assert answer.err == "autogen-lint: error: a.py: internal error in the engine: RecursionError: too deep\n"


def test_control_c_is_130_and_quiet(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(runner, "check_paths", interrupt)
    assert run() == Answer(code=130, out="", err="")


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end differently there")
def test_a_reader_that_goes_away_is_no_reason_for_noise(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "autogen_lint", "--show-settings", "--exclude", "x" * 120_000, "."],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(1)
    process.stdout.close()
    noise = process.stderr.read()
    process.stderr.close()
    assert (process.wait(), noise) == (141, b"")


def test_a_full_pipe_is_reported_as_such(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise BrokenPipeError(errno.EPIPE, "Broken pipe")

    monkeypatch.setattr("autogen_lint.cli.output._show", broken)
    monkeypatch.setattr(cli, "silence", lambda _: None)
    assert run() == Answer(code=141, out="", err="")


# Choosing rules and settings


def test_select_extend_select_and_ignore_take_commas_and_repeat(run: Run) -> None:
    Path("a.py").write_text("import autogen\nbad, awful, ugly = 1, 2, 3\n")

    def codes(*arguments: str) -> list[str]:
        return [line.split()[1] for line in run("-q", *arguments).out.splitlines()]

    assert codes() == ["AGL102", "AGL101", "AGL201"]
    assert codes("--select", "AGL101,AGL2") == ["AGL101", "AGL201"]
    assert codes("--select", "AGL101", "--select", "agl2") == ["AGL101", "AGL201"]
    assert codes("--select", "ALL", "--ignore", "AGL1") == ["AGL201"]
    assert codes("--ignore", "AGL101, AGL201") == ["AGL102"]
    assert codes("--select", "AGL3", "--extend-select", "AGL101") == ["AGL101"]


def test_pyproject_counts_unless_isolated_or_replaced(run: Run) -> None:
    Path("a.py").write_text("import autogen\nbad, awful = 1, 2\n")
    Path("pyproject.toml").write_text('[tool.autogen-lint]\nselect = ["AGL101"]\n')
    Path("other.toml").write_text('[tool.autogen-lint]\nselect = ["AGL102"]\n')
    assert "AGL102" not in run().out
    assert "AGL102" in run("--isolated").out
    assert "AGL101" not in run("--config", "other.toml").out
    assert "AGL102" in run("--extend-select", "AGL102").out


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        (["--select", "AGX"], "`--select`: no rule has the code or prefix `AGX`"),
        (["--ignore", "AGL999"], "`--ignore`: no rule has the code or prefix `AGL999`"),
        (["--config", "gone.toml"], "gone.toml: no such file or folder"),
        (["--config", "x", "--isolated"], "--config and --isolated contradict each other"),
        (["--jobs", "0"], "argument --jobs/-j: must be 1 or more, not 0"),
        (["-j", "many"], "argument --jobs/-j: must be 1 or more, not many"),
        (["--output-format", "xml"], "argument --output-format: invalid choice: 'xml'"),
        (["--sel", "AGL1"], "unrecognized arguments: --sel"),
        (["-", "a.py"], "- cannot be combined with other paths"),
        (["--stdin-filename", "a.py", "b.py"], "--stdin-filename goes with - as the path"),
        (["--explain", "AGL999"], "--explain: no rule has the code or name `AGL999`"),
    ],
)
def test_wrong_usage_is_one_clear_line(run: Run, arguments: list[str], complaint: str) -> None:
    answer = run(*arguments)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith(f"autogen-lint: error: {complaint}")
    assert answer.err.count("\n") == 1


def test_bad_settings_are_one_clear_line(run: Run, tmp_path: Path) -> None:
    Path("a.py").write_text(BAD)
    Path("pyproject.toml").write_text("[tool.autogen-lint]\nignroe = []\n")
    assert run() == Answer(
        code=2,
        out="",
        err=f"autogen-lint: error: {tmp_path / 'pyproject.toml'}: "
        "`ignroe`: unknown key in [tool.autogen-lint]; did you mean `ignore`?\n",
    )


def test_exclude(run: Run) -> None:
    Path("old").mkdir()
    Path("old/a.py").write_text(BAD)
    Path("b.py").write_text(BAD)
    assert "old" in run().out
    assert "old" not in run("--extend-exclude", "x,old").out
    assert "old" not in run("--exclude", "old").out
    assert run("--exclude", "old", "old/a.py").code == 1
    assert run("--exclude", "old", "--force-exclude", "old/a.py").code == 0


def test_show_settings(run: Run, tmp_path: Path) -> None:
    Path("pyproject.toml").write_text('[tool.autogen-lint]\nselect = ["AGL101", "AGL102"]\nignore = ["AGL102"]\n')
    answer = run("--show-settings", "a.py")
    assert answer.code == 0
    assert f"# read from {tmp_path / 'pyproject.toml'}" in answer.out
    assert 'select = ["AGL101", "AGL102"]' in answer.out
    assert answer.out.endswith("# rules that run: AGL101\n")
    assert "# no settings file" in run("--show-settings", "--isolated").out


# stdin


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    def pipe_in(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return pipe_in


def test_stdin(run: Run, stdin: Callable[[bytes], None]) -> None:
    stdin(BAD.encode())
    assert run("-") == Answer(
        code=1, out="<stdin>:2:1: AGL102 `bad` here\nFound 1 finding in 1 file (checked 1 file).\n", err=""
    )


def test_stdin_under_a_name_has_the_settings_of_that_file(run: Run, stdin: Callable[[bytes], None]) -> None:
    Path("pkg").mkdir()
    Path("pkg/pyproject.toml").write_text('[tool.autogen-lint]\nper-file-ignores = { "b.py" = ["AGL102"] }\n')
    stdin(BAD.encode())
    assert run("-q", "--stdin-filename", "pkg/a.py", "-").out == "pkg/a.py:2:1: AGL102 `bad` here\n"
    stdin(BAD.encode())
    assert run("-q", "--stdin-filename", "pkg/b.py").code == 0


def test_stdin_that_cannot_be_decoded(run: Run, stdin: Callable[[bytes], None]) -> None:
    stdin(b"'\xe9'\n")
    answer = run("-")
    assert answer.code == 2
    assert answer.err.startswith("autogen-lint: error: <stdin>: not UTF-8")


def test_stdin_under_an_excluded_name(run: Run, stdin: Callable[[bytes], None]) -> None:
    stdin(BAD.encode())
    assert run("--stdin-filename", "build/a.py", "-").code == 1
    stdin(BAD.encode())
    assert run("--stdin-filename", "build/a.py", "--force-exclude", "-").code == 0


# Output


def test_json(run: Run) -> None:
    Path("a.py").write_text(BAD)
    answer = run("--output-format", "json")
    assert answer.code == 1
    assert json.loads(answer.out)[0]["code"] == "AGL102"
    Path("a.py").write_text("")
    assert run("--output-format", "json").out == "[]\n"


def test_full(run: Run) -> None:
    Path("a.py").write_text(BAD)
    assert run("--output-format", "full").out == (
        "AGL102 `bad` here\n"
        " --> a.py:2:1\n"
        "  |\n"
        "2 | bad = 1\n"
        "  | ^^^\n"
        "  |\n"
        "help: autogen-lint --explain AGL102\n"
        "\n"
        "Found 1 finding in 1 file (checked 1 file).\n"
    )


def test_full_is_the_default_on_a_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.py").write_text(BAD)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b[" in run().out
    assert "\x1b[" not in run("--color", "never").out
    monkeypatch.setenv("NO_COLOR", "1")
    answer = run()
    assert "\x1b[" not in answer.out
    assert "2 | bad = 1" in answer.out


def test_color_on_request(run: Run) -> None:
    Path("a.py").write_text(BAD)
    assert "\x1b[" in run("--output-format", "full", "--color", "always").out


def test_statistics(run: Run) -> None:
    Path("a.py").write_text("import autogen\nawful\nbad\nbad\n")
    assert run("--statistics").out == (
        "count  code    name\n"
        "    2  AGL102  bad-line\n"
        "    1  AGL101  awful-line\n"
        "Found 3 findings in 1 file (checked 1 file).\n"
    )
    assert json.loads(run("--statistics", "--output-format", "json").out) == [
        {"code": "AGL102", "name": "bad-line", "count": 2},
        {"code": "AGL101", "name": "awful-line", "count": 1},
    ]


def test_a_path_that_plays_tricks_is_spelled_out(run: Run) -> None:
    answer = run("gone\x1b[31m\n.py")
    assert answer.err == "autogen-lint: error: gone\\x1b[31m\\n.py: no such file or folder\n"


def test_what_the_encoding_of_the_output_lacks_is_spelled_out(tmp_path: Path) -> None:
    (tmp_path / "café.py").write_bytes(b"'\xe9'\n")
    done = subprocess.run(
        [sys.executable, "-m", "autogen_lint", "--extend-exclude", "日本", "--show-settings", "café.py"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"# settings for caf\\xe9.py" in done.stdout


# Information


@pytest.mark.usefixtures("fake_rules")
@pytest.mark.parametrize("name", ["AGL101", "agl101", "alpha", "Alpha"])
def test_explain(run: Run, name: str) -> None:
    answer = run("--explain", name)
    assert answer == Answer(
        code=0,
        out="# AGL101 alpha\n\nAgents that never stop.\n\n## Why it bites\nThey talk *for ever*.\n",
        err="",
    )


@pytest.mark.usefixtures("fake_rules")
def test_explain_on_a_terminal_renders_the_text(run: Run) -> None:
    out = run("--explain", "alpha", "--color", "always").out
    assert "\x1b[" in out
    assert "*for ever*" not in out


@pytest.mark.usefixtures("fake_rules")
def test_explain_suggests_what_was_meant(run: Run) -> None:
    assert "did you mean `beta-rule`?" in run("--explain", "betarule").err
    assert "did you mean `AGL102`?" in run("--explain", "AGL1O2").err


@pytest.mark.usefixtures("fake_rules")
def test_list_rules(run: Run) -> None:
    answer = run("--list-rules")
    assert answer.code == 0
    assert answer.out == (
        "code    name       default  fix           severity  summary\n"
        "AGL101  alpha      on       safe, unsafe  error     Agents that never stop.\n"
        "AGL102  beta-rule  off                    note      Agents that never start.\n"
    )
    assert "Agents that never stop." in run("--list-rules", "--color", "always").out


def test_version_and_help(run: Run) -> None:
    assert run("--version") == Answer(code=0, out=f"autogen-lint {__version__}\n", err="")
    answer = run("--help")
    assert answer.code == 0
    assert answer.out.startswith("usage: autogen-lint")


# Output for programs, and into files

MACHINE = ("json", "jsonl", "github", "gitlab", "junit", "sarif")
"""Formats that are nothing but themselves: no closing line."""


@pytest.mark.parametrize(
    ("style", "begin"),
    [
        ("jsonl", '{"code": "AGL102"'),
        ("github", "::warning title=autogen-lint (AGL102),file=a.py,line=2"),
        ("gitlab", '[\n  {\n    "description": "AGL102: `bad` here"'),
        ("junit", '<?xml version="1.0" encoding="utf-8"?>\n<testsuites name="autogen-lint" tests="1" failures="1"'),
        ("sarif", '{\n  "$schema": "https://docs.oasis-open.org/sarif/'),
        ("grouped", "a.py:\n  2:1  AGL102 `bad` here\n\nFound 1 finding"),
    ],
)
def test_formats(run: Run, style: str, begin: str) -> None:
    Path("a.py").write_text(BAD)
    answer = run("--output-format", style)
    assert answer.out.startswith(begin)
    assert (answer.code, answer.err) == (1, "")


@pytest.mark.parametrize("style", MACHINE)
def test_what_programs_read_has_no_closing_line(run: Run, style: str) -> None:
    Path("a.py").write_text(BAD)
    assert "Found" not in run("--output-format", style).out


@pytest.mark.parametrize("style", MACHINE)
def test_what_programs_read_is_complete_when_nothing_is_found(run: Run, style: str) -> None:
    Path("a.py").write_text("import autogen\n")
    out = run("--output-format", style).out
    expected = {"json": "[]\n", "jsonl": "", "github": "", "gitlab": "[]\n"}
    assert out == expected.get(style, out)
    assert bool(out) is (style not in ("jsonl", "github"))


def test_paths_in_annotations_are_those_of_the_checkout(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    checkout = Path.cwd()
    Path("backend").mkdir()
    monkeypatch.chdir("backend")
    Path("a.py").write_text(BAD)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(checkout))
    assert ",file=backend/a.py," in run("--output-format", "github").out


def test_an_unknown_format_is_refused(run: Run) -> None:
    answer = run("--output-format", "xml")
    assert answer.code == 2
    assert "invalid choice: 'xml'" in answer.err


class TestOutputFile:
    def test_findings_go_into_the_file_and_the_closing_line_stays_on_stdout(self, run: Run) -> None:
        Path("a.py").write_text(BAD)
        answer = run("--output-format", "gitlab", "--output-file", "report.json")
        assert json.loads(Path("report.json").read_text())[0]["check_name"] == "AGL102"
        assert answer == Answer(code=1, out="Found 1 finding in 1 file (checked 1 file).\n", err="")

    def test_an_old_report_is_replaced_also_by_one_without_findings(self, run: Run) -> None:
        Path("report.txt").write_text("old\n" * 100)
        Path("a.py").write_text("import autogen\n")
        assert run("-o", "report.txt").code == 0
        assert Path("report.txt").read_text() == ""

    def test_text_is_that_of_a_pipe(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        Path("a.py").write_text(BAD)
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
        run("-o", "report.txt")
        assert Path("report.txt").read_text() == "a.py:2:1: AGL102 `bad` here\n"

    def test_it_is_utf_8_with_plain_line_ends_everywhere(self, run: Run) -> None:
        Path("\u00fc.py").write_text(BAD)
        run("-o", "report.txt")
        assert Path("report.txt").read_bytes() == "\u00fc.py:2:1: AGL102 `bad` here\n".encode()

    def test_statistics_go_there_too(self, run: Run) -> None:
        Path("a.py").write_text(BAD)
        run("--statistics", "--output-format", "json", "-o", "report.json")
        assert json.loads(Path("report.json").read_text()) == [{"code": "AGL102", "name": "bad-line", "count": 1}]

    def test_a_folder_that_is_not_there_is_told_before_anything_is_checked(
        self, run: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        Path("a.py").write_text(BAD)
        monkeypatch.setattr(runner, "check_paths", None)
        answer = run("-o", "gone/report.txt")
        assert answer.code == 2
        assert answer.err == f"autogen-lint: error: --output-file: there is no folder `{Path.cwd() / 'gone'}`\n"

    def test_a_file_that_cannot_be_written_is_an_error(self, run: Run) -> None:
        Path("a.py").write_text(BAD)
        Path("report").mkdir()
        answer = run("-o", "report")
        assert answer.code == 2
        assert "autogen-lint: error: report: not written: is a directory\n" in answer.err

    def test_with_diff_it_is_refused_because_a_diff_is_no_report(self, run: Run) -> None:
        answer = run("--diff", "-o", "report.txt")
        assert (answer.code, answer.err) == (2, "autogen-lint: error: --output-file and --diff contradict each other\n")


class TestTheFormatInTheSettings:
    @pytest.fixture(autouse=True)
    def _settings(self, tmp_path: Path) -> None:
        (tmp_path / "a.py").write_text(BAD)
        (tmp_path / "pyproject.toml").write_text('[tool.autogen-lint]\noutput-format = "jsonl"\n')

    def test_it_is_the_default(self, run: Run) -> None:
        assert json.loads(run().out)["code"] == "AGL102"

    def test_the_command_line_wins(self, run: Run) -> None:
        assert run("--output-format", "concise", "--quiet").out == "a.py:2:1: AGL102 `bad` here\n"

    def test_it_does_not_hold_in_isolation(self, run: Run) -> None:
        assert run("--isolated", "--quiet").out == "a.py:2:1: AGL102 `bad` here\n"

    def test_the_first_path_decides(self, run: Run) -> None:
        Path("other").mkdir()
        Path("other/pyproject.toml").write_text('[tool.autogen-lint]\noutput-format = "grouped"\n')
        Path("other/b.py").write_text(BAD)
        assert run("other", "a.py").out.startswith("a.py:\n  2:1")

    def test_where_it_cannot_show_statistics_they_are_a_table(self, run: Run) -> None:
        Path("pyproject.toml").write_text('[tool.autogen-lint]\noutput-format = "sarif"\n')
        assert run("--statistics").out.startswith("count  code")


@pytest.mark.parametrize("style", ["github", "gitlab", "junit", "sarif"])
def test_statistics_have_no_place_in_reports(run: Run, style: str) -> None:
    answer = run("--statistics", "--output-format", style)
    assert (answer.code, answer.err) == (2, f"autogen-lint: error: --statistics cannot be shown as {style}\n")


class TestForceColor:
    @pytest.fixture
    def forced(self, run: Run, monkeypatch: pytest.MonkeyPatch) -> Run:
        Path("a.py").write_text(BAD)
        monkeypatch.setenv("FORCE_COLOR", "1")
        return run

    def test_it_colours_what_is_not_a_terminal(self, forced: Run) -> None:
        assert "\x1b[" in forced("--output-format", "full").out

    def test_no_color_wins(self, forced: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("NO_COLOR", "1")
        assert "\x1b[" not in forced("--output-format", "full").out

    def test_color_never_wins(self, forced: Run) -> None:
        assert "\x1b[" not in forced("--output-format", "full", "--color", "never").out

    def test_empty_it_is_not_set(self, forced: Run, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("FORCE_COLOR", "")
        assert "\x1b[" not in forced("--output-format", "full").out

    def test_it_does_not_colour_files(self, forced: Run) -> None:
        forced("--output-format", "full", "-o", "report.txt")
        assert "\x1b[" not in Path("report.txt").read_text()

    @pytest.mark.parametrize("style", [*MACHINE, "concise", "grouped"])
    def test_it_changes_nothing_in_other_formats(
        self, forced: Run, style: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        colored = forced("--output-format", style)
        monkeypatch.delenv("FORCE_COLOR")
        assert forced("--output-format", style) == colored


# What is loaded

HEAVY = {"libcst", "rich", "flake8", "pathspec", "shtab", "tomllib", "tomli", "json", "difflib"}
SLOW = {"typing", "pathlib", "hashlib", "multiprocessing", "concurrent.futures", "importlib.metadata"}
"""Of the standard library: each takes longer to import than a small folder to look through."""
IDLE = {f"autogen_lint.{name}" for name in ("linter", "workers", "memory", "manifest_check", "baseline", "progress")}
"""Our own modules that have nothing to do where nothing of AutoGen is found."""


def loaded_by(*arguments: str, folder: Path) -> set[str]:
    program = f"""
import sys
before = set(sys.modules)  # `.pth` files of an environment may import anything.
from autogen_lint.cli import main
main({list(arguments)!r})
print(*set(sys.modules) - before, file=sys.stderr)
"""
    environment = {name: value for name, value in os.environ.items() if name != "AUTOGEN_LINT_NO_CACHE"}
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, env=environment, capture_output=True, text=True, check=True
    )
    return set(done.stderr.split())


@pytest.mark.parametrize(("option", "own"), [("--version", set()), ("--help", {"autogen_lint.cli.help_page"})])
def test_a_quick_answer_loads_next_to_nothing(option: str, own: set[str], tmp_path: Path) -> None:
    modules = loaded_by(option, folder=tmp_path)
    assert not (HEAVY | SLOW) & modules
    always = {"autogen_lint", "autogen_lint.reporters"}
    always |= {"autogen_lint.cli", *(f"autogen_lint.cli.{name}" for name in ("outcome", "parser", "streams"))}
    assert {name for name in modules if name.startswith("autogen_lint")} == always | own


def test_files_without_autogen_load_neither_libcst_nor_rich_nor_flake8(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("import os  # noqa\n")
    assert not (HEAVY | IDLE) & loaded_by(".", folder=tmp_path)


@pytest.mark.skipif(sys.version_info[:2] != (3, 11), reason="what the standard library imports by itself differs")
def test_files_without_autogen_load_nothing_slow_of_the_standard_library(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("import os\n")
    # That one tells how wide a terminal is, which only `--help` asks.
    assert not (SLOW | {"shutil"}) & loaded_by(".", folder=tmp_path)


def test_python_dash_m(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "autogen_lint", "--version"], capture_output=True, text=True, check=True, cwd=tmp_path
    )
    assert done.stdout == f"autogen-lint {__version__}\n"
