"""What strangers' code may do to a terminal: nothing."""

from __future__ import annotations

import io

import pytest

from autogen_lint.reporters.terminal import Page, cells, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain", "plain"),
        ("naïve 日本語 🎉", "naïve 日本語 🎉"),
        ("\x1b[31mred", "\\x1b[31mred"),
        ("a\nb\r\tc", "a\\nb\\r\\tc"),
        ("\x07\x7f\x9b", "\\x07\\x7f\\x9b"),
        ("user\u202eresu", "user\\u202eresu"),
        ("line\u2028break", "line\\u2028break"),
        ("caf\udce9.py", "caf\\udce9.py"),
    ],
)
def test_what_a_terminal_would_act_on_is_spelled_out(text: str, shown: str) -> None:
    assert printable(text) == shown


@pytest.mark.parametrize(("text", "width"), [("", 0), ("abc", 3), ("日本", 4), ("e\u0301", 1), ("a\u200bb", 2)])
def test_cells_are_columns_of_a_terminal(text: str, width: int) -> None:
    assert cells(text) == width


def written(color: bool, *lines: list[tuple[str, str]]) -> str:
    out = io.StringIO()
    Page(out, color, width=20).lines(lines)
    return out.getvalue()


def test_lines_without_colour_are_plain() -> None:
    assert written(False, [("a", "bold"), ("b", "")], []) == "ab\n\n"


def test_lines_with_colour_are_styled_and_neither_wrapped_nor_read_as_markup() -> None:
    text = "[bold]x[/bold] :smile: " + "y" * 40
    assert written(True, [("a", "bold"), (text, "")]) == f"\x1b[1ma\x1b[0m{text}\n"


def test_a_plain_table_counts_columns_and_not_characters() -> None:
    out = io.StringIO()
    Page(out).table(["n", "name"], [["1", "日本"], ["10", "x"]], numbers=[0])
    assert out.getvalue() == " n  name\n 1  日本\n10  x\n"
