"""The statements of a block that what stands before them depends on, found without looking at all of them each time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable

import libcst as cst


class Landmarks:
    """The statements of `block` of certain `kinds`, and its `if` statements by the names that `asks` tells of each."""

    def __init__(
        self,
        block: cst.BaseSuite | cst.Module,
        kinds: tuple[type[cst.CSTNode], ...],
        asks: Callable[[cst.If], Iterable[str]],
    ) -> None:
        self._statements: dict[int, cst.CSTNode] = {}
        self._of_kinds: list[int] = []
        self._asking: dict[str, list[int]] = {}
        for place, line in enumerate(block.body):
            for statement in line.body if isinstance(line, cst.SimpleStatementLine) else (line,):
                if isinstance(statement, kinds):
                    self._statements.setdefault(place, statement)
                    self._of_kinds.append(place)
                elif isinstance(statement, cst.If):
                    self._statements.setdefault(place, statement)
                    for name in asks(statement):
                        self._asking.setdefault(name, []).append(place)

    def first_behind(self, place: int, names: set[str]) -> cst.CSTNode | None:
        """The first statement of these kinds, or `if` that asks one of `names`, from the 0-based `place` on."""
        found = [
            places[index]
            for places in (self._of_kinds, *(self._asking.get(name, []) for name in names))
            if (index := bisect_left(places, place)) < len(places)
        ]
        return self._statements[min(found)] if found else None
