"""Fixing from the command line and through `fix_paths`: what is applied, written, shown and counted."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

import autogen_lint
from autogen_lint import cli, fixes, linter
from autogen_lint.findings import Applicability, Edit, Finding, Fix, Location, Severity
from autogen_lint.fixes import DroppedFix, FixResult
from autogen_lint.runner import check_paths, fix_paths
from autogen_lint.settings import Settings
from autogen_lint.source import Source, SourceError, split_lines

WORDS = {
    "bad": ("AGL201", Severity.WARNING, Applicability.SAFE),
    "risky": ("AGL102", Severity.WARNING, Applicability.UNSAFE),
    "vague": ("AGL202", Severity.NOTE, Applicability.SUGGESTION),
    "awful": ("AGL301", Severity.ERROR, None),
    "sticky": ("AGL203", Severity.NOTE, Applicability.SAFE),
}
CODE = "import autogen\nbad = 1\nrisky = 2\n"


def fake_lint(source: str, filename: str, settings: Settings, codes: frozenset[str]) -> list[Finding]:
    """Report each of `WORDS`, with a fix that turns it into `good`; `(((` is a syntax error."""
    if "(((" in source:
        place = Location(1, 0)
        return [Finding("AGL000", "syntax-error", "broken", Severity.ERROR, filename, place, place)]
    found = []
    for number, line in enumerate(split_lines(source), 1):
        for word, (code, severity, applicability) in WORDS.items():
            if word in line and code in codes:
                start = Location(number, line.find(word))
                end = Location(number, start.column + len(word))
                fix = Fix(applicability, f"say `good` for `{word}`", (Edit(start, end, "good"),))
                found.append(
                    Finding(
                        code,
                        f"{word}-line",
                        f"`{word}` here",
                        severity,
                        filename,
                        start,
                        end,
                        fix if applicability else None,
                    )
                )
    if "crash" in source and "AGL203" in codes:
        raise linter.RuleError("AGL203", KeyError("x"))
    return found


def fake_fix(
    source: str, filename: str = "<string>", settings: Settings | None = None, *, unsafe: bool = False
) -> FixResult:
    """Replace the words that may be replaced; what is `sticky` does not stand up."""
    settings = settings or Settings()
    if "explode" in source:
        raise ZeroDivisionError("boom")
    result = FixResult(source)
    for finding in linter.check_source(source, filename, settings):
        wanted = {Applicability.SAFE, Applicability.UNSAFE} if unsafe else {Applicability.SAFE}
        if settings.applicability(finding) not in wanted:
            continue
        word = finding.name.removesuffix("-line")
        if word == "sticky":
            result.dropped.append(DroppedFix(finding, "it does not parse"))
            continue
        result.source = result.source.replace(word, "good" if "latin-1" not in source else "\u20ac", 1)
        result.applied.append(finding)
    result.remaining = linter.check_source(result.source, filename, settings)
    return result


class Answer(SimpleNamespace):
    """An exit code and what was written."""

    code: int
    out: str
    err: str


Run = Callable[..., Answer]


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(linter, "lint", fake_lint)
    monkeypatch.setattr(fixes, "fix_in_run", fake_fix)
    monkeypatch.chdir(tmp_path)
    for variable in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(variable, raising=False)
    return tmp_path


@pytest.fixture
def run(capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    def type_in(*arguments: str) -> Answer:
        code = cli.main(list(arguments))
        out, err = capsysbinary.readouterr()
        return Answer(code=code, out=out.decode(), err=err.decode())

    return type_in


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    def pipe_in(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))

    return pipe_in


def write(**files: str) -> None:
    for name, text in files.items():
        Path(f"{name}.py").write_bytes(text.encode())


# Without --fix: what could be fixed


def test_what_could_be_fixed_is_marked_and_counted(run: Run) -> None:
    write(a="import autogen\nbad\nrisky\nvague\nawful\n")
    assert run() == Answer(
        code=1,
        out=(
            "a.py:2:1: AGL201 [*] `bad` here\n"
            "a.py:3:1: AGL102 `risky` here\n"
            "a.py:4:1: AGL202 `vague` here\n"
            "a.py:5:1: AGL301 `awful` here\n"
            "Found 4 findings in 1 file (checked 1 file).\n"
            "[*] 1 fixable with --fix, 1 with --unsafe-fixes.\n"
        ),
        err="",
    )


def test_with_unsafe_fixes_those_are_marked_too_and_nothing_is_written(run: Run) -> None:
    write(a=CODE)
    assert run("--unsafe-fixes").out == (
        "a.py:2:1: AGL201 [*] `bad` here\n"
        "a.py:3:1: AGL102 [*] `risky` here\n"
        "Found 2 findings in 1 file (checked 1 file).\n"
        "[*] 1 fixable with --fix, 1 with --unsafe-fixes.\n"
    )
    assert Path("a.py").read_text() == CODE


@pytest.mark.parametrize(
    ("code", "line"),
    [
        ("bad", "[*] 1 fixable with --fix."),
        ("risky", "0 fixable with --fix, 1 with --unsafe-fixes."),
        ("bad\nbad", "[*] 2 fixable with --fix."),
        ("awful\nvague", None),
    ],
)
def test_the_closing_line_about_fixes(run: Run, code: str, line: str | None) -> None:
    write(a=f"import autogen\n{code}\n")
    assert run().out.splitlines()[-1] == (line or "Found 2 findings in 1 file (checked 1 file).")
    assert "fixable" not in run("--quiet").out


def test_settings_decide_what_is_marked(run: Run) -> None:
    write(a=CODE)
    assert "fixable" not in run("--unfixable", "ALL").out
    assert "0 fixable with --fix, 1 with" in run("--unfixable", "AGL2").out
    assert "[*] 1 fixable with --fix.\n" in run("--fixable", "AGL2").out
    Path("pyproject.toml").write_text(
        '[tool.autogen-lint]\nextend-safe-fixes = ["AGL102"]\nextend-unsafe-fixes = ["AGL201"]\n'
    )
    assert run().out.startswith("a.py:2:1: AGL201 `bad` here\na.py:3:1: AGL102 [*] `risky` here\n")


def test_json_has_the_fix_the_settings_offer(run: Run) -> None:
    write(a=CODE)
    Path("pyproject.toml").write_text('[tool.autogen-lint]\nunfixable = ["AGL102"]\nextend-unsafe-fixes = ["ALL"]\n')
    bad, risky = json.loads(run("--output-format", "json").out)
    assert bad["fix"] == {
        "applicability": "unsafe",
        "message": "say `good` for `bad`",
        "edits": [
            {
                "content": "good",
                "cell": None,
                "location": {"row": 2, "column": 1},
                "end_location": {"row": 2, "column": 4},
            },
        ],
    }
    assert risky["fix"] is None


def test_full_names_the_fix_and_how_far_it_is_trusted(run: Run) -> None:
    write(a="import autogen\nbad\nrisky\nvague\nawful\n")
    lines = run("--output-format", "full").out.splitlines()
    assert [line for line in lines if line.startswith("AGL")] == [
        "AGL201 [*] `bad` here",
        "AGL102 `risky` here",
        "AGL202 `vague` here",
        "AGL301 `awful` here",
    ]
    assert [line for line in lines if "say" in line] == [
        "help: say `good` for `bad` (safe fix)",
        "help: say `good` for `risky` (unsafe fix)",
        "help: say `good` for `vague` (by hand)",
    ]
    assert "AGL102 [*] `risky` here" in run("--output-format", "full", "--unsafe-fixes").out


# --fix


def test_fix(run: Run) -> None:
    write(a=CODE, b="import autogen\nbad; x = 1\n", c="bad\n")
    assert run("--fix") == Answer(
        code=1,
        out=(
            "a.py:3:1: AGL102 `risky` here\n"
            "Found 3 findings (2 fixed, 1 remaining) in 2 files (checked 3 files).\n"
            "1 more fixable with --unsafe-fixes.\n"
        ),
        err="",
    )
    assert Path("a.py").read_text() == "import autogen\ngood = 1\nrisky = 2\n"
    assert Path("b.py").read_text() == "import autogen\ngood; x = 1\n"
    assert Path("c.py").read_text() == "bad\n"
    assert run("--fix").out == (
        "a.py:3:1: AGL102 `risky` here\n"
        "Found 1 finding in 1 file (checked 3 files).\n"
        "1 more fixable with --unsafe-fixes.\n"
    )


def test_nothing_left_is_0(run: Run) -> None:
    write(a=CODE)
    assert run("--fix", "--unsafe-fixes") == Answer(
        code=0, out="Found 2 findings (2 fixed, 0 remaining) in 1 file (checked 1 file).\n", err=""
    )
    assert Path("a.py").read_text() == "import autogen\ngood = 1\ngood = 2\n"
    assert run("--fix").out == "All checks passed (1 file).\n"


def test_fail_on_and_exit_zero_are_about_what_is_left(run: Run) -> None:
    write(a=CODE)
    assert run("--fix", "--fail-on", "error").code == 0
    assert run("--fix", "--fail-on", "warning").code == 1
    assert run("--fix", "--exit-zero").code == 0


def test_a_file_that_fixes_do_not_change_is_not_written(run: Run) -> None:
    write(a="import autogen\nrisky\n")
    before = Path("a.py").stat()
    run("--fix")
    after = Path("a.py").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns)


def test_selection_suppression_and_fixability_restrict_fixing(run: Run) -> None:
    code = CODE + "bad = 3  # noqa: AGL201\n"
    write(a=code)
    run("--fix", "--select", "AGL1")
    run("--fix", "--ignore", "AGL201")
    run("--fix", "--fixable", "AGL1")
    run("--fix", "--unfixable", "AGL201")
    assert Path("a.py").read_text() == code
    run("--fix", "--unsafe-fixes")
    assert Path("a.py").read_text() == "import autogen\ngood = 1\ngood = 2\nbad = 3  # noqa: AGL201\n"


def test_fix_in_the_other_formats(run: Run) -> None:
    write(a=CODE)
    answer = run("--fix", "--output-format", "full")
    # What is left is shown in the text as it is now.
    assert "3 | risky = 2\n" in answer.out
    write(a=CODE)
    (left,) = json.loads(run("--fix", "--show-fixes", "--output-format", "json").out)
    assert left["code"] == "AGL102"
    write(a=CODE)
    assert run("--fix", "--statistics").out.startswith("count  code    name\n    1  AGL102  risky-line\n")


def test_a_syntax_error_is_left_alone(run: Run) -> None:
    write(a="import autogen\n(((\nbad\n", b=CODE)
    answer = run("--fix")
    assert answer.code == 1
    assert answer.out.startswith("a.py:1:1: AGL000 broken\nb.py:3:1: AGL102")
    assert "bad" in Path("a.py").read_text()


def test_fix_only(run: Run) -> None:
    write(a=CODE, b="import autogen\nawful\n")
    expected = Answer(code=0, out="Fixed 1 finding in 1 file (checked 2 files).\n", err="")
    assert run("--fix-only") == expected
    assert "good = 1" in Path("a.py").read_text()
    assert run("--fix-only") == Answer(code=0, out="Nothing to fix (checked 2 files).\n", err="")
    assert run("--fix-only", "--output-format", "json").out == "[]\n"
    assert run("--fix-only", "--quiet", "--unsafe-fixes").out == ""
    assert run("--fix-only", ".", "gone.py").code == 2


def test_show_fixes(run: Run) -> None:
    write(a=CODE + "bad\n", b=CODE)
    assert run("--fix", "--unsafe-fixes", "--show-fixes").out == (
        "Fixes:\n"
        "  a.py\n"
        "    2 x AGL201 bad-line\n"
        "    1 x AGL102 risky-line\n"
        "  b.py\n"
        "    1 x AGL102 risky-line\n"
        "    1 x AGL201 bad-line\n"
        "Found 5 findings (5 fixed, 0 remaining) in 2 files (checked 2 files).\n"
    )
    assert run("--fix", "--show-fixes").out == "All checks passed (2 files).\n"


# What goes wrong


def test_a_dropped_fix_is_reported_by_rule_and_place(run: Run) -> None:
    write(a="import autogen\nbad\nx = sticky\n")
    answer = run("--fix")
    assert answer.code == 2
    assert answer.err == (
        "autogen-lint: error: a.py:3:5: the fix of AGL203 was not applied: it does not parse; please report this\n"
    )
    assert answer.out.endswith("Found 2 findings (1 fixed, 1 remaining) in 1 file (checked 1 file).\n")
    assert Path("a.py").read_text() == "import autogen\ngood\nx = sticky\n"
    assert run("--diff").code == 2
    assert run("--fix-only").code == 2


def test_a_read_only_file_is_named_and_its_findings_are_still_there(run: Run) -> None:
    write(a=CODE, b=CODE)
    Path("a.py").chmod(0o444)
    answer = run("--fix")
    assert answer.code == 2
    assert answer.err == "autogen-lint: error: a.py: not fixed: the file is read-only\n"
    assert answer.out.splitlines() == [
        "a.py:2:1: AGL201 [*] `bad` here",
        "a.py:3:1: AGL102 `risky` here",
        "b.py:3:1: AGL102 `risky` here",
        "Found 4 findings (1 fixed, 3 remaining) in 2 files (checked 2 files).",
        "2 more fixable with --unsafe-fixes.",
    ]
    assert Path("a.py").read_text() == CODE
    assert Path("b.py").read_text() != CODE


def test_a_file_that_changed_meanwhile_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(source: str, filename: str = "", settings: Settings | None = None, *, unsafe: bool = False) -> FixResult:
        Path(filename).write_text("import autogen\nmine\n")
        return fake_fix(source, filename, settings, unsafe=unsafe)

    monkeypatch.setattr(fixes, "fix_in_run", slow)
    write(a=CODE)
    answer = run("--fix")
    assert (answer.code, answer.err) == (
        2,
        "autogen-lint: error: a.py: not fixed: the file changed since it was read\n",
    )
    assert Path("a.py").read_text() == "import autogen\nmine\n"


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_text_the_encoding_has_no_bytes_for_is_refused(run: Run, option: str) -> None:
    write(a="# coding: latin-1\nimport autogen\nbad\n")
    answer = run(option)
    assert (answer.code, answer.err.splitlines()[0]) == (
        2,
        "autogen-lint: error: a.py: not fixed: iso-8859-1, its encoding, has no `\u20ac`",
    )
    assert "bad" in Path("a.py").read_text()


def test_a_crash_while_fixing_costs_the_fixes_of_that_file(run: Run) -> None:
    write(a=CODE + "# explode\n", b=CODE)
    answer = run("--fix")
    assert answer.code == 2
    assert answer.err == "autogen-lint: error: a.py: internal error in the engine: ZeroDivisionError: boom\n"
    assert answer.out.startswith("a.py:2:1: AGL201 [*] `bad` here\na.py:3:1: AGL102 `risky` here\nb.py:3:1:")
    assert Path("a.py").read_text() == CODE + "# explode\n"
    assert "good" in Path("b.py").read_text()


def test_a_rule_that_crashes_does_not_stop_the_fixes_of_the_others(run: Run) -> None:
    write(a=CODE + "# crash\n")
    answer = run("--fix")
    assert answer.code == 2
    assert answer.err == "autogen-lint: error: a.py: internal error in AGL203: KeyError: 'x'\n"
    assert "good = 1" in Path("a.py").read_text()
    assert "1 could not be checked" in answer.out


def test_control_c_between_two_files_keeps_the_first(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop_at_b(source: str, filename: str = "", *rest: object, **options: bool) -> FixResult:
        if filename == "b.py":
            raise KeyboardInterrupt
        return fake_fix(source, filename)

    monkeypatch.setattr(fixes, "fix_in_run", stop_at_b)
    write(a=CODE, b=CODE)
    assert run("--fix").code == 130
    assert "good = 1" in Path("a.py").read_text()
    assert Path("b.py").read_text() == CODE
    assert sorted(os.listdir()) == ["a.py", "b.py"]


def test_a_notebook_whose_cells_a_fix_would_join_stays_as_it_is(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def join(source: str, filename: str, settings: Settings, **_: bool) -> FixResult:
        kept = [line for line in split_lines(source) if not line.startswith("#")]
        return FixResult("".join(kept), applied=linter.check_source(source, filename, settings))

    monkeypatch.setattr(fixes, "fix_in_run", join)
    cells = [{"cell_type": "code", "source": text} for text in ("import autogen\n", "bad = 1\n")]
    text = json.dumps({"nbformat": 4, "cells": cells})
    Path("a.ipynb").write_text(text)
    answer = run("--fix")
    assert answer.code == 2
    assert "a.ipynb: not fixed: the fixes would move code between cells" in answer.err
    assert Path("a.ipynb").read_text() == text


# --diff


def test_diff_writes_nothing_and_is_1(run: Run) -> None:
    write(a=CODE, b="import autogen\nawful\n")
    expected = Answer(
        code=1,
        out="--- a.py\n+++ a.py\n@@ -1,3 +1,3 @@\n import autogen\n-bad = 1\n+good = 1\n risky = 2\n",
        err="Would fix 1 finding in 1 file (checked 2 files).\n1 more fixable with --unsafe-fixes.\n",
    )
    assert run("--diff") == expected
    assert run("--diff", "--fix") == expected
    assert run("--diff", "--fix-only") == expected
    assert Path("a.py").read_text() == CODE
    assert run("--diff", "--exit-zero").code == 0
    assert run("--diff", "--quiet").err == ""
    assert run("--diff", "b.py") == Answer(code=0, out="", err="Nothing to fix (checked 1 file).\n")


def test_diff_with_unsafe_fixes(run: Run) -> None:
    write(a=CODE)
    answer = run("--diff", "--unsafe-fixes", "--show-fixes")
    assert answer.out.endswith("-bad = 1\n-risky = 2\n+good = 1\n+good = 2\n")
    assert answer.err == (
        "Fixes:\n  a.py\n    1 x AGL102 risky-line\n    1 x AGL201 bad-line\n"
        "Would fix 2 findings in 1 file (checked 1 file).\n"
    )


def test_diff_of_a_file_that_could_not_be_read_is_2(run: Run) -> None:
    write(a=CODE)
    answer = run("--diff", "a.py", "gone.py")
    assert answer.code == 2
    assert "-bad" in answer.out
    assert answer.err.startswith("autogen-lint: error: gone.py: no such file or folder\n")


def test_a_diff_in_a_pipe_stays_a_patch_whatever_the_environment_says(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(a=CODE)
    patch = run("--diff").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert run("--diff").out == patch


def test_diff_on_a_terminal_is_coloured_and_harmless(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    write(a="import autogen\r\n\tbad = '\x1b[2J'\r\n")
    assert "\x1b[3" in run("--diff", "--color", "always").out
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    out = run("--diff").out
    assert "\x1b[31m" in out
    assert "\x1b[2J" not in out
    monkeypatch.setenv("NO_COLOR", "1")
    assert run("--diff").out == (
        "--- a.py\n+++ a.py\n@@ -1,2 +1,2 @@\n import autogen\n-\tbad = '\\x1b[2J'\n+\tgood = '\\x1b[2J'\n"
    )


DIFFICULT = {
    "crlf.py": b"import autogen\r\nbad = 1\r\n",
    "mixed.py": b"import autogen\r\nx\nbad = 1\r\ny\n",
    "cr.py": b"import autogen\rbad = 1\r",
    "end.py": b"import autogen\nbad = 1",
    "before_end.py": b"import autogen\nbad = 1\nx",
    "bom.py": b"\xef\xbb\xbfbad = 1\nimport autogen\n",
    "koi8.py": "# coding: koi8-r\nimport autogen\nя = bad\n".encode("koi8-r"),
    "feed.py": b"import autogen\n\x0c\nbad\x1c = 1\n\tx\n",
    "a name.py": b"import autogen\nbad = 1\n",
    "caf\u00e9.py": b"import autogen\nbad = 1\n",
    "far.py": b"bad\n" + b"x\n" * 20 + b"import autogen\nbad = 1\n",
}


@pytest.mark.parametrize("tool", [["git", "apply", "-p0", "--whitespace=nowarn"], ["patch", "-p0", "--binary", "-s"]])
def test_a_diff_applied_is_what_fix_writes(
    tool: list[str], capsysbinary: pytest.CaptureFixture[bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if shutil.which(tool[0]) is None:
        pytest.skip(f"{tool[0]} is not installed")
    for folder in ("fixed", "patched"):
        (tmp_path / folder / "sub").mkdir(parents=True)
        for name, data in DIFFICULT.items():
            (tmp_path / folder / "sub" / name).write_bytes(data)
    monkeypatch.chdir(tmp_path / "patched")
    assert cli.main(["--diff", "."]) == 1
    patch = capsysbinary.readouterr().out
    # git takes no paths outside a repository it is in.
    environment = {**os.environ, "GIT_CEILING_DIRECTORIES": str(tmp_path)}
    subprocess.run(tool, input=patch, check=True, env=environment)
    monkeypatch.chdir(tmp_path / "fixed")
    assert cli.main(["--fix", "--quiet", "."]) == 0
    for name, data in DIFFICULT.items():
        fixed = (tmp_path / "fixed" / "sub" / name).read_bytes()
        assert fixed == data.replace(b"bad", b"good")
        assert (tmp_path / "patched" / "sub" / name).read_bytes() == fixed, name


def test_a_missing_final_newline_is_told(run: Run) -> None:
    write(a="import autogen\nbad = 1")
    assert run("--diff").out.endswith(
        "-bad = 1\n\\ No newline at end of file\n+good = 1\n\\ No newline at end of file\n"
    )


# stdin


def test_stdin_is_fixed_to_stdout_and_findings_go_to_stderr(run: Run, stdin: Callable[[bytes], None]) -> None:
    stdin(CODE.encode())
    assert run("--fix", "-") == Answer(
        code=1,
        out="import autogen\ngood = 1\nrisky = 2\n",
        err=(
            "<stdin>:3:1: AGL102 `risky` here\n"
            "Found 2 findings (1 fixed, 1 remaining) in 1 file (checked 1 file).\n"
            "1 more fixable with --unsafe-fixes.\n"
        ),
    )
    stdin(CODE.encode())
    assert run("--fix-only", "--quiet", "--unsafe-fixes", "-").out == "import autogen\ngood = 1\ngood = 2\n"


@pytest.mark.parametrize("data", DIFFICULT.values(), ids=DIFFICULT)
def test_stdin_keeps_every_other_byte(
    data: bytes, stdin: Callable[[bytes], None], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    stdin(data)
    assert cli.main(["--fix", "-"]) == 0
    assert capsysbinary.readouterr().out == data.replace(b"bad", b"good")


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"import autogen\n", 0),
        (b"bad = 'no AutoGen here'\r\n", 0),
        (b"", 0),
        (b"import autogen\n(((\n", 1),
        (b"'\xe9'\n", 2),
        (b"# coding: latin-1\nimport autogen\nbad\n", 2),
        (b"import autogen\nbad # explode\n", 2),
    ],
)
def test_stdin_that_is_not_fixed_comes_out_as_it_went_in(
    data: bytes, code: int, stdin: Callable[[bytes], None], capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    stdin(data)
    assert cli.main(["--fix", "-"]) == code
    assert capsysbinary.readouterr().out == data


def test_stdin_under_a_name_has_its_settings_and_that_file_is_not_written(
    run: Run, stdin: Callable[[bytes], None]
) -> None:
    write(a="import autogen\nother\n")
    Path("pyproject.toml").write_text('[tool.autogen-lint]\nper-file-ignores = { "a.py" = ["AGL102"] }\n')
    stdin(CODE.encode())
    answer = run("--fix", "--unsafe-fixes", "--stdin-filename", "a.py")
    assert (answer.code, answer.out) == (0, "import autogen\ngood = 1\nrisky = 2\n")
    assert Path("a.py").read_text() == "import autogen\nother\n"
    stdin(CODE.encode())
    assert run("--fix", "--force-exclude", "--exclude", "a.py", "--stdin-filename", "a.py").out == CODE


def test_diff_of_stdin(run: Run, stdin: Callable[[bytes], None]) -> None:
    stdin(CODE.encode())
    answer = run("--diff", "-q", "-", "--stdin-filename", "pkg/a.py")
    assert (answer.code, answer.err) == (1, "")
    assert answer.out.startswith("--- pkg/a.py\n+++ pkg/a.py\n@@ -1,3 +1,3 @@\n")
    stdin(b"import autogen\n")
    assert run("--diff", "-") == Answer(code=0, out="", err="Nothing to fix (checked 1 file).\n")


# From Python


def test_fix_paths(project: Path) -> None:
    write(b=CODE, a=CODE)
    report = fix_paths(["."], Settings(), unsafe=False)
    assert [(each.filename, each.code) for each in report.applied] == [("a.py", "AGL201"), ("b.py", "AGL201")]
    assert [(each.filename, each.code) for each in report.findings] == [("a.py", "AGL102"), ("b.py", "AGL102")]
    assert report.sources["a.py"] == Path("a.py").read_text() == "import autogen\ngood = 1\nrisky = 2\n"
    assert (report.files, report.failed, report.errors) == (2, 0, [])


def test_fix_paths_with_a_writer_of_ones_own(project: Path) -> None:
    written = []

    def keep(source: Source, text: str) -> None:
        if source.filename == "b.py":
            raise SourceError(source.filename, "keep out")
        written.append((source.filename, text))

    write(a=CODE, b=CODE)
    report = fix_paths(["."], Settings(), unsafe=True, write=keep)
    assert written == [("a.py", "import autogen\ngood = 1\ngood = 2\n")]
    assert report.errors == ["b.py: keep out"]
    assert [each.filename for each in report.applied] == ["a.py", "a.py"]
    assert [each.filename for each in report.findings] == ["b.py", "b.py"]
    assert Path("a.py").read_text() == CODE


def test_findings_carry_the_fix_their_settings_offer(project: Path) -> None:
    write(a=CODE)

    def offered(settings: Settings) -> list[Applicability | None]:
        return [each.fix and each.fix.applicability for each in check_paths(["."], settings).findings]

    assert offered(Settings()) == [Applicability.SAFE, Applicability.UNSAFE]
    assert offered(Settings(extend_safe_fixes=("ALL",))) == [Applicability.SAFE, Applicability.SAFE]
    assert offered(Settings(unfixable=("AGL2",))) == [None, Applicability.UNSAFE]


def test_the_public_names_are_there() -> None:
    for name in autogen_lint.__all__:
        assert getattr(autogen_lint, name) is not None
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        autogen_lint.nonsense  # noqa: B018


# What is loaded


@pytest.mark.parametrize("option", ["--fix", "--diff"])
def test_files_without_autogen_load_nothing_heavy(option: str, tmp_path: Path) -> None:
    write(a="import os\n")
    program = f"""
import sys
from autogen_lint.cli import main
main([{option!r}, "."])
print(*sys.modules, file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert not {"libcst", "rich", "flake8", "difflib", "autogen_lint.fixes"} & set(done.stderr.split())
