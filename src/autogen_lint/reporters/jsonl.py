"""Findings as JSON, one object on each line: for programs that read while they go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from autogen_lint.reporters.json import as_json, dumped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import TextIO

    from autogen_lint.findings import Finding


def write(findings: Iterable[Finding], out: TextIO) -> None:
    """Write a line for each finding, with the object that `json` has in its list."""
    _write_lines(map(as_json, findings), out)


def write_statistics(counts: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    """Write a line for each rule with findings."""
    _write_lines(counts, out)


def _write_lines(objects: Iterable[Mapping[str, Any]], out: TextIO) -> None:
    # JSON spells out every line break, so that a line is an object whatever is in it.
    out.writelines(dumped(each) + "\n" for each in objects)
