"""Where findings are, for programs that look for them in a checkout."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from autogen_lint.findings import Location
from autogen_lint.fingerprints import relative_path

if TYPE_CHECKING:
    from autogen_lint.findings import Finding

_CHECKOUTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
_FIRST_LINE = Location(1, 0)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a finding is in the file as it is stored, and what is to be said about it there.

    `path` is relative to the checkout. What is in a cell of a notebook stands at the first line of the file, because
    lines are counted in the cell; the message then tells which.
    """

    path: str
    start: Location
    end: Location
    message: str


def place(finding: Finding, root: str) -> Place:
    """Return the place of `finding`, its path relative to the folder `root`."""
    path = relative_path(finding.filename, root)
    if finding.cell is None:
        return Place(path, finding.start, finding.end, finding.message)
    where = f"cell {finding.cell}, line {finding.start.line}, column {finding.start.column + 1}"
    return Place(path, _FIRST_LINE, _FIRST_LINE, f"{where}: {finding.message}")


def checkout() -> str:
    """Return the folder that reports count paths from: where CI says that the checkout is, else the current folder.

    The checkout counts only where the current folder is in it.
    """
    here = os.path.realpath(os.curdir)
    for variable in _CHECKOUTS:
        root = os.environ.get(variable)
        if root and _contains(os.path.realpath(root), here):
            return os.path.realpath(root)
    return here


def _contains(root: str, folder: str) -> bool:
    try:
        return os.path.commonpath((root, folder)) == root
    except ValueError:  # on two drives
        return False
