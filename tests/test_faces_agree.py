"""flake8 and the command line show the same findings for the same files."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from autogen_lint.rules import RULES

IGNORED = f"--ignore={','.join(entry.code for entry in RULES if entry.is_about_manifests)}"
"""flake8 reads Python files only."""
CORPUS = Path(__file__).parents[1] / "test_corpus"
SOURCE = Path(__file__).parents[1] / "src"
# path:line:column: code message
LINE = re.compile(r"(?P<path>.+?):(?P<line>\d+):(?P<column>\d+): (?P<code>[A-Z]+\d+) (?:\[\*\] )?(?P<message>.+)")


def run(command: Sequence[str], folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *command],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(SOURCE), "COLUMNS": "80"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert done.stderr == ""
    return done.stdout


def findings(output: str) -> set[tuple[str, int, int, str, str]]:
    found = set()
    for line in output.splitlines():
        match = LINE.fullmatch(line)
        assert match is not None, line
        path = os.path.normpath(match["path"])
        found.add((path, int(match["line"]), int(match["column"]), match["code"], match["message"]))
    return found


def by_flake8(folder: Path, config: Path, files: Sequence[str] = (".",)) -> set[tuple[str, int, int, str, str]]:
    config.write_text("[flake8:local-plugins]\nextension =\n    AGL = autogen_lint.flake8_plugin:Plugin\n")
    # Where the package is installed, flake8 runs the plugin twice; a set does not mind.
    return findings(run(["flake8", f"--config={config}", "--select=AGL", *files], folder))


def by_command_line(folder: Path, files: Sequence[str] = (".",)) -> set[tuple[str, int, int, str, str]]:
    options = ["--isolated", "--select=ALL", IGNORED, "--output-format=concise", "--quiet"]
    return findings(run(["autogen_lint", *options, *files], folder))


def test_the_corpus(tmp_path: Path) -> None:
    # Every third file, services of several modules among them: flake8's own checks take most of the time.
    files = [str(path.relative_to(CORPUS)) for path in sorted(CORPUS.rglob("*.py"))][::3]
    ours = by_command_line(CORPUS, files)
    assert len(ours) > 100
    theirs = by_flake8(CORPUS, tmp_path / "flake8.ini", files)
    assert sorted(ours - theirs) == [], "only on the command line"
    assert sorted(theirs - ours) == [], "only under flake8"


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_awkward_files(newline: str, tmp_path: Path) -> None:
    """Form feeds, tabs, characters of every width, a byte order mark, other encodings and suppressions."""
    folder = tmp_path / "project"
    folder.mkdir()
    agent = "autogen.UserProxyAgent('u', human_input_mode='ALWAYS')"
    texts = {
        "plain.py": f"import autogen\n{agent}",
        "tabs.py": f"import autogen\nif x:\n\tif y:\n\t\t{agent}\n",
        "feed.py": f"import autogen\n\x0c\n{agent}\n\x0c{agent}\n",
        "wide.py": f"import autogen\nx = '日本 🦜', {agent}  # é\n",
        "lines.py": f"import autogen\nx = 'a\\\nb', '''c\n d''', {agent}\ny = '\x85\u2028', {agent}\n",
        "noqa.py": f"import autogen\n{agent}  # noqa\n{agent}  # noqa: AGL202\n{agent}  # noqa: E501\n{agent}\n",
        "whole.py": f"# flake8: noqa\nimport autogen\n{agent}\n",
        "folded.py": f"import autogen\n{agent}\n".replace(", ", ",\n").replace(
            "'ALWAYS'", "'ALWAYS'  # noqa: AGL202\n"
        ),
        "other.py": "import os\n",
    }
    for name, text in texts.items():
        (folder / name).write_bytes(text.replace("\n", newline).encode())
    (folder / "bom.py").write_bytes(b"\xef\xbb\xbf" + texts["plain.py"].replace("\n", newline).encode())
    latin = f"# -*- coding: latin-1 -*-\nimport autogen\nx = 'é', {agent}\n".replace("\n", newline)
    (folder / "latin.py").write_bytes(latin.encode("latin-1"))
    ours = by_command_line(folder)
    assert {Path(path).stem for path, *_ in ours} == {path.stem for path in folder.iterdir()} - {"whole", "other"}
    assert "AGL202" not in {code for path, _, _, code, _ in ours if Path(path).stem == "folded"}
    assert ours == by_flake8(folder, tmp_path / "flake8.ini")
