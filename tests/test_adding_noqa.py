"""`--add-noqa`: comments where flake8 looks for them, nothing else changed, and nothing found afterwards."""

from __future__ import annotations

import ast
import os
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import nbformat
import pytest
from corpus import FILES, name_of, read

from autogen_lint import Settings, check_paths, check_source, cli
from autogen_lint.adding_noqa import add_noqa
from autogen_lint.runner import check_despite_crashes
from autogen_lint.suppression import filter_suppressed

LIMIT = "u = autogen.UserProxyAgent('u', human_input_mode='NEVER', max_consecutive_auto_reply=None)"
BOTH = "u = autogen.UserProxyAgent('u', human_input_mode='ALWAYS', max_consecutive_auto_reply=None)"
ALWAYS = "u = autogen.UserProxyAgent('u', human_input_mode='ALWAYS')"
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


def commented(code: str) -> str:
    """What becomes of `code` behind an import, checked for AGL201 and AGL202."""
    code = f"import autogen\n{code}\n"
    settings = Settings(select=("AGL201", "AGL202"))
    findings = check_source(code, "app.py", settings)
    assert findings
    result = add_noqa(code, findings)
    assert result.silenced == findings
    assert not result.refused
    assert check_source(result.code, "app.py", settings) == []
    return result.code.removeprefix("import autogen\n").removesuffix("\n")


# Where the comment stands


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (LIMIT, f"{LIMIT}  # noqa: AGL201"),
        (BOTH, f"{BOTH}  # noqa: AGL201,AGL202"),
        (f"{LIMIT}  \t", f"{LIMIT}  # noqa: AGL201"),
        (f"{LIMIT};", f"{LIMIT};  # noqa: AGL201"),
        (f"{LIMIT}  # the user", f"{LIMIT}  # the user  # noqa: AGL201"),
        (f"{LIMIT}  # type: ignore[arg-type]", f"{LIMIT}  # type: ignore[arg-type]  # noqa: AGL201"),
        (f"{LIMIT}  # noqa: E501", f"{LIMIT}  # noqa: E501,AGL201"),
        (f"{BOTH}  # noqa: E501, W291", f"{BOTH}  # noqa: E501, W291, AGL201, AGL202"),
        (f"{BOTH}  # noqa: AGL202 asked for", f"{BOTH}  # noqa: AGL202,AGL201 asked for"),
        (f"{LIMIT}  # NOQA:E501", f"{LIMIT}  # NOQA:E501,AGL201"),
        (f"{LIMIT}  # noqa: E501,", f"{LIMIT}  # noqa: E501,AGL201,"),
        (f"{LIMIT}  # noqa: E501  # noqa: AGL201", f"{LIMIT}  # noqa: E501,AGL201  # noqa: AGL201"),
        (f"{LIMIT}  #noqa", f"{LIMIT}  #noqa  # noqa: AGL201"),
        (f"if u:\n\t{LIMIT}\t# é 日本", f"if u:\n\t{LIMIT}\t# é 日本  # noqa: AGL201"),
    ],
)
def test_codes_and_comments_that_are_there_stay(before: str, after: str) -> None:
    assert commented(before) == after


def test_in_brackets_each_line_has_its_comment() -> None:
    assert commented(BOTH.replace(", ", ",\n    ")) == (
        "u = autogen.UserProxyAgent('u',\n"
        "    human_input_mode='ALWAYS',  # noqa: AGL202\n"
        "    max_consecutive_auto_reply=None)  # noqa: AGL201"
    )


def test_the_comment_of_a_string_over_lines_stands_behind_it() -> None:
    assert commented(f'{LIMIT}, """\none\ntwo"""') == f'{LIMIT}, """\none\ntwo"""  # noqa: AGL201'
    assert commented(f'x = """\n""", {LIMIT[4:]}') == f'x = """\n""", {LIMIT[4:]}  # noqa: AGL201'


def test_the_comment_of_a_line_continued_by_a_backslash_stands_at_its_end() -> None:
    assert commented(f"{LIMIT}, \\\n    1") == f"{LIMIT}, \\\n    1  # noqa: AGL201"


def test_lines_that_end_as_on_old_machines() -> None:
    assert commented(f"{LIMIT}\rx = 1\r{ALWAYS}") == f"{LIMIT}  # noqa: AGL201\rx = 1\r{ALWAYS}  # noqa: AGL202"


def test_findings_of_one_stretch_share_a_comment() -> None:
    assert commented(f'{LIMIT}, """\n""", {ALWAYS[4:]}') == f'{LIMIT}, """\n""", {ALWAYS[4:]}  # noqa: AGL201,AGL202'


def test_an_f_string_over_lines() -> None:
    call = LIMIT[4:]
    assert commented(f'x = f"""\n{{1}}\n""", {call}') == f'x = f"""\n{{1}}\n""", {call}  # noqa: AGL201'


# What cannot be silenced


def reasons(code: str) -> list[str]:
    findings = check_source(code, "app.py", Settings(select=("AGL201", "AGL900")))
    result = add_noqa(code, findings)
    assert result.code == code
    assert list(result.refused) == findings
    return list(result.refused.values())


def test_a_string_that_flake8_takes_for_the_comment() -> None:
    assert reasons(f"import autogen\n{LIMIT}, '# noqa: E501'\n") == [
        "flake8 obeys the first `# noqa` on a line, and here it is in a string"
    ]


def test_a_syntax_error() -> None:
    assert reasons("import autogen\nx = (\n") == ["comments are for code that can be checked"]


def test_a_comment_with_unused_codes() -> None:
    assert reasons("import autogen\nx = 1  # noqa: AGL201\n") == ["--fix takes the unused codes away"]


@pytest.mark.skipif(sys.version_info < (3, 12), reason="an f-string is one token")
def test_a_line_that_ends_inside_an_f_string() -> None:
    call = LIMIT[4:].replace("'", '"')
    assert reasons(f"import autogen\nx = f'''{{\n{call}\n}}'''\n") == ["its line ends inside an f-string"]


# Files


def test_a_run_finds_nothing_afterwards_and_a_second_changes_nothing(run: Run) -> None:
    Path("a.py").write_text(f"import autogen\n{BOTH}\n")
    Path("b.py").write_text(f"import autogen\n{LIMIT}\n")
    Path("c.py").write_text("import autogen\n")
    answer = run("--add-noqa", CODES)
    assert answer == SimpleNamespace(code=0, out="Added comments for 3 findings in 2 files.\n", err="")
    assert run(CODES).code == 0
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in Path().iterdir()}
    assert run("--add-noqa", CODES) == SimpleNamespace(code=0, out="No comments added.\n", err="")
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in Path().iterdir()} == before


@pytest.mark.parametrize("newline", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_newlines_encoding_byte_order_mark_and_mode_stay(run: Run, newline: str) -> None:
    text = f"import autogen\n\x0c\nif 1:\n\t{BOTH}\nx = 'é'".replace("\n", newline)
    wanted = text.replace(BOTH, f"{BOTH}  # noqa: AGL201,AGL202")
    cookie = f"# coding: latin-1{newline}"
    Path("bom.py").write_bytes(b"\xef\xbb\xbf" + text.encode())
    Path("latin.py").write_bytes((cookie + text).encode("latin-1"))
    os.chmod("latin.py", 0o755)
    assert run("--add-noqa", CODES).code == 0
    assert Path("bom.py").read_bytes() == b"\xef\xbb\xbf" + wanted.encode()
    assert Path("latin.py").read_bytes() == (cookie + wanted).encode("latin-1")
    assert os.stat("latin.py").st_mode & 0o777 == 0o755


def test_notebooks(run: Run) -> None:
    notebook = nbformat.v4.new_notebook()
    cells = ["import autogen\n%pip install ag2", f"%%time\n{LIMIT}", f"!ls\n{ALWAYS}  # ask\nu?"]
    notebook.cells = [nbformat.v4.new_code_cell(cell) for cell in cells]
    nbformat.write(notebook, "a.ipynb")
    answer = run("--add-noqa", CODES)
    assert answer.code == 0
    after = nbformat.read("a.ipynb", as_version=4)
    assert [cell.source for cell in after.cells] == [
        cells[0],
        f"%%time\n{LIMIT}  # noqa: AGL201",
        f"!ls\n{ALWAYS}  # ask  # noqa: AGL202\nu?",
    ]
    assert run(CODES).code == 0


def test_what_could_not_be_silenced_is_shown_with_the_reason(run: Run) -> None:
    Path("a.py").write_text(f"import autogen\n{LIMIT}, '# noqa: E501'\n{LIMIT}\n")
    answer = run("--add-noqa", CODES)
    assert answer.code == 1
    assert answer.out.startswith("a.py:2:59: AGL201 ")
    assert answer.out.endswith("Added comments for 1 finding in 1 file.\n")
    assert answer.err == (
        "autogen-lint: warning: a.py:2:59: AGL201 not silenced: "
        "flake8 obeys the first `# noqa` on a line, and here it is in a string\n"
    )
    assert Path("a.py").read_text().count("AGL201") == 1


def test_a_file_that_cannot_be_written_is_left_and_said(run: Run) -> None:
    for name in ("a.py", "b.py"):
        Path(name).write_text(f"import autogen\n{LIMIT}\n")
    os.chmod("a.py", 0o444)
    answer = run("--add-noqa", CODES)
    assert answer.code == 2
    assert answer.err == "autogen-lint: error: a.py: no comments added: the file is read-only\n"
    assert "noqa" not in Path("a.py").read_text()
    assert "noqa" in Path("b.py").read_text()


def test_manifests_are_left_to_the_user(run: Run) -> None:
    Path("requirements.txt").write_text("ag2>=0.9\n")
    Path("app.py").write_text("import autogen\n")
    answer = run("--add-noqa", "--select=AGL608")
    assert answer.code == 1
    assert "AGL608 not silenced: it is in a manifest; per-file-ignores can" in answer.err
    assert Path("requirements.txt").read_text() == "ag2>=0.9\n"


def test_findings_of_the_baseline_get_no_comments(run: Run) -> None:
    Path("a.py").write_text(f"import autogen\n{LIMIT}\n")
    run("--write-baseline=old.json", CODES)
    Path("a.py").write_text(f"import autogen\n{LIMIT}\n{ALWAYS}\n")
    assert run("--add-noqa", "--baseline=old.json", CODES).code == 0
    assert Path("a.py").read_text() == f"import autogen\n{LIMIT}\n{ALWAYS}  # noqa: AGL202\n"


def test_one_comment_may_silence_a_finding_of_the_baseline_too(run: Run) -> None:
    Path("a.py").write_text(f"import autogen\n{LIMIT}\n")
    run("--write-baseline=old.json", CODES)
    Path("a.py").write_text(f"import autogen\n{LIMIT}; {LIMIT}\n")
    assert run("--add-noqa", "--baseline=old.json", CODES).code == 0
    assert Path("a.py").read_text() == f"import autogen\n{LIMIT}; {LIMIT}  # noqa: AGL201\n"


@pytest.mark.parametrize(
    "others", [["--fix"], ["--diff"], ["--fix-only"], ["--write-baseline=b.json"], ["-"], ["--stdin-filename=a.py"]]
)
def test_what_it_does_not_go_with(run: Run, others: list[str]) -> None:
    answer = run("--add-noqa", *others)
    assert answer.code == 2
    assert answer.err.startswith("autogen-lint: error: --add-noqa ")


# Other people's code


@pytest.mark.parametrize("path", FILES[::5], ids=name_of)
def test_programs_of_the_corpus_can_be_silenced(path: Path) -> None:
    code = read(path)
    findings = check_source(code, str(path))
    result = add_noqa(code, findings)
    assert not result.refused
    assert ast.dump(ast.parse(result.code)) == ast.dump(ast.parse(code))
    assert filter_suppressed(findings, result.code) == []
    again, errors = check_despite_crashes(lambda _: check_source(result.code, str(path)))
    assert (again, errors) == ([], [])


def test_programs_of_the_corpus_as_files(run: Run) -> None:
    for path in FILES[::15]:
        Path(f"{path.parent.name}_{path.name}").write_bytes(path.read_bytes())
    assert check_paths(["."]).findings
    answer = run("--add-noqa")
    assert (answer.code, answer.err) == (0, "")
    assert check_paths(["."]).findings == []
