"""What a rule reports: where, what, how bad, and how it could be repaired."""

from __future__ import annotations

import enum
from dataclasses import dataclass, field


class Severity(enum.Enum):
    """How much a finding matters; `error` is always wrong when reached, `note` is advice."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error: compare these to apply a threshold."""
        return ("note", "warning", "error").index(self.value)


class Applicability(enum.Enum):
    """How far a fix may be trusted: `safe` keeps behaviour, `unsafe` may change it, `suggestion` is never applied."""

    SAFE = "safe"
    UNSAFE = "unsafe"
    SUGGESTION = "suggestion"


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: `line` is 1-based, `column` is 0-based and counts code points."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text from `start` up to, not including, `end` by `content`.

    In a notebook the places are in the cell that `cell` counts, from 1.
    """

    start: Location
    end: Location
    content: str
    cell: int | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that belong together: applied all or none."""

    applicability: Applicability
    title: str
    edits: tuple[Edit, ...]

    def is_applied(self, *, unsafe: bool) -> bool:
        """Tell whether fixing applies it: a safe one always, an unsafe one with `unsafe`, a suggestion never."""
        return self.applicability is Applicability.SAFE or (unsafe and self.applicability is Applicability.UNSAFE)


@dataclass(frozen=True, slots=True)
class Finding:
    """One report of one rule.

    `start` and `end` delimit the reported code, `end` exclusive. `filename` is the name the source was checked under.
    In a notebook the places are in the cell that `cell` counts, from 1.
    """

    code: str
    name: str
    message: str
    severity: Severity
    filename: str
    start: Location
    end: Location
    # One fix may belong to many findings, and is as long as they are many.
    fix: Fix | None = field(default=None, hash=False)
    cell: int | None = None

    @property
    def unit(self) -> str:
        """What lines are counted in: the file, or `file:cell 3`."""
        return self.filename if self.cell is None else f"{self.filename}:cell {self.cell}"

    @property
    def sort_key(self) -> tuple[str, int, Location, str, str]:
        """Findings are always shown in this order, whatever produced them."""
        return (self.filename, self.cell or 0, self.start, self.code, self.message)
