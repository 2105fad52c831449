"""What editors show of flake8's output: each calls it in its own way, while the code is half typed.

The formats and patterns are those of the editors, written down in `docs/editors/`.
"""

from __future__ import annotations

import ast
import codecs
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from autogen_lint.flake8_plugin import Plugin

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src"
PAGES = ROOT / "docs" / "editors"


@dataclass(frozen=True)
class Editor:
    """How an editor calls flake8 for the file `{path}`, and the pattern by which it reads the answer."""

    page: str
    options: tuple[str, ...]
    pattern: str
    reads_stdin: bool = True


EDITORS = {
    # The quotes are part of the format: there is no shell to take them away.
    "vscode": Editor(
        "vscode.md",
        ("--format='%(row)d,%(col)d,%(code).1s,%(code)s:%(text)s'", "{path}"),
        r"'(?P<line>\d+),(?P<column>-?\d+),(?P<type>\w+),(?P<code>\w+\d+):(?P<message>[^\r\n]*)'",
        reads_stdin=False,
    ),
    "vscode on what is typed": Editor(
        "vscode.md",
        ("--format='%(row)d,%(col)d,%(code).1s,%(code)s:%(text)s'", "--stdin-display-name", "{path}", "-"),
        r"'(?P<line>\d+),(?P<column>-?\d+),(?P<type>\w+),(?P<code>\w+\d+):(?P<message>[^\r\n]*)'",
    ),
    "pycharm": Editor(
        "pycharm.md",
        ("{path}",),
        r"(?P<path>.+):(?P<line>\d+):(?P<column>\d+): (?P<code>\S+) (?P<message>.*)",
        reads_stdin=False,
    ),
    "neovim with nvim-lint": Editor(
        "neovim.md",
        (
            "--format=%(path)s:%(row)d:%(col)d:%(code)s:%(text)s",
            "--no-show-source",
            "--stdin-display-name",
            "{path}",
            "-",
        ),
        r"[^:]+:(?P<line>\d+):(?P<column>\d+):(?P<code>\w+):(?P<message>.+)",
    ),
    "neovim with ALE": Editor(
        "neovim.md",
        ("--format=default", "--stdin-display-name", "{path}", "-"),
        r"(?:[a-zA-Z]:)?[^:]+:(?P<line>\d+):?(?P<column>\d+)?: (?P<code>[A-Za-z]+\d+):? (?P<message>.*)",
    ),
    "emacs with Flycheck": Editor(
        "emacs.md",
        ("--format=default", "--stdin-display-name", "{path}", "-"),
        r"(?P<path>.+?):(?P<line>\d+):(?:(?P<column>\d+):)? (?P<code>[A-Za-z]+[0-9]+) (?P<message>.+)",
    ),
    "emacs with Flymake": Editor(
        "emacs.md",
        ("-",),
        r"<?stdin>?:(?P<line>\d+):(?:(?P<column>\d+):?)? (?P<code>[A-Z]+\d+) (?P<message>.*)",
    ),
}

every_editor = pytest.mark.parametrize("editor", EDITORS.values(), ids=EDITORS)
# All that makes a difference to flake8 is where it reads the code from.
from_file_and_stdin = pytest.mark.parametrize(
    "editor", [EDITORS["pycharm"], EDITORS["emacs with Flycheck"]], ids=["file", "stdin"]
)

Shown = tuple[int, int, str]
"""Line and column, both from 1, and the code."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    # Where the package is not installed, flake8 has to be told; where it is, it runs the plugin twice.
    (tmp_path / ".flake8").write_text(
        "[flake8]\nextend-ignore = C,E1,E2,E3,E5,E7,W\n"
        "[flake8:local-plugins]\nextension =\n    AGL = autogen_lint.flake8_plugin:Plugin\n"
    )
    return tmp_path


def shown(editor: Editor, project: Path, data: bytes, *options: str) -> list[Shown]:
    """What `editor` shows for a file with the bytes `data`; every line of flake8's answer must fit its pattern."""
    path = project / "app.py"
    path.write_bytes(b"" if editor.reads_stdin else data)
    done = subprocess.run(
        [sys.executable, "-m", "flake8", *options, *(each.replace("{path}", str(path)) for each in editor.options)],
        cwd=project,
        env={**os.environ, "PYTHONPATH": str(SOURCE), "PYTHONIOENCODING": "utf-8"},
        input=data if editor.reads_stdin else b"",
        capture_output=True,
        check=False,
    )
    assert done.stderr == b""
    assert done.returncode in (0, 1)
    places = set()
    for line in done.stdout.decode().splitlines():
        match = re.fullmatch(editor.pattern, line)
        assert match is not None, line
        if "path" in match.groupdict():
            assert match["path"] == str(path)
        places.add((int(match["line"]), int(match["column"]), match["code"]))
    return sorted(places)


# Lines and columns. In each program, the one finding begins at `AssistantAgent` of the marked line.

IMPORT = "from autogen import AssistantAgent\n"
USE = "\n\ndef answer(user, question):\n    return user.initiate_chat(support, message=question)\n"
PLAIN = f"{IMPORT}support = AssistantAgent('support')\n{USE}"
PROGRAMS: dict[str, bytes] = {
    "plain": PLAIN.encode(),
    "no newline at the end": PLAIN.rstrip().encode(),
    "tabs": f"{IMPORT}if True:\n\tif True:\n\t\tsupport\t=\tAssistantAgent('support')\n{USE}".encode(),
    "CRLF": PLAIN.replace("\n", "\r\n").encode(),
    "CR and LF mixed": PLAIN.replace("\n", "\r\n", 2).encode(),
    "letters beyond ASCII": f"{IMPORT}größe = 'café'; support = AssistantAgent('support')\n{USE}".encode(),
    "beyond the basic plane": f"{IMPORT}x = '🤖🤖'; support = AssistantAgent('🤖')\n{USE}".encode(),
    "combining and wide letters": f"{IMPORT}x = 'e\u0301日本'; support = AssistantAgent('x')\n{USE}".encode(),
    "a byte order mark": codecs.BOM_UTF8 + PLAIN.encode(),
    "a byte order mark on the line": codecs.BOM_UTF8
    + f"from autogen import AssistantAgent; support = AssistantAgent('x')\n{USE}".encode(),
    "Latin-1": f"# coding: latin-1\n{IMPORT}x = 'é'; support = AssistantAgent('x')\n{USE}".encode("latin-1"),
    "what some take for ends of lines": f"{IMPORT}x = '\x0b\x85\u2028'; support = AssistantAgent('x')\n{USE}".encode(),
    "a form feed": f"{IMPORT}\x0c\nsupport = AssistantAgent('support')\n{USE}".encode(),
    "a continued line": f"{IMPORT}x = 1; \\\n  support = AssistantAgent('support')\n{USE}".encode(),
    "behind a long string": f'{IMPORT}x = """\n\ttext\n"""; support = AssistantAgent("support")\n{USE}'.encode(),
}

every_program = pytest.mark.parametrize("data", PROGRAMS.values(), ids=PROGRAMS)


def place_of_finding(data: bytes) -> tuple[int, int]:
    """Line and column, from 1, of the only call of `AssistantAgent`, counted in characters as Python counts them."""
    text = data.decode("latin-1" if b"latin-1" in data else "utf-8-sig")
    before = text[: text.index("AssistantAgent(")].replace("\r\n", "\n")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


@from_file_and_stdin
@every_program
def test_the_finding_is_shown_where_it_is(editor: Editor, data: bytes, project: Path) -> None:
    assert shown(editor, project, data) == [(*place_of_finding(data), "AGL102")]


@every_editor
def test_every_editor_can_read_the_place(editor: Editor, project: Path) -> None:
    data = f"{IMPORT}if True:\n\tgröße = '🤖'; support = AssistantAgent('x')\n{USE}".replace("\n", "\r\n").encode()
    assert shown(editor, project, data) == [(*place_of_finding(data), "AGL102")]


# Half-typed code.

HALF_TYPED = {
    "an open bracket": f"{PLAIN}\nother = AssistantAgent('x', llm_config=",
    "an open string": f"{PLAIN}\nother = AssistantAgent('x",
    "a dot": f"{PLAIN}\nsupport.",
    "an open block": f"{PLAIN}\ndef f():\n",
    "an open triple quote": f'{PLAIN}\ndef f():\n    """What it',
    "an unfinished import": "from autogen import ",
}


@pytest.mark.parametrize("code", HALF_TYPED.values(), ids=HALF_TYPED)
def test_code_that_is_no_python_yet_is_flake8s_syntax_error_alone(code: str, project: Path) -> None:
    found = shown(EDITORS["emacs with Flycheck"], project, code.encode())
    assert [code for *_, code in found] in (["E999"], ["E902"])


@every_editor
def test_every_editor_can_read_the_syntax_error(editor: Editor, project: Path) -> None:
    found = shown(editor, project, HALF_TYPED["an open bracket"].encode())
    assert [code for *_, code in found] == ["E999"]


PARSEABLE = {
    "a call without arguments": f"{PLAIN}\nother = AssistantAgent()\n",
    "a name that is not bound yet": f"{PLAIN}\nother = AssistantAgent('x', llm_config=con)\n",
    "an expression for a statement": f"{PLAIN}\nAssistantAgent\n",
    "a decorator without its arguments": f"{PLAIN}\n@support.register_for_llm()\ndef f(): ...\n",
}


@pytest.mark.parametrize("code", PARSEABLE.values(), ids=PARSEABLE)
def test_code_that_is_python_by_chance_is_checked(code: str, project: Path) -> None:
    found = shown(EDITORS["emacs with Flycheck"], project, code.encode())
    assert (*place_of_finding(PLAIN.encode()), "AGL102") in found
    assert not [code for *_, code in found if code in {"AGL000", "E902", "E999"}]


def beginnings(code: str, step: int) -> list[str]:
    """What stands there while `code` is typed and is Python already, looked at every `step` characters."""
    typed = [code[:end] for end in range(0, len(code), step)]
    return [text for text in typed if _is_python(text)]


def _is_python(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True


@pytest.mark.parametrize("name", ["app.py", "tools.py"])
def test_no_moment_of_typing_is_an_internal_error(name: str) -> None:
    code = next((ROOT / "examples").rglob(name)).read_text(encoding="utf-8")
    moments = beginnings(code, step=5)
    assert len(moments) > 20
    for text in moments:
        reports = list(Plugin(ast.parse(text), name, text.splitlines(keepends=True)).run())
        assert not [message for *_, message, _ in reports if message.startswith("AGL000")], text


# Suppression and settings.


@from_file_and_stdin
def test_comments_and_options_count(editor: Editor, project: Path) -> None:
    silenced = PLAIN.replace("('support')", "('support')  # noqa: AGL102")
    assert shown(editor, project, silenced.encode()) == []
    assert shown(editor, project, PLAIN.encode(), "--extend-ignore=AGL1") == []


def test_the_name_that_is_displayed_is_the_one_that_settings_are_read_for(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.autogen-lint]\nnonsense = 1\n")
    found = shown(EDITORS["emacs with Flycheck"], project, PLAIN.encode())
    assert (1, 1, "AGL000") in found


def test_findings_about_autogen_alone_are_a_matter_of_ignoring_the_others(project: Path) -> None:
    off_by_default = ROOT / "test_corpus" / "AGL205_no_termination"
    code = "import os\n" + min(off_by_default.glob("flagged_*.py")).read_text(encoding="utf-8")
    editor = EDITORS["pycharm"]

    def codes(*options: str) -> set[str]:
        return {code for *_, code in shown(editor, project, code.encode(), *options)}

    assert "F401" in codes("--extend-ignore=C,E,W")
    assert {code[:3] for code in codes("--extend-ignore=C,E,F,W")} <= {"AGL"}
    assert "AGL205" not in codes("--extend-ignore=C,E,F,W")
    assert "AGL205" in codes("--select=AGL")


# The pages.


@every_editor
def test_each_page_has_what_is_tested_here(editor: Editor) -> None:
    page = (PAGES / editor.page).read_text(encoding="utf-8")
    for option in editor.options:
        assert option.replace("{path}", "") in page


def test_every_page_is_reached_and_tested() -> None:
    index = (PAGES / "index.md").read_text(encoding="utf-8")
    pages = {path.name for path in PAGES.glob("*.md")} - {"index.md"}
    assert pages == {editor.page for editor in EDITORS.values()}
    assert pages == set(re.findall(r"\]\((\w+\.md)\)", index))
