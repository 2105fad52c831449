"""`--help` as a manual, and completion in the shell."""

from __future__ import annotations

import argparse
import io
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autogen_lint import cli
from autogen_lint.cli.parser import build_parser
from autogen_lint.rules import RULES

OPTIONS = [action for action in build_parser()._actions if action.option_strings]
SHELLS = ["bash", "zsh", "fish", "tcsh", "powershell"]

every_option = pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option.option_strings[0])


def help_page(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], columns: int) -> str:
    monkeypatch.setenv("COLUMNS", str(columns))
    assert cli.main(["--help"]) == 0
    return capsys.readouterr().out


# The page.


@every_option
def test_every_option_says_what_it_does(option: argparse.Action) -> None:
    assert option.help is not None
    assert len(option.help.split()) >= 3
    assert not option.help.endswith(".")


@every_option
def test_defaults_and_choices_are_told(option: argparse.Action) -> None:
    assert option.help is not None
    if isinstance(option.default, str) and option.default != argparse.SUPPRESS:
        assert f"(default: {option.default})" in option.help
    if option.choices and option.metavar:
        assert [str(choice) for choice in option.choices if str(choice) not in option.help] == []


def test_the_page_fits_a_terminal(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    page = help_page(monkeypatch, capsys, columns=80)
    assert [line for line in page.splitlines() if len(line) > 80] == []


def test_the_page_tells_exit_codes_and_more(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    page = help_page(monkeypatch, capsys, columns=80)
    headings = re.findall(r"^(\w[^\n]*):$", page, flags=re.MULTILINE)
    assert headings[-5:] == ["examples", "exit codes", "suppressing a finding", "files", "environment"]
    codes = re.findall(r"^  (\d)  ", page.partition("exit codes:")[2], flags=re.MULTILINE)
    assert codes == [str(code) for code in (cli.CLEAN, cli.FOUND, cli.FAILED)]


def test_the_examples_work(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    section = help_page(monkeypatch, capsys, columns=80).partition("examples:\n")[2].partition("\n\n")[0]
    commands = re.findall(r"^  (autogen-lint\b.*?)(?:  .*)?$", section, flags=re.MULTILINE)
    assert len(commands) >= 8
    for name in ("src/agents.py", "tests/chat.py", "app.py"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("import autogen\n")
    monkeypatch.chdir(tmp_path)
    for command in commands:
        arguments = shlex.split(command)[1:]
        if arguments and arguments[-1].startswith("<"):
            data = Path(arguments.pop().removeprefix("<")).read_bytes()
            monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        assert cli.main(arguments) == 0, command
    assert "error" not in capsys.readouterr().err


# Completion.


def completion(shell: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert cli.main(["--print-completion", shell]) == 0
    return capsys.readouterr().out


def complete(*words: str, script: str, folder: Path) -> list[str]:
    """What bash offers for the last of `words`."""
    found = re.search(r"^complete .*-F (\w+) autogen-lint$", script, flags=re.MULTILINE)
    assert found is not None
    program = f"""
{script}
COMP_WORDS=(autogen-lint {shlex.join(words)})
COMP_CWORD={len(words)}
{found[1]} autogen-lint {shlex.quote(words[-1])} ''
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
    done = subprocess.run(["bash", "--norc"], input=program, cwd=folder, capture_output=True, text=True, check=True)
    return [word.strip() for word in done.stdout.split()]


@pytest.mark.parametrize("shell", SHELLS)
def test_there_is_a_script_for_every_shell_that_is_promised(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    script = completion(shell, capsys)
    assert "autogen-lint" in script
    assert "extend-select" in script


@pytest.mark.skipif(shutil.which("bash") is None or sys.platform == "win32", reason="needs bash")
def test_bash_completes_options_codes_and_paths(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    script = completion("bash", capsys)
    (tmp_path / "settings.toml").write_text("")
    assert complete("--extend-s", script=script, folder=tmp_path) == ["--extend-select"]
    assert complete("--explain", "AGL10", script=script, folder=tmp_path) == [
        entry.code for entry in RULES if entry.code.startswith("AGL10")
    ]
    assert complete("--explain", "global-a", script=script, folder=tmp_path) == ["global-agent"]
    assert complete("--ignore", "AL", script=script, folder=tmp_path) == ["ALL"]
    assert complete("--fail-on", "w", script=script, folder=tmp_path) == ["warning"]
    assert complete("--config", "se", script=script, folder=tmp_path) == ["settings.toml"]
    assert complete("se", script=script, folder=tmp_path) == ["settings.toml"]


def test_a_shell_that_shtab_does_not_know_is_wrong_usage(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import shtab

    monkeypatch.setattr(shtab, "SUPPORTED_SHELLS", ["bash"])
    assert cli.main(["--print-completion", "fish"]) == 2
    assert capsys.readouterr().err == (
        "autogen-lint: error: --print-completion: "
        "the installed shtab has no completion for fish; a newer one may have\n"
    )
