"""The nearest function that has something, along the calls of a module: asked for any number of functions, each is
looked at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Generic, TypeVar

from autogen_lint.semantics.scopes import Scope

Found = TypeVar("Found")


class Nearest(Generic[Found]):
    """What the nearest function has, in the fewest steps from a given one; of several the first.

    `own` tells what a function has itself, `None` for nothing; `steps` where it leads to, in order.
    """

    def __init__(self, own: Callable[[Scope], Found | None], steps: Callable[[Scope], Iterable[Scope]]) -> None:
        self._own = own
        self._steps = steps
        self._known: dict[Scope, tuple[int, Found] | None] = {}

    def of(self, function: Scope) -> Found | None:
        """What `function` has itself, or else the nearest one that it leads to."""
        if function not in self._known:
            self._explore(function)
        known = self._known[function]
        return known[1] if known is not None else None

    def _explore(self, function: Scope) -> None:
        """Find out about `function` and all that it leads to and that is not known yet."""
        new: dict[Scope, list[Scope]] = {function: []}
        back: dict[Scope, list[Scope]] = {}
        found: dict[Scope, tuple[int, Found]] = {}
        pending = [function]
        for current in pending:
            own = self._own(current)
            if own is not None:
                found[current] = (0, own)
                continue
            new[current] = list(dict.fromkeys(self._steps(current)))
            for each in new[current]:
                back.setdefault(each, []).append(current)
                if each not in new and each not in self._known:
                    new[each] = []
                    pending.append(each)
        known = {each: here for each in back if (here := self._known.get(each)) is not None}
        self._spread(found | known, new, back)
        self._known.update({each: self._known.get(each) for each in new})

    def _spread(
        self, found: dict[Scope, tuple[int, Found]], new: dict[Scope, list[Scope]], back: dict[Scope, list[Scope]]
    ) -> None:
        """Tell those that lead to what is `found`, nearer ones before others."""
        by_distance: dict[int, list[Scope]] = {}
        for each, (distance, _) in found.items():
            by_distance.setdefault(distance, []).append(each)
        self._known.update(found)
        distance = 0
        while by_distance:
            for each in by_distance.pop(distance, ()):
                for before in back.get(each, ()):
                    if before not in found:
                        first = next(step for step in new[before] if found.get(step, (-1,))[0] == distance)
                        found[before] = self._known[before] = (distance + 1, found[first][1])
                        by_distance.setdefault(distance + 1, []).append(before)
            distance += 1
