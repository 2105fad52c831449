"""Which of the right words a wrong one is a misspelling of."""

from __future__ import annotations

from collections.abc import Iterable

_SHORT = 5


def near_miss(word: str, right: Iterable[str], least: int = 3) -> str | None:
    """The one of the `right` words that `word` misspells: another case, other separators, or an edit or two away.

    `None` when none or several are as near. Words shorter than `least` are like too many others.
    """
    plain = _plain(word)
    nearest: list[tuple[int, str]] = []
    for candidate in dict.fromkeys(right):
        other = _plain(candidate)
        if candidate == word or min(len(plain), len(other)) < least:
            continue
        limit = 1 if min(len(plain), len(other)) <= _SHORT else 2
        distance = _distance(plain, other, limit)
        if distance <= limit:
            nearest.append((distance, candidate))
    nearest.sort()
    if not nearest or (len(nearest) > 1 and nearest[1][0] == nearest[0][0]):
        return None
    return nearest[0][1]


def _plain(word: str) -> str:
    return "".join(character for character in word.casefold() if character.isalnum())


def _distance(left: str, right: str, limit: int) -> int:
    """The insertions, deletions, replacements and swaps of neighbours that make `right` of `left`; more than `limit`
    is not counted out.
    """
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        before, row, above = row, [i], before
        for j, b in enumerate(right, 1):
            cost = min(row[j - 1] + 1, before[j] + 1, before[j - 1] + (a != b))
            if above and j > 1 and a == right[j - 2] and left[i - 2] == b:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
    return row[-1]
