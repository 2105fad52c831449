"""AGL900: which codes in comments are unused, and what its fix leaves of the comment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from autogen_lint import Settings, check_source, fix_source
from autogen_lint.cli import main
from autogen_lint.linter import lint
from autogen_lint.rules import RULES

SOURCE = Path(__file__).parents[1] / "src"
SETTINGS = Settings(extend_select=("AGL900",))
ALWAYS = "autogen.UserProxyAgent('u', human_input_mode='ALWAYS')"


def found(code: str, settings: Settings = SETTINGS) -> list[tuple[int, int, str]]:
    """Line, column and message of what is unused in `code`."""
    return [
        (each.start.line, each.start.column, each.message.removeprefix("Unused `noqa`: "))
        for each in check_source(f"import autogen\n{code}\n", "app.py", settings)
        if each.code == "AGL900"
    ]


def fixed(line: str) -> str | None:
    """What the fix makes of a line; `None` where there is a finding without a fix."""
    code = f"import autogen\n{line}\nend = 1\n"
    (finding,) = (each for each in check_source(code, "app.py", SETTINGS) if each.code == "AGL900")
    result = fix_source(code, "app.py", SETTINGS)
    assert not result.dropped
    if finding.fix is None:
        assert result.source == code
        return None
    assert result.applied == [finding]
    return result.source.removeprefix("import autogen\n").removesuffix("end = 1\n").removesuffix("\n")


# What is unused


@pytest.mark.parametrize("comment", ["AGL202", "AGL2", "AGL20", "AGL202,E501", "E501 AGL202 known", "AGL202,AGL202"])
def test_a_code_that_silences_something_is_used(comment: str) -> None:
    assert found(f"def f():\n    u = {ALWAYS}  # noqa: {comment}") == []


def test_a_code_that_silences_nothing_is_unused() -> None:
    assert found("x = 1  # noqa: AGL202") == [(2, 7, "`AGL202` is not reported here; remove it")]
    assert found("x = 1  # noqa: E501,AGL202,AGL102 old") == [
        (2, 7, "`AGL202`, `AGL102` are not reported here; remove them")
    ]


def test_the_line_of_the_comment_counts_as_for_flake8() -> None:
    call = ALWAYS.replace(", ", ",  # noqa: AGL202\n        ")
    assert found(f"def f():\n    u = {call}") == [(3, 37, "`AGL202` is not reported here; remove it")]
    assert found(f'def f():\n    u = """\n    """, {ALWAYS}  # noqa: AGL202') == []
    assert found(f"def f():\n    u = \\\n        {ALWAYS}  # noqa: AGL202") == []


def test_the_codes_of_rules_that_did_not_run_are_not_judged() -> None:
    assert found("x = 1  # noqa: AGL202", Settings(select=("AGL900",))) == []
    assert found("x = 1  # noqa: AGL202", Settings(extend_select=("AGL900",), ignore=("AGL202",))) == []
    per_file = Settings(extend_select=("AGL900",), per_file_ignores=(("app.py", ("AGL202",)),))
    assert found("x = 1  # noqa: AGL202", per_file) == []


def test_a_prefix_is_judged_when_all_its_rules_ran() -> None:
    all_of_them = Settings(select=("AGL900", "AGL10"))
    assert found("x = 1  # noqa: AGL10", all_of_them) == [(2, 7, "`AGL10` is not reported here; remove it")]
    assert found("x = 1  # noqa: AGL10", Settings(select=("AGL900", "AGL10"), ignore=("AGL104",))) == []


def test_a_code_that_no_rule_has_is_unused_whatever_runs() -> None:
    only = Settings(select=("AGL900",))
    assert found("x = 1  # noqa: AGL999", only) == [(2, 7, "no rule has the code `AGL999`; remove it")]
    assert found("x = 1  # noqa: AGL999, agl102", only) == [
        (2, 7, "no rule has the code `AGL999`, `agl102`; remove them")
    ]
    assert found("x = 1  # noqa: AGL999,AGL102") == [
        (2, 7, "`AGL102` is not reported here, no rule has the code `AGL999`; remove them")
    ]


@pytest.mark.parametrize(
    "comment",
    ["noqa", "noqa:", "noqa: E501", "noqa: AGL000", "noqa: AGL0", "noqa: AGL608", "noqa: AGL900", "noqa: XAGL102"],
)
def test_what_is_never_judged(comment: str) -> None:
    assert found(f"x = 1  # {comment}") == []


def test_text_that_is_no_comment_or_talks_about_one_is_not_judged() -> None:
    assert found("x = '# noqa: AGL202'") == []
    assert found("x = '''\n# noqa: AGL202\n'''") == []
    assert found("x = 1  # see `# noqa: AGL202`") == []


def test_a_file_that_does_not_parse_or_is_silenced_is_not_judged() -> None:
    assert found("x = (  # noqa: AGL202") == []
    assert found("# flake8: noqa\nx = 1  # noqa: AGL202") == []


def test_the_report_can_be_silenced_by_its_own_code() -> None:
    assert found("x = 1  # noqa: AGL202,AGL900") == []


def test_a_file_that_speaks_of_autogen_without_using_it_is_judged() -> None:
    findings = check_source("# autogen is gone\nx = 1  # noqa: AGL102\n", "app.py", SETTINGS)
    assert [(each.start.line, each.code) for each in findings] == [(2, "AGL900")]


def test_it_is_off_by_default() -> None:
    assert check_source("import autogen\nx = 1  # noqa: AGL202\n") == []


# The fix


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("x = 1  # noqa: AGL202", "x = 1"),
        ("x = 1\t# NOQA:AGL202", "x = 1"),
        ("x = 1  # noqa: AGL202,E501", "x = 1  # noqa: E501"),
        ("x = 1  # noqa: E501, AGL202, W291 why", "x = 1  # noqa: E501, W291 why"),
        ("x = 1  # noqa: E501 AGL202", "x = 1  # noqa: E501"),
        ("x = 1  # noqa: AGL202 because it is known", "x = 1  # because it is known"),
        ("x = 1  # noqa: AGL202 - it is known", "x = 1  # it is known"),
        ("x = 1  # type: ignore  # noqa: AGL202", "x = 1  # type: ignore"),
        ("x = 1  # noqa: AGL202  # type: ignore", "x = 1  # type: ignore"),
        ("x = 1  # a  # noqa: AGL202  # b", "x = 1  # a  # b"),
        ("x = 1  # a # noqa: AGL202 b", "x = 1  # a b"),
        ("x = '日本'  # é  # noqa: AGL202", "x = '日本'  # é"),
        ("x = '''\n'''  # noqa: AGL202", "x = '''\n'''"),
        ("# noqa: AGL202", ""),
        ("if x:\n    # noqa: AGL202\n    y = 1", "if x:\n    y = 1"),
    ],
)
def test_the_fix_takes_the_unused_codes_away_and_nothing_else(before: str, after: str) -> None:
    assert fixed(before) == after


@pytest.mark.parametrize(
    "line",
    [
        "x = 1  # noqa: AGL202 # noqa: AGL102",
        "x = 1  # noqa: AGL202 # NOQA",
        "x = 1  # noqa: AGL202 type: ignore",
        "x = 1  # noqa: AGL202 fmt: skip",
    ],
)
def test_there_is_no_fix_where_the_rest_would_come_alive(line: str) -> None:
    assert fixed(line) is None


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
def test_a_comment_at_the_end_of_a_file_without_a_newline(newline: str) -> None:
    code = f"import autogen{newline}# noqa: AGL202"
    assert fix_source(code, "app.py", SETTINGS).source == f"import autogen{newline}"


def test_the_fix_of_another_rule_may_leave_a_comment_with_nothing_to_silence() -> None:
    code = (
        "import asyncio\nimport autogen\n\n\ndef f():\n"
        "    u = autogen.UserProxyAgent('u', max_consecutive_auto_reply=None, human_input_mode='NEVER')\n"
        "    return u  # noqa: AGL201\n"
    )
    result = fix_source(code, "app.py", SETTINGS)
    assert [each.code for each in result.applied] == ["AGL201", "AGL900"]
    assert not result.dropped
    assert "noqa" not in result.source


# The faces


def test_both_faces_say_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    codes = ["x = 1  # noqa: AGL202", f"y = {ALWAYS}  # noqa: AGL102,AGL202", "z = 1  # noqa: AGL999"]
    (tmp_path / "app.py").write_text("\n".join(["import autogen", *codes, ""]))
    assert main(["--isolated", "-q", "--extend-select=AGL900", str(tmp_path)]) == 1
    ours = [line.replace("[*] ", "") for line in capsys.readouterr().out.splitlines()]
    config = tmp_path / "flake8.ini"
    config.write_text("[flake8:local-plugins]\nextension =\n    AGL = autogen_lint.flake8_plugin:Plugin\n")
    on = ",".join(entry.code for entry in RULES if entry.on_by_default)
    done = subprocess.run(
        [sys.executable, "-m", "flake8", f"--config={config}", f"--select={on},AGL900", str(tmp_path / "app.py")],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert sorted(set(done.stdout.splitlines())) == ours
    assert len(ours) == 2


def test_flake8_is_not_imported_for_comments_without_our_codes() -> None:
    program = """
import sys
from autogen_lint import Settings, check_source
check_source("import autogen\\nx = 1  # noqa: E501\\n", "a.py", Settings(extend_select=("AGL900",)))
assert "flake8" not in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)


def test_every_finding_has_a_place_in_its_line() -> None:
    code = "import autogen\nx = 1  # é  # noqa: AGL202, AGL102 \n"
    codes = frozenset(entry.code for entry in RULES)
    (finding,) = (each for each in lint(code, "app.py", Settings(), codes) if each.code == "AGL900")
    assert code.splitlines()[1][finding.start.column : finding.end.column] == "# noqa: AGL202, AGL102"
