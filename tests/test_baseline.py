"""`--baseline` and `--write-baseline`: old findings stay quiet wherever they move, new ones do not hide behind them."""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from autogen_lint import cli

LIMIT = "u = autogen.UserProxyAgent('u', human_input_mode='NEVER', max_consecutive_auto_reply=None)"
ALWAYS = "v = autogen.UserProxyAgent('v', human_input_mode='ALWAYS')"
CODES = "--select=AGL201,AGL202"

Run = Callable[..., SimpleNamespace]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the command line in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def type_in(*arguments: str) -> SimpleNamespace:
        code = cli.main(list(arguments))
        out, err = capsys.readouterr()
        return SimpleNamespace(code=code, out=out, err=err)

    return type_in


@pytest.fixture
def old(run: Run) -> Run:
    """The same, where `old.json` has the findings of two files."""
    write("a.py", LIMIT, ALWAYS)
    write("src/b.py", LIMIT)
    assert run("--write-baseline=old.json", CODES).code == 0
    return run


def write(name: str, *lines: str) -> None:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(["import autogen", *lines, ""]))


def shown(answer: SimpleNamespace) -> list[str]:
    """Place and code of what is reported."""
    return [" ".join(line.split()[:2]) for line in answer.out.splitlines() if " AGL" in line]


def entries(path: str = "old.json") -> list[tuple[str, str]]:
    return [(each["path"], each["code"]) for each in json.loads(Path(path).read_text())["findings"]]


# Writing


def test_what_is_found_is_written_and_not_shown(run: Run) -> None:
    write("a.py", LIMIT, ALWAYS)
    write("src/b.py", LIMIT)
    answer = run("--write-baseline=old.json", CODES)
    assert answer == SimpleNamespace(code=0, out="Wrote 3 findings to old.json.\n", err="")
    assert entries() == [("a.py", "AGL201"), ("a.py", "AGL202"), ("src/b.py", "AGL201")]


def test_a_baseline_is_one_line_for_each_finding_and_says_nothing_of_lines(old: Run) -> None:
    text = Path("old.json").read_text()
    assert text.count("\n") == 3 + 5
    write("a.py", "", "# moved", ALWAYS, "", LIMIT)
    assert old("--write-baseline=old.json", CODES).code == 0
    assert Path("old.json").read_text() == text


def test_nothing_found_is_an_empty_baseline(run: Run) -> None:
    write("a.py")
    assert run("--write-baseline=old.json").out == "Wrote 0 findings to old.json.\n"
    assert entries() == []
    assert run("--baseline=old.json").code == 0


def test_a_run_over_some_files_or_rules_keeps_the_entries_of_others(old: Run) -> None:
    write("a.py", ALWAYS, LIMIT, LIMIT)
    assert old("--write-baseline=old.json", CODES, "a.py").code == 0
    assert entries() == [("a.py", "AGL201"), ("a.py", "AGL201"), ("a.py", "AGL202"), ("src/b.py", "AGL201")]
    write("a.py")
    assert old("--write-baseline=old.json", "--select=AGL202").code == 0
    assert entries() == [("a.py", "AGL201"), ("a.py", "AGL201"), ("src/b.py", "AGL201")]


def test_what_is_no_baseline_is_not_overwritten(run: Run) -> None:
    write("a.py", LIMIT)
    before = Path("a.py").read_text()
    answer = run("--write-baseline=a.py")
    assert answer.code == 2
    assert "a.py: not a baseline: not valid JSON" in answer.err
    assert Path("a.py").read_text() == before


def test_a_folder_that_is_not_there_is_an_error_in_one_line(run: Run) -> None:
    write("a.py", LIMIT)
    answer = run("--write-baseline=gone/old.json")
    assert answer.code == 2
    assert answer.err.startswith("autogen-lint: error: ")
    assert "the baseline cannot be written" in answer.err
    assert answer.err.count("\n") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither modes nor, for everybody, links")
def test_a_baseline_keeps_its_mode_and_the_link_to_it(old: Run) -> None:
    Path("old.json").chmod(0o664)
    Path("link.json").symlink_to("old.json")
    write("c.py", ALWAYS)
    assert old("--write-baseline=link.json", CODES).code == 0
    assert Path("link.json").readlink() == Path("old.json")
    assert ("c.py", "AGL202") in entries("old.json")
    assert stat.S_IMODE(Path("old.json").stat().st_mode) == 0o664


def test_after_fixing_only_what_is_left_is_written(run: Run) -> None:
    write("a.py", LIMIT, ALWAYS)
    assert run("--fix", "--write-baseline=old.json", CODES).code == 0
    assert "max_consecutive_auto_reply=100" in Path("a.py").read_text()
    assert entries() == [("a.py", "AGL202")]


# Using


def test_old_findings_are_not_shown(old: Run) -> None:
    answer = old("--baseline=old.json", CODES)
    out = "All checks passed (2 files).\n3 findings of the baseline not shown.\n"
    assert answer == SimpleNamespace(code=0, out=out, err="")
    assert old(CODES).code == 1


def test_moved_and_reformatted_code_does_not_bring_them_back(old: Run) -> None:
    indented = ALWAYS.replace("(", "(\n        ").replace(", ", ",\n        ")
    write("a.py", "", "class Moved:", f"    {indented}", "", "def f():", f"    {LIMIT}  # why not")
    assert old("--baseline=old.json", CODES).code == 0


def test_a_second_copy_of_an_old_finding_is_new(old: Run) -> None:
    write("a.py", LIMIT, ALWAYS, LIMIT)
    answer = old("--baseline=old.json", CODES)
    assert answer.code == 1
    assert shown(answer) == ["a.py:4:59: AGL201"]


def test_another_finding_in_the_same_place_is_new(old: Run) -> None:
    write("src/b.py", LIMIT.replace("NEVER", "ALWAYS"))
    assert shown(old("--baseline=old.json", CODES)) == [f"{Path('src/b.py')}:2:33: AGL202"]


def test_the_same_finding_in_another_file_is_new(old: Run) -> None:
    write("c.py", LIMIT)
    assert shown(old("--baseline=old.json", CODES)) == ["c.py:2:59: AGL201"]


def test_names_of_files_are_relative_to_the_baseline(old: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    here = Path.cwd()
    assert old("--baseline=old.json", CODES, str(here), "./src/../a.py").code == 0
    monkeypatch.chdir("src")
    assert old("--baseline=../old.json", CODES, ".", "../a.py").code == 0


def test_it_goes_with_the_other_outputs(old: Run) -> None:
    write("a.py", LIMIT, ALWAYS, LIMIT)
    assert [each["code"] for each in json.loads(old("--baseline=old.json", CODES, "--output-format=json").out)] == [
        "AGL201"
    ]
    counts = json.loads(old("--baseline=old.json", CODES, "--output-format=json", "--statistics").out)
    assert [each["count"] for each in counts] == [1]


def test_standard_input(old: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    text = Path("a.py").read_bytes() + f"{LIMIT}\n".encode()
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=SimpleNamespace(read=lambda: text)))
    answer = old("--baseline=old.json", CODES, "--stdin-filename=a.py")
    assert shown(answer) == ["a.py:4:59: AGL201"]


def test_notebooks(run: Run) -> None:
    cells = [{"cell_type": "code", "metadata": {}, "outputs": [], "execution_count": None, "source": "import autogen"}]
    cells.append({**cells[0], "source": LIMIT})
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    Path("a.ipynb").write_text(json.dumps(notebook))
    assert run("--write-baseline=old.json", CODES).code == 0
    cells.insert(1, {**cells[0], "source": "x = 1"})
    Path("a.ipynb").write_text(json.dumps(notebook))
    assert run("--baseline=old.json", CODES).code == 0
    cells.append({**cells[0], "source": LIMIT})
    Path("a.ipynb").write_text(json.dumps(notebook))
    assert run("--baseline=old.json", CODES).out.startswith("a.ipynb:cell 4:1:59: AGL201 ")


# Entries that are no longer needed


def outdated(answer: SimpleNamespace) -> list[str]:
    return [line.removeprefix("autogen-lint: warning: ") for line in answer.err.splitlines()]


def test_what_is_fixed_is_told(old: Run) -> None:
    write("a.py", ALWAYS)
    answer = old("--baseline=old.json", CODES)
    assert answer.code == 0
    assert outdated(answer) == [
        "old.json: 1 entry is outdated (AGL201 in a.py); renew it with --write-baseline old.json"
    ]
    assert old("--write-baseline=old.json", CODES).code == 0
    assert old("--baseline=old.json", CODES).err == ""


def test_a_file_that_is_gone_or_has_no_autogen_any_more_is_told(old: Run) -> None:
    Path("src/b.py").unlink()
    Path("a.py").write_text("x = 1\n")
    assert outdated(old("--baseline=old.json", CODES)) == [
        "old.json: 3 entries are outdated (AGL201 in a.py, AGL202 in a.py, AGL201 in src/b.py); "
        "renew it with --write-baseline old.json"
    ]


def test_many_are_counted(run: Run) -> None:
    write("a.py", *[LIMIT] * 5)
    run("--write-baseline=old.json", CODES)
    write("a.py")
    assert "5 entries are outdated (AGL201 in a.py, AGL201 in a.py, AGL201 in a.py and 2 more)" in (
        run("--baseline=old.json", CODES).err
    )


def test_what_this_run_did_not_look_for_is_not_told(old: Run) -> None:
    write("a.py")
    write("src/b.py")
    assert old("--baseline=old.json", CODES, "src").err.count("AGL") == 1
    assert old("--baseline=old.json", "--select=AGL1").err == ""
    Path("c.py").write_bytes(b"'\xe9'\n")
    assert "outdated" not in old("--baseline=old.json", CODES).err


def test_fixes_are_applied_to_old_findings_too(old: Run) -> None:
    answer = old("--baseline=old.json", CODES, "--fix")
    assert answer.code == 0
    assert "max_consecutive_auto_reply=100" in Path("a.py").read_text()
    assert "2 entries are outdated (AGL201 in a.py, AGL201 in src/b.py)" in answer.err


def test_a_diff_has_changed_nothing_yet(old: Run) -> None:
    answer = old("--baseline=old.json", CODES, "--diff")
    assert "+u = autogen" in answer.out
    assert "outdated" not in answer.err


def test_an_entry_of_a_manifest_is_outdated_when_its_folder_was_checked(run: Run) -> None:
    Path("requirements.txt").write_text("ag2>=0.9\n")
    write("app.py")
    assert run("--write-baseline=old.json").code == 0
    assert entries() == [("requirements.txt", "AGL608")]
    assert run("--baseline=old.json").code == 0
    Path("requirements.txt").write_text("ag2>=0.9,<1\n")
    assert run("--baseline=old.json", "app.py").err == ""
    assert "1 entry is outdated (AGL608 in requirements.txt)" in run("--baseline=old.json").err


# The setting


def test_the_setting_is_relative_to_its_pyproject(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("pyproject.toml").write_text('[tool.autogen-lint]\nbaseline = "lint/old.json"\nselect = ["AGL201"]\n')
    Path("lint").mkdir()
    write("src/a.py", LIMIT)
    assert run("--write-baseline=lint/old.json").code == 0
    assert entries("lint/old.json") == [("../src/a.py", "AGL201")]
    monkeypatch.chdir("src")
    assert run().code == 0
    assert run("--isolated").code == 1
    assert f'baseline = "{os.path.join(str(Path.cwd().parent), "lint/old.json")}"' in run("--show-settings").out


def test_projects_in_one_run_have_baselines_of_their_own(run: Run) -> None:
    for name in ("one", "two"):
        write(f"{name}/a.py", LIMIT)
        Path(name, "pyproject.toml").write_text('[tool.autogen-lint]\nbaseline = "old.json"\nselect = ["AGL201"]\n')
        assert run(f"--write-baseline={name}/old.json", name).code == 0
    write("two/a.py", LIMIT, LIMIT)
    assert shown(run()) == [f"{Path('two/a.py')}:3:59: AGL201"]


def test_the_option_goes_before_the_setting(old: Run) -> None:
    Path("pyproject.toml").write_text('[tool.autogen-lint]\nbaseline = "other.json"\n')
    assert old("--baseline=old.json", CODES).code == 0


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (None, "no such baseline; --write-baseline writes it"),
        ("nonsense", "not a baseline: not valid JSON"),
        ("[]", "not a baseline: it has no list of findings"),
        ('{"version": 2, "findings": []}', "a baseline of version 2; this release reads 1"),
        ('{"version": 1, "findings": [{"path": "a.py"}]}', "each finding has a path, code, message and fingerprint"),
        ('{"version": 1, "findings": [3]}', "each finding has a path, code, message and fingerprint"),
    ],
)
def test_a_baseline_that_cannot_be_used_is_an_error(run: Run, text: str | None, reason: str) -> None:
    write("a.py", LIMIT)
    if text is not None:
        Path("old.json").write_text(text)
    answer = run("--baseline=old.json")
    assert answer.code == 2
    assert answer.err.startswith("autogen-lint: error: ")
    assert reason in answer.err
    assert answer.out == ""


@pytest.mark.parametrize("value", ["3", '""', '["old.json"]'])
def test_a_setting_that_is_no_path_is_an_error(run: Run, value: str) -> None:
    Path("pyproject.toml").write_text(f"[tool.autogen-lint]\nbaseline = {value}\n")
    write("a.py")
    answer = run()
    assert answer.code == 2
    assert "`baseline`: must be a path, not " in answer.err


@pytest.mark.parametrize("others", [["--diff"], ["--baseline=b.json"], ["--add-noqa"], ["-"]])
def test_what_writing_does_not_go_with(run: Run, others: list[str]) -> None:
    answer = run("--write-baseline=old.json", *others)
    assert answer.code == 2
    assert "--write-baseline" in answer.err
    assert not Path("old.json").exists()
