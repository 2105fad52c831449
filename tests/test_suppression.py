"""`# noqa` means what it means under flake8: the same programs go through both, and both must agree."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from autogen_lint.findings import Finding, Location, Severity
from autogen_lint.source import read_source, split_lines
from autogen_lint.suppression import filter_suppressed, joined_lines

CODES = ("AGL101", "AGL102", "AGL301")

# Reports each of the codes on each line, whatever is there.
LOUD_PLUGIN = f"""
class Loud:
    name = "loud"
    version = "1"

    def __init__(self, tree, lines):
        self.lines = lines

    def run(self):
        for number in range(1, len(self.lines) + 1):
            for code in {CODES!r}:
                yield number, 0, code + " loud", type(self)
"""

FLAKE8_SETTINGS = """
[flake8]
select = AGL
[flake8:local-plugins]
extension =
    AGL = loud_plugin:Loud
paths = .
"""

PROGRAMS = {
    "nothing": "x = 1\ny = 2\n",
    "empty": "",
    "bare": "x = 1  # noqa\ny = 2\n",
    "upper_case": "x = 1  # NOQA\n",
    "mixed_case": "x = 1  # NoQa: AGL102\n",
    "one_code": "x = 1  # noqa: AGL102\n",
    "no_space": "x = 1  # noqa:AGL102\n",
    "no_space_after_hash": "x = 1  #noqa\n",
    "space_before_colon": "x = 1  #noqa : AGL1\n",
    "space_before_colon_2": "x = 1  # noqa : AGL1\n",
    "two_spaces_after_colon": "x = 1  # noqa:  AGL102\n",
    "lower_case_code": "x = 1  # NOQA:agl102\n",
    "prefix": "x = 1  # noqa: AGL1\n",
    "short_prefix": "x = 1  # noqa: AGL\n",
    "commas": "x = 1  # noqa: AGL102,AGL301\n",
    "commas_and_spaces": "x = 1  # noqa: AGL102, AGL301\n",
    "spaces": "x = 1  # noqa:AGL102 AGL301\n",
    "nothing_between": "x = 1  # noqa: AGL102AGL301\n",
    "semicolon": "x = 1  # noqa: AGL102; AGL301\n",
    "reason": "x = 1  # noqa: AGL102 because it is known\n",
    "reason_in_brackets": "x = 1  # noqa: AGL102 (known), AGL301\n",
    "other_code": "x = 1  # noqa: E501\n",
    "other_and_ours": "x = 1  # noqa: E501,AGL102\n",
    "no_code_after_colon": "x = 1  # noqa:\n",
    "word_after_colon": "x = 1  # noqa: nonsense\n",
    "in_prose": "x = 1  # this has noqa in it\n",
    "after_other_comment": "x = 1  # type: ignore # noqa: AGL102\n",
    "twice": "x = 1  # noqa: AGL101 # noqa: AGL102\n",
    "in_a_string": "x = '# noqa'\ny = 2\n",
    "triple_string": 'x = """\n# not a comment\n"""  # noqa: AGL102\ny = 2\n',
    "inside_triple_string": 'x = """\n# noqa: AGL102\n"""\ny = 2\n',
    "docstring": 'def f():\n    """One.\n\n    Two.\n    """  # noqa\n    return 1\n',
    "f_string": 'n = 1\nx = f"""\n{n}\n"""  # noqa: AGL102\ny = 2\n',
    "f_string_inside": 'n = 1\nx = f"""\n# noqa {n}\n"""\ny = 2\n',
    "string_in_call": 'x = dict(\n    a="""\n    long\n    """,  # noqa: AGL102\n    b=2,\n)\n',
    "backslash": "x = 1 + \\\n    2 + \\\n    3  # noqa: AGL102\ny = 2\n",
    "backslash_in_string": "x = 'a\\\nb'  # noqa: AGL301\ny = 2\n",
    "backslash_in_brackets": "x = (1 + \\\n    2,\n    3)  # noqa: AGL102\n",
    "brackets_first": "x = dict(  # noqa: AGL102\n    a=1,\n)\n",
    "brackets_last": "x = dict(\n    a=1,\n)  # noqa: AGL102\n",
    "brackets_middle": "x = dict(\n    a=1,  # noqa: AGL102\n)\n",
    "decorator": "def d(f):\n    return f\n\n\n@d  # noqa: AGL102\ndef g():  # noqa: AGL301\n    pass\n",
    "comment_line_above": "# noqa\nx = 1\n",
    "blank_lines": "x = 1\n\n\n# noqa: AGL102\n\ny = 2\n",
    "compound": "if True: x = 1  # noqa: AGL102\nelse: x = 2\n",
    "dedent": "if True:\n    x = 1  # noqa\ny = 2\n",
    "dedent_after_string": 'if True:\n    x = """\n"""  # noqa\ny = 2\n',
    "crlf": "x = 1  # noqa: AGL102\r\ny = '''\r\n'''  # noqa\r\nz = 3\r\n",
    "cr": "x = 1  # noqa: AGL102\ry = 2\r",
    "mixed_newlines": "x = 1  # noqa: AGL102\r\ny = 2\nz = 3  # noqa\r\n",
    "no_final_newline": "x = 1\ny = 2  # noqa: AGL102",
    "string_no_final_newline": 'x = """\n"""  # noqa',
    "form_feed": "x = 1\n\x0c\ny = 2  # noqa: AGL102\n",
    "unicode_separator": "x = '\u2028'  # noqa: AGL102\ny = 2\n",
    "bom": "\ufeffx = 1  # noqa: AGL102\ny = 2\n",
    "tabs": "if True:\n\tx = 1\t# noqa: AGL102\n",
    "wide_characters": "x = '日本語'  # noqa: AGL102\n",
    "nbsp_after_colon": "x = 1  # noqa:\u00a0AGL102\n",
    "file": "# flake8: noqa\nx = 1\n",
    "file_upper_case": "# FLAKE8: NOQA\nx = 1\n",
    "file_equals": "# flake8=noqa\nx = 1\n",
    "file_at_the_end": "x = 1\ny = 2\n    # flake8: noqa\n",
    "file_with_a_code": "# flake8: noqa: AGL101\nx = 1\n",
    "file_with_codes": "x = 1\n# flake8: noqa: AGL101,AGL301\ny = 2\n",
    "file_behind_code": "x = 1  # flake8: noqa\ny = 2\n",
    "file_behind_code_with_a_code": "x = 1  # flake8: noqa: AGL102\ny = 2\n",
    "file_with_a_reason": "# flake8: noqa because it is generated\nx = 1\n",
    "file_in_a_string": 'x = """\n# flake8: noqa\n"""\n',
    "file_in_prose": "# the comment flake8: noqa is not used here\nx = 1\n",
}


@pytest.fixture(scope="module")
def flake8_says(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[tuple[int, str]]]:
    """What flake8 leaves of a finding of each code on each line of each program: one run for all of them."""
    folder = tmp_path_factory.mktemp("programs")
    (folder / "loud_plugin.py").write_text(LOUD_PLUGIN)
    (folder / ".flake8").write_text(FLAKE8_SETTINGS)
    for name, code in PROGRAMS.items():
        (folder / f"{name}.py").write_bytes(code.encode())
    files = [f"{name}.py" for name in PROGRAMS]
    done = subprocess.run(
        [sys.executable, "-m", "flake8", "-j1", *files], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1), done.stderr
    assert not done.stderr.replace("\n", "") or "Detected `flake8: noqa`" in done.stderr
    shown: dict[str, set[tuple[int, str]]] = {name: set() for name in PROGRAMS}
    for name, line, code in re.findall(r"^(\w+)\.py:(\d+):1: (AGL\d+) loud$", done.stdout, re.MULTILINE):
        shown[name].add((int(line), code))
    return shown


def finding(line: int, code: str) -> Finding:
    place = Location(line, 0)
    return Finding(code, "loud", "loud", Severity.WARNING, "app.py", place, place)


@pytest.mark.parametrize("name", PROGRAMS)
def test_same_findings_left_as_under_flake8(
    name: str, flake8_says: dict[str, set[tuple[int, str]]], tmp_path: Path
) -> None:
    path = tmp_path / "program.py"
    path.write_bytes(PROGRAMS[name].encode())
    text = read_source(str(path)).text
    loud = [finding(line, code) for line in range(1, len(split_lines(text)) + 1) for code in CODES]
    left = {(each.start.line, each.code) for each in filter_suppressed(loud, text)}
    assert left == flake8_says[name]


def test_the_comparison_sees_both_outcomes(flake8_says: dict[str, set[tuple[int, str]]]) -> None:
    assert len(flake8_says["nothing"]) == 2 * len(CODES)
    assert flake8_says["bare"] == {(2, code) for code in CODES}
    assert flake8_says["one_code"] == {(1, "AGL101"), (1, "AGL301")}
    assert flake8_says["file"] == set()


def test_order_is_kept() -> None:
    findings = [finding(3, "AGL102"), finding(1, "AGL301"), finding(2, "AGL101")]
    assert filter_suppressed(findings, "a\nb  # noqa\nc\n") == [findings[0], findings[1]]


def test_code_that_python_cannot_tokenize_still_has_its_comments() -> None:
    broken = "x = (\ny = 'unfinished  # noqa\nz = 1\n"
    assert joined_lines(split_lines(broken)) == {}
    assert filter_suppressed([finding(2, "AGL000"), finding(3, "AGL000")], broken) == [finding(3, "AGL000")]


def test_a_line_outside_the_text_has_no_comment() -> None:
    assert filter_suppressed([finding(7, "AGL102")], "# noqa\n") == [finding(7, "AGL102")]


def test_flake8_is_imported_only_for_a_comment() -> None:
    program = """
import sys
from autogen_lint.findings import Finding, Location, Severity
from autogen_lint.suppression import filter_suppressed
place = Location(1, 0)
finding = Finding("AGL102", "n", "m", Severity.NOTE, "f", place, place)
assert filter_suppressed([finding], "x = 1\\n") == [finding]
assert filter_suppressed([], "x = 1  # noqa\\n") == []
assert "flake8" not in sys.modules
assert filter_suppressed([finding], "x = 1  # noqa\\n") == []
assert "flake8" in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)
