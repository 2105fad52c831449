"""What fixing would change, as a unified diff."""

from __future__ import annotations

import difflib
import io
import os
from typing import TYPE_CHECKING

from autogen_lint.reporters.terminal import printable

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from autogen_lint.reporters.terminal import Page, Piece
    from autogen_lint.source import Source

_BOM = "\ufeff"
_NO_NEWLINE = "\\ No newline at end of file"
_STYLES = {"@": "cyan", "-": "red", "+": "green"}


def write_patch(source: Source, text: str, out: BinaryIO) -> None:
    """Write the change from `source` to `text` for programs: bytes that `patch -p0` and `git apply -p0` can apply.

    Every line is in the encoding of the file, its line ending included.
    """
    mark = _BOM if source.bom else ""
    name = _in_header(source.filename)
    out.write(os.fsencode(f"--- {name}\n+++ {name}\n"))
    out.writelines(f"{line}\n".encode(source.encoding) for line in _hunks(mark + source.text, mark + text))


def write_page(source: Source, text: str, page: Page) -> None:
    """Write the change from `source` to `text` for people: styled, and with nothing in it that a terminal acts on."""
    name = printable(source.filename)
    page.lines([[(f"--- {name}", "bold")], [(f"+++ {name}", "bold")]])
    page.lines(_styled(line.removesuffix("\r")) for line in _hunks(source.text, text))


def _hunks(before: str, after: str) -> Iterator[str]:
    r"""Yield the lines of the diff after its header, without the `\n` that ends each of them."""
    lines = difflib.unified_diff(_lines(before), _lines(after))
    for number, line in enumerate(lines):
        if number < 2:
            continue
        yield line.removesuffix("\n")
        if not line.endswith("\n"):
            yield _NO_NEWLINE


def _lines(text: str) -> list[str]:
    # What reads a diff knows no other line ending.
    return list(io.StringIO(text, newline="\n"))


def _in_header(filename: str) -> str:
    """Return a name as git writes it: what could be misread, or acts on a terminal, is quoted as C does.

    `git apply` and GNU `patch` read it back.
    """
    if any(character in '"\\' for character in filename) or printable(filename) != filename:
        return '"' + "".join(map(_quoted, os.fsencode(filename))) + '"'
    # Without the tab, `patch` takes a name to end at its first space.
    return filename + "\t" if " " in filename else filename


def _quoted(byte: int) -> str:
    if byte in b'"\\':
        return f"\\{byte:c}"
    return f"{byte:c}" if 32 <= byte < 127 else f"\\{byte:03o}"


def _styled(line: str) -> list[Piece]:
    return [("\t".join(map(printable, line.split("\t"))), _STYLES.get(line[:1], ""))]
