"""Names that play tricks: no output has anything in it that a terminal, a log or an eye could be fooled by."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from programs import NEW, OLD, PATIENCE

from autogen_lint import cli
from autogen_lint.flake8_plugin import Plugin
from autogen_lint.reporters import OUTPUT_FORMATS
from autogen_lint.reporters.terminal import printable

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such names")

TRICKS = (
    "\x1b[2J", "\x1b]8;;http://evil\x1b\\", "\x07", "\r", "\n::error::x", "\x08", "\x9b31m", "\x85", "\u2028",
    "\u202e", "\u2066", "\u200b", "\ufeff", "\u00ad", "\U000e0041", "\udcff", "##[error]x", "##vso[task.complete]",
)  # fmt: skip


def is_harmless(text: str) -> bool:
    kinds = {unicodedata.category(character) for character in text if character != "\n"}
    commands = [line for line in text.splitlines() if line.lstrip().startswith("::")]
    return not kinds & {"Cc", "Cf", "Cs", "Zl", "Zp"} and "##[" not in text and "##vso[" not in text and not commands


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module in a folder, with a finding, for each trick; and the trick in a name and a line of the code."""
    monkeypatch.chdir(tmp_path)
    for number, trick in enumerate(TRICKS):
        folder = tmp_path / f"{number}{trick.replace('/', '')}"
        folder.mkdir()
        inside = trick.encode(errors="replace").decode().replace("\n", " ").replace("\r", " ")
        code = OLD.replace('"a"', f'"{inside}"').replace('"hi"', f'"{inside}"')
        (folder / "x.py").write_bytes(code.encode())
    return tmp_path


@posix
@pytest.mark.parametrize("style", sorted(set(OUTPUT_FORMATS) - {"github"}))
def test_every_format(style: str, project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = [f"--output-format={style}", "--select=ALL", "--color=never", "\x1b[31mgone.py\n::error::", "."]
    assert cli.main(arguments) == 2
    out, err = capsys.readouterr()
    assert is_harmless(out)
    assert is_harmless(err)
    assert len(out) > 1000


@posix
@pytest.mark.parametrize(
    "arguments",
    [
        ["--show-settings", "0\x1b[2J"],
        ["--statistics", "--select=ALL"],
        ["--fix", "--show-fixes", "--select=AGL402"],
        ["--add-noqa", "--select=ALL"],
        ["--explain=\x1b[2J"],
        ["--select=\x1b[2J"],
        ["--output-file=no\x1b[2J/where"],
        ["--config=\x1b[2J"],
        ["--baseline=\x1b[2J"],
        ["--write-baseline=\x1b[2J.json"],
        ["--\x1b[2J"],
    ],
    ids=lambda arguments: arguments[0].encode("unicode_escape").decode(),
)
def test_everything_else_that_is_said(arguments: list[str], project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(arguments)
    out, err = capsys.readouterr()
    assert is_harmless(out)
    assert is_harmless(err)
    assert out or err


@posix
def test_settings_that_play_tricks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.autogen-lint]\nexclude = ["\\u001b[2J"]\n"\\u202e" = 1\n')
    assert cli.main([str(tmp_path)]) == 2
    assert is_harmless(capsys.readouterr().err)


def test_flake8_is_handed_harmless_messages() -> None:
    code = 'from autogen import ConversableAgent\nConversableAgent("a\\x1b[2J \u202e##[error]", llm_config=False)\n'
    reports = list(Plugin(None, "x.py", code.splitlines(keepends=True)).run())  # type: ignore[arg-type]
    assert all(is_harmless(text) for _, _, text, _ in reports)
    assert all(is_harmless(text) for text in (Plugin._internal_error("\x1b[2J"),))


@pytest.mark.parametrize(
    "text", ["\U0001f468\u200d\U0001f4bb", "\u0646\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "caf\u00e9"]
)
def test_emoji_and_scripts_that_need_joiners_are_left_alone(text: str) -> None:
    assert printable(text) == text


def test_joiners_between_ascii_letters_are_shown() -> None:
    assert printable("a\u200db\u200c") == "a\\u200db\\u200c"


def test_json_says_the_same_in_another_spelling(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "##[error].py").write_text(OLD)
    cli.main(["--output-format=json", "--select=AGL402"])
    out = capsys.readouterr().out
    assert "##[" not in out
    assert json.loads(out)[0]["filename"] == "##[error].py"


# A diff is data: it names files as git does, and has their lines as they are.

NAMES = [
    "a b.py",
    'quote".py',
    "back\\slash.py",
    "esc\x1b[2J.py",
    "tab\t.py",
    "new\nline.py",
    "caf\u00e9.py",
    "bidi\u202e.py",
    "\udcff.py",
]


@posix
@pytest.mark.parametrize("program", ["git", "patch"])
def test_a_diff_can_be_applied_whatever_the_names(program: str, tmp_path: Path) -> None:
    if shutil.which(program) is None:
        pytest.skip(f"there is no {program}")
    for name in NAMES:
        (tmp_path / name).write_text(OLD.replace('"hi"', '"\x1b[2J"'))
    diff = subprocess.run(
        [sys.executable, "-m", "autogen_lint", "--diff", "--select=AGL402", "."],
        cwd=tmp_path, capture_output=True, timeout=PATIENCE, check=False,
    ).stdout  # fmt: skip
    headers = [line for line in diff.decode(errors="surrogateescape").split("\n") if line.startswith(("---", "+++"))]
    assert len(headers) == 2 * len(NAMES)
    assert all(is_harmless(line.replace("\t", "")) for line in headers)
    environment = os.environ | {"GIT_CEILING_DIRECTORIES": str(tmp_path.parent)}
    apply = ["git", "apply", "-p0"] if program == "git" else ["patch", "-p0"]
    subprocess.run(apply, input=diff, cwd=tmp_path, env=environment, capture_output=True, check=True)
    assert {(tmp_path / name).read_text() for name in NAMES} == {NEW.replace('"hi"', '"\x1b[2J"')}
