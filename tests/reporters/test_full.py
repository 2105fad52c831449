"""The frame around the code a finding is about."""

from __future__ import annotations

import io
import textwrap

from autogen_lint.findings import Finding, Location, Severity
from autogen_lint.reporters import full
from autogen_lint.reporters.terminal import Page, cells


def frame(source: str, start: tuple[int, int], end: tuple[int, int], width: int = 120) -> list[str]:
    """Return the lines of the frame only: without the message above and the help below."""
    finding = Finding("AGL102", "n", "wrong", Severity.NOTE, "a.py", Location(*start), Location(*end))
    out = io.StringIO()
    full.write([finding], {"a.py": source}, Page(out, width=width))
    head, place, *lines, help_line, empty = out.getvalue().splitlines()
    assert head == "AGL102 wrong"
    assert place.lstrip() == f"--> a.py:{start[0]}:{start[1] + 1}"
    assert help_line == "help: autogen-lint --explain AGL102"
    assert empty == ""
    return lines


def shows(lines: list[str], expected: str) -> bool:
    assert "\n".join(lines) == textwrap.dedent(expected).strip("\n")
    return True


def test_one_line() -> None:
    assert shows(
        frame("import autogen\nagent = Agent()\n", (2, 8), (2, 15)),
        """
          |
        2 | agent = Agent()
          |         ^^^^^^^
          |
        """,
    )


def test_the_gutter_is_as_wide_as_the_line_number() -> None:
    assert shows(
        frame("\n" * 99 + "x = 1\n", (100, 0), (100, 1)),
        """
            |
        100 | x = 1
            | ^
            |
        """,
    )


def test_several_lines_are_marked_where_they_begin_and_end() -> None:
    assert shows(
        frame("agent = Agent(\n    a=1,\n\n    b=2)\n", (1, 8), (4, 8)),
        """
          |
        1 | agent = Agent(
          |         ^^^^^^
        2 |     a=1,
        3 |
        4 |     b=2)
          |     ^^^^
          |
        """,
    )


def test_of_many_lines_the_middle_is_left_out() -> None:
    source = "agent = Agent(\n" + "".join(f"    a{number}=1,\n" for number in range(20)) + ")\n"
    assert shows(
        frame(source, (1, 8), (22, 1)),
        """
           |
         1 | agent = Agent(
           |         ^^^^^^
         2 |     a0=1,
           ...
        21 |     a19=1,
        22 | )
           | ^
           |
        """,
    )


def test_an_end_before_the_first_character_of_a_line_does_not_reach_it() -> None:
    assert shows(
        frame("try:\n    x = 1\ny = 2\n", (1, 0), (3, 0)),
        """
          |
        1 | try:
          | ^^^^
        2 |     x = 1
          |
        """,
    )


def test_an_empty_stretch_has_one_mark() -> None:
    assert frame("x = 1\n", (1, 4), (1, 4))[2] == "  |     ^"


def test_a_place_behind_the_end_of_the_line() -> None:
    assert frame("x = (\n", (1, 9), (1, 10))[2] == "  |      ^"


def test_a_place_behind_the_end_of_the_file_has_no_frame() -> None:
    assert frame("x = (\n", (7, 0), (7, 0)) == []
    assert frame("", (1, 0), (1, 0)) == []


def test_tabs_become_spaces_and_the_marks_follow() -> None:
    assert frame("\tx =\t1\n", (1, 5), (1, 6))[1:3] == ["1 |     x =    1", "  |            ^"]


def test_wide_characters_take_two_columns() -> None:
    assert frame("n = '日本'; x\n", (1, 10), (1, 11))[1:3] == ["1 | n = '日本'; x", "  |             ^"]
    assert frame("n = '日本'; x\n", (1, 4), (1, 8))[2] == "  |     ^^^^^^"


def test_control_characters_are_spelled_out_and_the_marks_follow() -> None:
    assert frame("x = '\x1b[2J'; y\n", (1, 12), (1, 13))[1:3] == ["1 | x = '\\x1b[2J'; y", "  |                ^"]


def test_other_newlines() -> None:
    assert frame("a = 1\r\nb = 2\r\n", (2, 0), (2, 1))[1:3] == ["2 | b = 2", "  | ^"]
    assert frame("a = 1\x0c\nb = 2\n", (2, 0), (2, 1))[1:3] == ["2 | b = 2", "  | ^"]


def test_a_long_line_is_cut_around_the_mark() -> None:
    source = "x = '" + "a" * 100 + "'; bad(); y = '" + "b" * 100 + "'\n"
    code, marks = frame(source, (1, 108), (1, 113), width=60)[1:3]
    assert code.startswith("1 | …")
    assert code.endswith("…")
    assert cells(code) <= 60
    assert code[marks.index("^") : marks.rindex("^") + 1] == "bad()"


def test_a_long_line_with_the_mark_at_its_beginning_keeps_its_beginning() -> None:
    code, marks = frame("bad(" + "a" * 200 + ")\n", (1, 0), (1, 3), width=60)[1:3]
    assert code == "1 | bad(" + "a" * 51 + "…"
    assert marks == "  | ^^^"


def test_a_long_line_with_the_mark_at_its_end_keeps_its_end() -> None:
    code, marks = frame("x = '" + "a" * 200 + "'; bad\n", (1, 208), (1, 211), width=60)[1:3]
    assert code.startswith("1 | …")
    assert code.endswith("'; bad")
    assert marks.endswith("^^^")
    assert len(code) == len(marks) == 60


def test_a_mark_longer_than_the_line_is_cut_with_it() -> None:
    code, marks = frame("x = '" + "a" * 300 + "'\n", (1, 4), (1, 306), width=60)[1:3]
    assert cells(code) <= 60
    assert cells(marks) <= 60
    assert code[marks.index("^")] == "'"


def test_wide_characters_are_not_cut_in_two() -> None:
    for width in range(50, 60):
        code, marks = frame("x = '" + "日" * 100 + "'; bad; " + "本" * 100, (1, 108), (1, 111), width=width)[1:3]
        assert cells(code) <= width
        before = code[: code.index("bad")]
        assert marks.index("^") == cells(before)


def test_code_that_looks_like_markup_stays_code() -> None:
    finding = Finding("AGL102", "n", "[red]x[/]", Severity.NOTE, "[b].py", Location(1, 0), Location(1, 1))
    out = io.StringIO()
    full.write([finding], {"[b].py": "[bold]x[/bold] :smile:\n"}, Page(out, color=True))
    assert "[red]x[/]" in out.getvalue()
    assert "[b].py:1:1" in out.getvalue()
    assert "[bold]x[/bold] :smile:" in out.getvalue()


def test_a_key_is_not_quoted() -> None:
    finding = Finding("AGL603", "n", "a key", Severity.ERROR, "a.py", Location(1, 6), Location(1, 20))
    out = io.StringIO()
    full.write([finding], {"a.py": 'key = "not-for-a-log"\n'}, Page(out, width=120))
    assert out.getvalue().splitlines() == ["AGL603 a key", " --> a.py:1:7", "help: autogen-lint --explain AGL603", ""]
