"""What every text reporter needs of a terminal: safe characters, cell widths, and styles when they are wanted."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import TextIO

    from rich.console import Console

# Zs is left alone: such spaces look odd, but do nothing. Cf has what reorders text, and what nobody sees.
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
# Scripts and emoji are written with these, between characters that are not ASCII.
_JOINERS = re.compile("(?<=[^\0-\x7f])[\u200c\u200d](?=[^\0-\x7f])")
# Azure and GitHub obey these wherever they stand in a line.
_COMMANDS = re.compile(r"##(?=\[|vso\[)", re.IGNORECASE)

Piece = tuple[str, str]
"""A stretch of text and the name of its style, empty for none."""


def printable(text: str) -> str:
    r"""Return `text` with everything a terminal could act on spelled out, as `\x1b` for an escape.

    Code, names and paths come from strangers: none of it may move the cursor, colour the screen or start a new line.
    """
    if "##" in text:
        text = _COMMANDS.sub(r"#\\x23", text)
    if text.isascii() and text.isprintable():
        return text
    joiners = {match.start() for match in _JOINERS.finditer(text)}
    return "".join(each if index in joiners else _spelled_out(each) for index, each in enumerate(text))


def printable_path(path: str) -> str:
    """Return `path` as it may stand at the beginning of a line.

    There the log of a CI service takes what begins with `::` or `##`, perhaps behind spaces, for a command.
    """
    return printable("./" + path if path.lstrip().startswith(("::", "##")) else path)


def _spelled_out(character: str) -> str:
    if unicodedata.category(character) in _UNSAFE:
        return character.encode("unicode_escape").decode("ascii")
    return character


def cells(text: str) -> int:
    """Return how many columns of a terminal `text` takes."""
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def _cells_of(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


@dataclass(frozen=True)
class Page:
    """Where text goes: `out`, `width` columns wide; `color` when styles are wanted. Only then is rich imported."""

    out: TextIO
    color: bool = False
    width: int = 120

    def lines(self, lines: Iterable[Sequence[Piece]]) -> None:
        """Write lines made of styled pieces; nothing is wrapped or cut."""
        if not self.color:
            self.out.writelines("".join(text for text, _ in line) + "\n" for line in lines)
            return
        from rich.text import Text

        console = self._console()
        for line in lines:
            console.print(Text.assemble(*line), soft_wrap=True)

    def table(self, headings: Sequence[str], rows: Sequence[Sequence[str]], *, numbers: Sequence[int] = ()) -> None:
        """Write a table; the columns in `numbers` (0-based) are flush right."""
        if self.color:
            self._rich_table(headings, rows, numbers)
            return
        lines = [headings, *rows]
        widths = [max(cells(line[column]) for line in lines) for column in range(len(headings))]
        for line in lines:
            padded = [
                " " * (width - cells(text)) + text if column in numbers else text + " " * (width - cells(text))
                for column, (text, width) in enumerate(zip(line, widths, strict=True))
            ]
            self.out.write("  ".join(padded).rstrip() + "\n")

    def markdown(self, text: str) -> None:
        """Write Markdown: rendered where styles are wanted, as it is elsewhere."""
        if not self.color:
            self.out.write(text.rstrip("\n") + "\n")
            return
        from rich.markdown import Markdown

        self._console().print(Markdown(text))

    def _rich_table(self, headings: Sequence[str], rows: Sequence[Sequence[str]], numbers: Sequence[int]) -> None:
        from rich.table import Table
        from rich.text import Text

        table = Table(box=None, pad_edge=False, header_style="bold")
        for column, heading in enumerate(headings):
            table.add_column(heading, justify="right" if column in numbers else "left")
        for row in rows:
            table.add_row(*map(Text, row))
        self._console().print(table)

    def _console(self) -> Console:
        from rich.console import Console

        # Whether to colour has been decided: the environment is not asked again.
        return Console(
            file=self.out,
            force_terminal=True,
            color_system="standard",
            no_color=False,
            width=self.width,
            highlight=False,
            emoji=False,
        )
