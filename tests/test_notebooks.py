"""Notebooks: code cells in order are one module, and fixing changes nothing but the source of cells."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import nbformat
import pytest

from autogen_lint.cli import main
from autogen_lint.notebooks import Notebook
from autogen_lint.runner import check_paths, fix_paths
from autogen_lint.source import Source, SourceError

USER = "user = autogen.UserProxyAgent('user', max_consecutive_auto_reply=None)"
FIXED = "user = autogen.UserProxyAgent('user', max_consecutive_auto_reply=100)"


def notebook(*cells: str, language: str = "python") -> str:
    """The JSON of a notebook; cells that begin with `# ` and a capital are text."""
    made = nbformat.v4.new_notebook(
        metadata={"kernelspec": {"name": language, "display_name": "", "language": language}}
    )
    for cell in cells:
        make = (
            nbformat.v4.new_markdown_cell if cell.startswith("# ") and cell[2].isupper() else nbformat.v4.new_code_cell
        )
        made.cells.append(make(cell))
    return str(nbformat.writes(made))


def opened(text: str) -> Notebook:
    return Notebook(Source(text, "a.ipynb"))


def write(text: str, name: str = "a.ipynb") -> None:
    Path(name).write_bytes(text.encode())


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def found(text: str) -> list[str]:
    write(text)
    report = check_paths(["."])
    assert not report.errors
    return [f"{each.unit}:{each.start.line}:{each.start.column + 1}: {each.code}" for each in report.findings]


def fixed(text: str) -> str:
    write(text)
    report = fix_paths(["."], unsafe=True)
    assert not report.errors
    assert not fix_paths(["."], unsafe=True).applied
    return Path("a.ipynb").read_bytes().decode()


# Findings.


def test_findings_name_the_cell_among_all_cells_and_the_line_in_it() -> None:
    text = notebook("# Agents", "import autogen", "# Talk", f"\n{USER}")
    assert found(text) == ["a.ipynb:cell 4:2:39: AGL201"]


def test_a_name_of_one_cell_is_known_in_the_next() -> None:
    assert found(notebook("import autogen", "limit = None", USER.replace("None", "limit"))) == [
        "a.ipynb:cell 3:1:39: AGL201"
    ]


def test_a_notebook_is_a_script_whatever_is_in_it() -> None:
    cells = [
        "from autogen import AssistantAgent\nfrom fastapi import FastAPI\napp = FastAPI()",
        "assistant = AssistantAgent('a', llm_config=False)",
        "@app.post('/ask')\ndef ask(text):\n    return assistant.generate_reply([{'role': 'user', 'content': text}])",
    ]
    assert found(notebook(*cells)) == []
    write("\n".join(cells), "a.py")
    Path("a.ipynb").unlink()
    assert [each.code for each in check_paths(["."]).findings] == ["AGL102"]


def test_comments_silence_lines_and_the_whole_notebook() -> None:
    assert found(notebook("import autogen", f"{USER}  # noqa: AGL201", USER)) == ["a.ipynb:cell 3:1:39: AGL201"]
    assert found(notebook("x = 1\n# flake8: noqa\nimport autogen", USER)) == []


def test_every_way_of_output_tells_the_cell(capsys: pytest.CaptureFixture[str]) -> None:
    write(notebook("import autogen", f"# a comment\n{USER}"))
    assert main(["--output-format", "concise", "-q"]) == 1
    assert capsys.readouterr().out.startswith("a.ipynb:cell 2:2:39: AGL201 [*] ")
    assert main(["--output-format", "full", "-q"]) == 1
    out = capsys.readouterr().out
    assert "--> a.ipynb:cell 2:2:39" in out
    assert f"2 | {USER}" in out
    assert main(["--output-format", "json"]) == 1
    (finding,) = json.loads(capsys.readouterr().out)
    assert (finding["filename"], finding["cell"], finding["location"]) == ("a.ipynb", 2, {"row": 2, "column": 39})
    (edit,) = finding["fix"]["edits"]
    assert (edit["cell"], edit["location"]["row"]) == (2, 2)


def test_a_syntax_error_has_its_cell() -> None:
    assert found(notebook("import autogen", "x = 1", "def f(:\n    pass")) == ["a.ipynb:cell 3:1:7: AGL000"]


# A running loop.


@pytest.mark.parametrize(
    ("code", "is_reported"),
    [
        ("asyncio.run(team.run(task='go'))", True),
        ("result = asyncio.get_event_loop().run_until_complete(team.run(task='go'))", True),
        ("def start():\n    return asyncio.run(team.run(task='go'))\n\nstart()", True),
        ("def start():\n    return asyncio.run(team.run(task='go'))", False),
        ("import nest_asyncio\nnest_asyncio.apply()\nasyncio.run(team.run(task='go'))", False),
        ("await team.run(task='go')", False),
    ],
)
def test_asyncio_run_in_a_cell(code: str, is_reported: bool) -> None:
    lead = "import asyncio\nfrom agents import team\nimport autogen_agentchat"
    assert bool(found(notebook(lead, code))) == is_reported
    Path("a.ipynb").unlink()
    write(f"{lead}\n{code}\n", "b.py")
    assert not [each for each in check_paths(["b.py"]).findings if each.code == "AGL401"]


def test_its_fix_is_await() -> None:
    text = notebook("import asyncio, autogen_agentchat", "asyncio.run(team.run(task='go'))")
    assert opened(fixed(text)).cell_sources()[2] == "await team.run(task='go')"


# What is not Python.


@pytest.mark.parametrize(
    "line",
    [
        "%pip install ag2",
        "!ls -l",
        "!!ls",
        "%%time\nx = 1",
        "%%capture out\nx = 1",
        "?autogen",
        "autogen.UserProxyAgent?",
        "autogen??",
        "files = !ls",
        "now = %time 1",
        "for x in y:\n    !echo {x}",
        "if x:\n    %matplotlib inline\nelse:\n    pass",
        "!pip install \\\n    ag2 \\\n    openai",
        "%load_ext autoreload\n%autoreload 2",
    ],
)
def test_magics_and_shell_lines_are_passed_over_and_put_back(line: str) -> None:
    text = notebook("import autogen", f"{line}\n{USER}" if not line.startswith("%%") else line, USER)
    after = opened(fixed(text)).cell_sources()
    assert after[2] == (f"{line}\n{FIXED}" if not line.startswith("%%") else line)
    assert after[3] == FIXED


@pytest.mark.parametrize("magic", ["%%bash", "%%writefile app.py", "%%html", "%%javascript", "%%sql db"])
def test_cells_in_other_languages_are_passed_over(magic: str) -> None:
    assert found(notebook("import autogen", f"{magic}\n{USER}\nnot ( python", USER)) == ["a.ipynb:cell 3:1:39: AGL201"]


@pytest.mark.parametrize("code", ['s = """\n%d items\n!important\n"""', "x = (\n  10\n  %3\n)", "y = 7 \\\n  %3"])
def test_what_only_looks_like_a_magic_stays_code(code: str) -> None:
    assert opened(notebook("import autogen", code)).code.count("pass") == 0


def test_other_kernels_are_told_and_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    write(notebook("library(autogen)", language="R"))
    assert main([]) == 0
    assert "warning: a.ipynb: not checked: its language is r, not Python" in capsys.readouterr().err


# What is no notebook.


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{", "not a notebook: not valid JSON (line 1: Expecting property name enclosed in double quotes)"),
        ("[]", "not a notebook: it does not say which nbformat it has"),
        ('{"nbformat": 4}', "not a notebook: it has no list of cells"),
        ('{"nbformat": 3, "worksheets": []}', "nbformat 3 is not supported, only 4"),
        ("[" * 100_000, "not a notebook: not valid JSON"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, reason: str) -> None:
    with pytest.raises(SourceError, match=r"^a\.ipynb: "):
        opened(text)
    Path("a.ipynb").write_text(f"{text}\n// autogen")
    report = check_paths(["."])
    assert (report.failed, len(report.errors)) == (1, 1)
    if not text.endswith(("]", "}")):
        assert reason.split(" (")[0] in report.errors[0]


@pytest.mark.parametrize("text", ["{", '{"nbformat": 3}'])
def test_what_has_nothing_to_do_with_autogen_is_not_even_opened(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("cells", [[], [""], ["\n\n"], ["%%bash\nls"], ["# Only text"]])
def test_notebooks_without_code(cells: Sequence[str]) -> None:
    text = notebook(*cells).replace('"nbformat":', '"autogen": 1, "nbformat":', 1)
    assert found(text) == []
    assert fixed(text) == text


@pytest.mark.parametrize(
    "cell",
    [{}, 7, {"cell_type": "code"}, {"cell_type": "code", "source": 3}, {"cell_type": "code", "source": ["a", 1]}],
)
def test_odd_cells_are_passed_over(cell: Any) -> None:
    document = {"cells": [cell, {"cell_type": "code", "source": f"import autogen\n{USER}"}], "nbformat": 4}
    assert found(json.dumps(document)) == ["a.ipynb:cell 2:2:39: AGL201"]
    assert FIXED in fixed(json.dumps(document))


# Every other byte stays.

CELLS = ["# Ünï", "import autogen\n", f"# ünï\n{USER}\nprint('é')", "x = 1"]


@pytest.mark.parametrize("indent", [None, 1, 4, "\t"])
@pytest.mark.parametrize("is_ascii", [False, True])
@pytest.mark.parametrize("as_lines", [False, True])
@pytest.mark.parametrize("newline", ["", "\n", "\r\n"])
def test_only_the_changed_line_changes(indent: Any, is_ascii: bool, as_lines: bool, newline: str) -> None:
    document = json.loads(notebook(*CELLS))
    document["metadata"]["z"], document["cells"][2]["outputs"] = (
        "é",
        [{"output_type": "stream", "text": ["\u001b[1m{["]}],
    )
    for cell in document["cells"]:
        source = "".join(cell["source"])
        cell["source"] = source.splitlines(keepends=True) if as_lines else source
    text = json.dumps(document, indent=indent, ensure_ascii=is_ascii, sort_keys=indent == 4) + newline
    text = text.replace("\n", "\r\n") if newline == "\r\n" else text
    assert fixed(text) == text.replace("=None", "=100")


def test_lines_that_are_spelled_oddly_and_not_changed_stay() -> None:
    text = (
        '{"nbformat":4 ,\n "cells": [ {"source": ["import \\u0061utogen\\n" ,\n\n'
        f'"x = \\"\\/\\u00e9\\"\\n",   "{USER}" ] , "cell_type":"code"}}]\n}}  '
    )
    assert fixed(text) == text.replace("=None", "=100")


def test_a_fix_may_add_lines_in_several_cells() -> None:
    text = notebook(
        "import autogen",
        "def ask(user, assistant, question):\n"
        "    try:\n        return user.initiate_chat(assistant, message=question)\n    except Exception:\n        pass",
    )
    after = opened(fixed(text))
    sources = after.cell_sources()
    assert "import logging" in sources[1]
    assert "logger.exception(" in sources[2]
    compile("\n".join(sources.values()), "notebook", "exec")
    assert nbformat.validate(nbformat.reads(Path("a.ipynb").read_text(), as_version=4)) is None


def test_a_cell_may_not_get_lost() -> None:
    original = opened(notebook("import autogen", "%time x", "y = 1"))
    lines = original.code.splitlines(keepends=True)
    for index, line in enumerate(lines):
        if "autogen-lint" in line:
            assert original.with_code("".join(lines[:index] + lines[index + 1 :])) is None
            assert original.with_code("".join(lines[: index + 1] + lines[index:])) is None
    assert original.with_code(original.code) == original.source.text


def test_stdin_may_be_a_notebook(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    import io
    import sys

    text = notebook("import autogen", USER)
    stdin = io.TextIOWrapper(io.BytesIO(text.encode()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert main(["--fix", "-", "--stdin-filename", "a.ipynb"]) == 0
    assert capsysbinary.readouterr().out.decode() == text.replace("=None", "=100")
