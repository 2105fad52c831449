"""Each finding with the code it is about, marked, and where to read more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from autogen_lint.reporters.quoting import shows_code, unquotable_lines
from autogen_lint.reporters.terminal import cells, printable
from autogen_lint.source import split_lines

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from autogen_lint.findings import Finding
    from autogen_lint.reporters.terminal import Page, Piece

_TAB = "    "
_CUT = "…"
_NOT_SHOWN = "(not shown: see the other finding here)"
_MOST_LINES = 5
_LEAST_WIDTH = 40
_STYLES = {"error": "bold red", "warning": "bold yellow", "note": "bold cyan"}
_TRUST = {"safe": "safe fix", "unsafe": "unsafe fix", "suggestion": "by hand"}


def write(findings: Sequence[Finding], sources: Mapping[str, str], page: Page, *, unsafe: bool = False) -> None:
    """Write a block for each finding; `sources` has the text of each file or notebook cell.

    `[*]` stands behind the code where fixing would apply the fix, with `unsafe` also an unsafe one.
    """
    split: dict[str, list[str]] = {}
    unquotable = unquotable_lines(findings)
    for finding in findings:
        name = finding.unit
        if name not in split:
            split[name] = split_lines(sources.get(name, ""))
        page.lines(_block(finding, split[name], unquotable, page.width, unsafe))


def _block(
    finding: Finding, lines: list[str], unquotable: Collection[tuple[str, int]], width: int, unsafe: bool
) -> Iterator[list[Piece]]:
    style = _STYLES[finding.severity.value]
    gutter = len(str(finding.end.line))
    mark: list[Piece] = [(" [", ""), ("*", "cyan"), ("]", "")]
    marks = mark if finding.fix and finding.fix.is_applied(unsafe=unsafe) else []
    yield [(finding.code, style), *marks, (" ", ""), (printable(finding.message), "bold")]
    place = f"{printable(finding.unit)}:{finding.start.line}:{finding.start.column + 1}"
    yield [(" " * gutter + "--> ", "blue"), (place, "")]
    if shows_code(finding):
        yield from _frame(finding, lines, unquotable, gutter, width)
    if finding.fix:
        trust = _TRUST[finding.fix.applicability.value]
        yield [("help: ", "bold"), (f"{printable(finding.fix.title)} ({trust})", "")]
    yield [("help: ", "bold"), (f"autogen-lint --explain {finding.code}", "")]
    yield []


def _frame(
    finding: Finding, lines: list[str], unquotable: Collection[tuple[str, int]], gutter: int, width: int
) -> Iterator[list[Piece]]:
    bar: Piece = (" " * gutter + " |", "blue")
    shown = [number for number in _shown_lines(finding) if number <= len(lines)]
    if not shown:
        return
    yield [bar]
    for before, number in zip([shown[0], *shown], shown, strict=False):
        if number > before + 1:
            yield [(" " * gutter + " ...", "blue")]
        if (finding.unit, number) in unquotable:
            yield [(f"{number:>{gutter}} |", "blue"), (f" {_NOT_SHOWN}", "dim")]
            continue
        code, left, right = _marked(lines[number - 1].rstrip("\n"), number, finding)
        code, left, right = _fitted(code, left, right, max(width - gutter - 3, _LEAST_WIDTH))
        yield [(f"{number:>{gutter}} |", "blue"), (f" {code}".rstrip(), "")]
        if number in (finding.start.line, finding.end.line):
            yield [bar, (" " + " " * left, ""), ("^" * max(right - left, 1), _STYLES[finding.severity.value])]
    yield [bar]


def _shown_lines(finding: Finding) -> list[int]:
    """Return the numbers of the lines to show: all of a short stretch of code, the edges of a long one."""
    first, last = finding.start.line, max(finding.start.line, finding.end.line)
    # A stretch that ends before the first character of a line does not reach that line.
    if last > first and finding.end.column == 0:
        last -= 1
    if last - first < _MOST_LINES:
        return list(range(first, last + 1))
    return [first, first + 1, last - 1, last]


def _marked(line: str, number: int, finding: Finding) -> tuple[str, int, int]:
    """Return `line` as it is shown, and the terminal columns where its mark begins and ends."""
    start = finding.start.column if number == finding.start.line else len(line) - len(line.lstrip())
    end = finding.end.column if number == finding.end.line else len(line.rstrip())
    end = min(max(start, end), len(line))
    before, inside, after = (_displayed(part) for part in (line[:start], line[start:end], line[end:]))
    return before + inside + after, cells(before), cells(before + inside)


def _displayed(code: str) -> str:
    return _TAB.join(map(printable, code.split("\t")))


def _fitted(code: str, left: int, right: int, width: int) -> tuple[str, int, int]:
    """Cut `code` to `width` columns around its mark; return it with the mark's columns moved along."""
    if cells(code) <= width:
        return code, left, right
    total = cells(code)
    # What is marked matters most: of the code before it, no more than a third of the width is shown.
    begin = max(0, min(left - width // 3, total - width + 1)) if right > width - 1 else 0
    lead = _CUT if begin else ""
    window, skipped = _window(code, begin, width - len(lead))
    tail = ""
    if skipped + cells(window) < total:
        tail = _CUT
        window, skipped = _window(code, begin, width - len(lead) - len(tail))
    shift = len(lead) - skipped
    return lead + window + tail, left + shift, min(right, skipped + cells(window)) + shift


def _window(code: str, begin: int, width: int) -> tuple[str, int]:
    """Return the part of `code` from column `begin`, at most `width` wide, and the column where it really begins.

    A wide character across the edge is left out whole.
    """
    column = 0
    first: int | None = None
    kept = []
    for character in code:
        size = cells(character)
        if column >= begin:
            if first is None:
                first = column
            if column + size > first + width:
                break
            kept.append(character)
        column += size
    return "".join(kept), column if first is None else first
