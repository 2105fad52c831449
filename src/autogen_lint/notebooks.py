"""Jupyter notebooks: their code as one module, findings in terms of cells, changes that leave all else as it was."""

from __future__ import annotations

import hashlib
import io
import json
import re
import reprlib
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING, Any

from autogen_lint.findings import Location
from autogen_lint.source import SourceError

if TYPE_CHECKING:
    from autogen_lint.findings import Edit, Finding
    from autogen_lint.source import Source

# These run the rest of their cell as Python in the notebook's own namespace.
_PYTHON_CELLS = frozenset({"capture", "prun", "python", "python3", "time", "timeit"})
# The last word of a target is told from the spaces behind it, and the white space in front from both: a line of spaces
# would otherwise be cut up in every possible way.
_MAGIC = re.compile(
    r"(?P<indent>\s*)(?:(?P<target>[\w.,*](?:[\w.,* ]*[\w.,*])?)\s*=\s*[%!]|[%!?]|[\w.%*\[\]]+\?{1,2}\s*$)"
)
_MOST_DOUBTS = 100
"""Lines like magics that may stand within one string or bracket; those behind them are taken to stand in it too."""
_PLACEHOLDER = "autogen-lint magic"
_BOUNDARY = "# %% autogen-lint cell"


@dataclass(frozen=True, slots=True)
class Cell:
    """A code cell with Python in it: `number` counts all cells of the notebook from 1; `code` has its magics replaced.

    `first` is the line (1-based) of the module on which the cell's code begins.
    """

    number: int
    code: str
    first: int
    is_terminated: bool

    @property
    def lines(self) -> int:
        """How many lines the cell takes in the module."""
        return len(re.findall(r"\r\n?|\n", self.code))


class Notebook:
    """The notebook in `source`.

    Raises `SourceError` when it is none, or of a format that is not understood.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self._document = _parse(source)
        # Nobody can have written a text that has its own digest in it.
        self._token = hashlib.sha256(source.text.encode(errors="surrogatepass")).hexdigest()[:16]
        self._magics: list[str] = []
        self.cells: list[Cell] = []
        if self.language == "python":
            self._add_cells()

    @property
    def language(self) -> str:
        """The language of the kernel, in lower case; Python where the notebook does not say."""
        metadata = self._document.get("metadata")
        for key, name in (("language_info", "name"), ("kernelspec", "language")):
            table = metadata.get(key) if isinstance(metadata, dict) else None
            value = table.get(name) if isinstance(table, dict) else None
            if isinstance(value, str):
                return "python" if value.lower() in ("ipython", "python", "python3") else value.lower()
        return "python"

    @cached_property
    def code(self) -> str:
        """The code of all cells as one module; what is not Python stands there as `pass`, line for line."""
        return "".join(f"{self._boundary(cell.number)}\n{cell.code}" for cell in self.cells)

    def _boundary(self, number: int) -> str:
        return f"{_BOUNDARY} {self._token}.{number}"

    def _add_cells(self) -> None:
        line = 1
        for number, cell in enumerate(self._document["cells"], 1):
            text = _code_of(cell)
            if text is None or (code := self._python(text)) is None:
                continue
            is_terminated = code.endswith("\n")
            added = Cell(number, code if is_terminated else f"{code}\n", line + 1, is_terminated)
            self.cells.append(added)
            line += 1 + added.lines

    # -- magics ------------------------------------------------------------------------------------------------------

    def _python(self, text: str) -> str | None:
        """The cell's text with each magic and shell line replaced; `None` for a cell in another language."""
        lines = text.splitlines(keepends=True)
        head = next((index for index, line in enumerate(lines) if line.strip()), None)
        if head is None:
            return None
        if lines[head].startswith("%%"):
            name = re.match(r"%%(\w*)", lines[head])
            if name is None or name[1] not in _PYTHON_CELLS:
                return None
            lines[head] = self._placeholder(lines[head], "", None)
        if any(_MAGIC.match(line) for line in lines):
            self._replace_magics(lines)
        return "".join(lines)

    def _replace_magics(self, lines: list[str]) -> None:
        start = doubts = 0
        continues = False
        for index, line in enumerate(lines):
            match = _MAGIC.match(line)
            if not continues:
                if match is None or doubts > _MOST_DOUBTS or _is_unfinished("".join(lines[start:index])):
                    doubts += match is not None
                    continue
                start, doubts = index + 1, 0
            ends = not line.rstrip("\r\n").endswith("\\")
            indent, target = (match["indent"], match["target"]) if match and not continues else ("", None)
            if continues:
                indent = re.sub(r"\S.*\s*", "", lines[index - 1])
            lines[index] = self._placeholder(line, indent, target)
            continues = not ends

    def _placeholder(self, line: str, indent: str, target: str | None) -> str:
        self._magics.append(line.rstrip("\r\n"))
        newline = line[len(line.rstrip("\r\n")) :]
        statement = f"{target} = None" if target else "pass"
        return f"{indent}{statement}  # {_PLACEHOLDER} {self._token}.{len(self._magics) - 1}{newline}"

    # -- findings ----------------------------------------------------------------------------------------------------

    def placed(self, finding: Finding) -> Finding:
        """A finding in `code` as one in a cell."""
        cell = self._cell_at(finding.start.line)
        fix = finding.fix and replace(finding.fix, edits=tuple(map(self._placed_edit, finding.fix.edits)))
        return replace(
            finding,
            cell=cell.number,
            start=_shifted(finding.start, cell),
            end=_shifted(finding.end, cell),
            fix=fix,
        )

    def _placed_edit(self, edit: Edit) -> Edit:
        cell = self._cell_at(edit.start.line)
        return replace(edit, cell=cell.number, start=_shifted(edit.start, cell), end=_shifted(edit.end, cell))

    def _cell_at(self, line: int) -> Cell:
        """The cell of a line of `code`; its boundary belongs to it."""
        found = self.cells[0]
        for cell in self.cells:
            if cell.first - 1 > line:
                break
            found = cell
        return found

    def cell_sources(self) -> dict[int, str]:
        """The text of each code cell as the user wrote it, by its number."""
        cells = self._document["cells"]
        return {cell.number: _code_of(cells[cell.number - 1]) or "" for cell in self.cells}

    # -- changes -----------------------------------------------------------------------------------------------------

    def with_code(self, code: str) -> str | None:
        """The notebook's JSON with the code of its cells as in `code`, a changed version of the module; every byte of
        other cells, outputs and metadata stays. `None` when a cell or magic has got lost on the way.
        """
        changed = self._split(code)
        if changed is None:
            return None
        text = self.source.text
        pieces: list[str] = []
        done = 0
        spans = _source_spans(text)
        before = self.cell_sources()
        for number, new in changed.items():
            if new == before[number]:
                continue
            start, end = spans[number - 1]
            pieces += [text[done:start], _encoded(new, text[start:end])]
            done = end
        return "".join([*pieces, text[done:]])

    def _split(self, code: str) -> dict[int, str] | None:
        """The new text of each cell by its number."""
        marker = re.compile(rf"^{re.escape(_BOUNDARY)} {self._token}\.(\d+)\r?\n", re.MULTILINE)
        if not self.cells:
            return {}
        lead, *parts = marker.split(code)
        numbers = [int(number) for number in parts[::2]]
        if numbers != [cell.number for cell in self.cells]:
            return None
        texts = dict(zip(numbers, parts[1::2], strict=True))
        # What a fix has put above everything belongs to the first cell.
        first = self.cells[0].number
        texts[first] = lead + texts[first]
        magics: list[int] = []
        restored: dict[int, str] = {}
        for cell in self.cells:
            text = self._restored(texts[cell.number], magics)
            restored[cell.number] = text if cell.is_terminated else re.sub(r"\r?\n\Z", "", text)
        return restored if magics == list(range(len(self._magics))) else None

    def _restored(self, code: str, seen: list[int]) -> str:
        pattern = re.compile(rf"^.*# {_PLACEHOLDER} {self._token}\.(\d+)(?=\r?$)", re.MULTILINE)

        def original(match: re.Match[str]) -> str:
            seen.append(int(match[1]))
            return self._magics[int(match[1])]

        return pattern.sub(original, code)


def _shifted(location: Location, cell: Cell) -> Location:
    return Location(max(location.line - cell.first + 1, 1), location.column if location.line >= cell.first else 0)


def _is_unfinished(code: str) -> bool:
    """True when a line behind `code` would continue a string, a bracket or a statement that it begins."""
    if code.rstrip("\r\n").endswith("\\"):
        return True
    try:
        for _ in tokenize.generate_tokens(io.StringIO(code).readline):
            pass
    except tokenize.TokenError as error:
        return "EOF" in str(error) or "unterminated triple-quoted" in str(error)
    except SyntaxError:
        return False
    return False


# The format


def _parse(source: Source) -> dict[str, Any]:
    try:
        document = json.loads(source.text)
    except (ValueError, RecursionError) as error:
        reason = f"line {error.lineno}: {error.msg}" if isinstance(error, json.JSONDecodeError) else str(error)
        raise SourceError(source.filename, f"not a notebook: not valid JSON ({reason})") from error
    if not isinstance(document, dict) or "nbformat" not in document:
        raise SourceError(source.filename, "not a notebook: it does not say which nbformat it has")
    if document["nbformat"] != 4:
        shown = reprlib.repr(document["nbformat"])
        reason = f"nbformat {shown} is not supported, only 4; `jupyter nbconvert --to notebook` converts"
        raise SourceError(source.filename, reason)
    if not isinstance(document.get("cells"), list):
        raise SourceError(source.filename, "not a notebook: it has no list of cells")
    return document


def _code_of(cell: object) -> str | None:
    """The text of a code cell, `None` for other cells."""
    if not isinstance(cell, dict) or cell.get("cell_type") != "code":
        return None
    text = cell.get("source")
    if isinstance(text, list) and all(isinstance(line, str) for line in text):
        return "".join(text)
    return text if isinstance(text, str) else None


_SPACE = re.compile(r"[ \t\r\n]*")
_DECODER = json.JSONDecoder()


def _source_spans(text: str) -> dict[int, tuple[int, int]]:
    """Where the value of `source` stands in the JSON of each cell (0-based offsets), by the cell's index from 0."""
    # Of a key that is there twice, the last one counts, as for `json`.
    cells = {key: start for key, start, _ in _members(text, _skip(text, 0))}["cells"]
    spans = {}
    for index, start in enumerate(_items(text, cells)):
        for key, begin, end in _members(text, start) if text[start] == "{" else ():
            if key == "source":
                spans[index] = begin, end
    return spans


def _skip(text: str, at: int) -> int:
    match = _SPACE.match(text, at)
    return match.end() if match else at


def _members(text: str, start: int) -> Iterator[tuple[str, int, int]]:
    """Key, and where the value begins and ends, of each member of the object at `start`; the JSON is known to be
    valid.
    """
    at = _skip(text, start + 1)
    while text[at] != "}":
        key, at = _DECODER.raw_decode(text, at)
        begin = _skip(text, _skip(text, at) + 1)
        _, end = _DECODER.raw_decode(text, begin)
        yield key, begin, end
        at = _skip(text, end)
        if text[at] == ",":
            at = _skip(text, at + 1)


def _items(text: str, start: int) -> Iterator[int]:
    """Where each item of the array at `start` begins."""
    at = _skip(text, start + 1)
    while text[at] != "]":
        yield at
        _, end = _DECODER.raw_decode(text, at)
        at = _skip(text, end)
        if text[at] == ",":
            at = _skip(text, at + 1)


def _encoded(code: str, old: str) -> str:
    """`code` as JSON in the way that `old` is written: one string, or a list with a line in each item. Unchanged
    lines at both ends keep every byte.
    """
    is_ascii = old.isascii()
    if not old.startswith("["):
        return json.dumps(code, ensure_ascii=is_ascii)
    spans = [(start, _DECODER.raw_decode(old, start)[1]) for start in _items(old, 0)]
    before = [json.loads(old[start:end]) for start, end in spans]
    after = code.splitlines(keepends=True)
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    written = [json.dumps(line, ensure_ascii=is_ascii) for line in after[head : len(after) - tail]]
    lead = old[1 : spans[0][0]] if spans else ""
    separator = old[spans[0][1] : spans[1][0]] if len(spans) > 1 else f",{lead or ' '}"
    if written and len(before) > head + tail:
        return f"{old[: spans[head][0]]}{separator.join(written)}{old[spans[len(before) - tail - 1][1] :]}"
    # Whole lines have come or gone, and with them what stands between lines.
    kept = [old[start:end] for start, end in spans]
    items = separator.join([*kept[:head], *written, *kept[len(kept) - tail :]])
    return f"{old[: spans[0][0]]}{items}{old[spans[-1][1] :]}" if spans else f"[{items}]"


def _common(one: list[str], other: list[str]) -> int:
    """How many items the lists have in common at their beginning."""
    pairs = zip(one, other, strict=False)
    return next((index for index, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))
