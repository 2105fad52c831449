"""How many steps a regular expression takes: a matcher that tries what Python's tries, in the same order, and counts.

Time tells little on a busy machine. Steps are always the same.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from typing import Any

try:
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # Python 3.10
    import sre_parse as parser  # type: ignore[no-redef]

_MANY = 1000
"""Repetitions from which on a repeat counts as one without bound."""
_ENOUGH = 30_000
_PIECES = 4
_CATEGORIES = {
    "CATEGORY_DIGIT": r"\d",
    "CATEGORY_NOT_DIGIT": r"\D",
    "CATEGORY_SPACE": r"\s",
    "CATEGORY_NOT_SPACE": r"\S",
    "CATEGORY_WORD": r"\w",
    "CATEGORY_NOT_WORD": r"\W",
}
_TRIED = " a1_.-\"'=:,#([{}])/\\\n\t*?%!<>A|~^;@\0"

Items = Sequence[tuple[Any, Any]]


class TooManySteps(Exception):  # noqa: N818  # a signal, not an error
    """More than any text of this length may need."""


class Matcher:
    """Tries to match `text`; `steps` counts the pieces of the expression that were tried, at all places together."""

    def __init__(self, pattern: str, flags: int, text: str) -> None:
        parsed = parser.parse(pattern, flags)
        self._items: Items = list(parsed)
        self._flags = parsed.state.flags
        self._text = text
        self._groups: dict[int, str] = {}
        self.steps = 0

    def match(self, at: int = 0) -> int | None:
        """Where a match that begins at `at` ends."""
        return next(self._all(self._items, 0, at), None)

    def find_all(self) -> None:
        """Look for all matches, as `finditer` and `sub` do."""
        at = 0
        while at <= len(self._text):
            end = self.match(at)
            at = at + 1 if end is None or end == at else end

    def _all(self, items: Items, index: int, at: int) -> Iterator[int]:
        if index == len(items):
            yield at
            return
        for end in self._one(*items[index], at):
            yield from self._all(items, index + 1, end)

    def _one(self, kind: Any, value: Any, at: int) -> Iterator[int]:
        self.steps += 1
        if self.steps > _ENOUGH:
            raise TooManySteps
        name = str(kind)
        if name in ("LITERAL", "NOT_LITERAL", "ANY", "IN"):
            if at < len(self._text) and self._takes(name, value, self._text[at]):
                yield at + 1
        elif name == "BRANCH":
            for branch in value[1]:
                yield from self._all(branch, 0, at)
        elif name == "SUBPATTERN":
            for end in self._all(value[3], 0, at):
                self._groups[value[0]] = self._text[at:end]
                yield end
        elif name in ("MAX_REPEAT", "MIN_REPEAT"):
            yield from self._repeated(name == "MAX_REPEAT", *value, at)
        elif name == "AT":
            if self._is_at(str(value), at):
                yield at
        elif name in ("ASSERT", "ASSERT_NOT"):
            begin = at if value[0] > 0 else at - value[1].getwidth()[0]
            found = begin >= 0 and next(self._all(value[1], 0, begin), None) is not None
            if found == (name == "ASSERT"):
                yield at
        elif name == "GROUPREF":
            group = self._groups.get(value, "")
            if self._text.startswith(group, at):
                yield at + len(group)
        else:
            raise NotImplementedError(name)

    def _repeated(self, is_greedy: bool, least: int, most: Any, body: Items, at: int) -> Iterator[int]:
        if not is_greedy and least == 0:
            yield at
        if int(most) > 0:
            for end in self._all(body, 0, at):
                if end > at or least > 0:
                    yield from self._repeated(is_greedy, max(least - 1, 0), int(most) - 1, body, end)
        if is_greedy and least == 0:
            yield at

    def _takes(self, name: str, value: Any, character: str) -> bool:
        if name == "ANY":
            return character != "\n" or bool(self._flags & re.DOTALL)
        if name == "IN":
            kinds = [str(kind) for kind, _ in value]
            found = any(self._is_in(str(kind), each, character) for kind, each in value)
            return found != ("NEGATE" in kinds)
        return (self._folded(character) == self._folded(chr(value))) == (name == "LITERAL")

    def _is_in(self, kind: str, value: Any, character: str) -> bool:
        if kind == "LITERAL":
            return self._folded(character) == self._folded(chr(value))
        if kind == "RANGE":
            spellings = {character, self._folded(character), character.upper() if self._flags & re.IGNORECASE else ""}
            return any(len(each) == 1 and value[0] <= ord(each) <= value[1] for each in spellings)
        return kind == "CATEGORY" and re.match(_CATEGORIES[str(value)], character) is not None

    def _folded(self, character: str) -> str:
        return character.lower() if self._flags & re.IGNORECASE else character

    def _is_at(self, place: str, at: int) -> bool:
        text, lines = self._text, bool(self._flags & re.MULTILINE)
        if place in ("AT_BEGINNING", "AT_BEGINNING_STRING"):
            return at == 0 or (lines and place == "AT_BEGINNING" and text[at - 1] == "\n")
        if place in ("AT_END", "AT_END_STRING"):
            is_last = at == len(text) or (place == "AT_END" and text[at:] == "\n")
            return is_last or (lines and place == "AT_END" and text[at] == "\n")
        words = [bool(0 <= near < len(text) and re.match(r"\w", text[near])) for near in (at - 1, at)]
        return (words[0] != words[1]) == (place == "AT_BOUNDARY")


def attacks(pattern: str, flags: int) -> Iterator[tuple[str, str]]:
    """For each part of the expression that may repeat: a text that leads to it, and a piece that it takes."""
    matcher = Matcher(pattern, flags, "")
    yield from dict.fromkeys(_attacks(matcher, matcher._items, ""))


def _attacks(matcher: Matcher, items: Items, before: str) -> Iterator[tuple[str, str]]:
    for kind, value in items:
        name = str(kind)
        if name in ("MAX_REPEAT", "MIN_REPEAT"):
            if int(value[1]) >= _MANY:
                whole = _example(matcher, value[2])
                yield before, whole
                taken = [each for each in _TRIED if _on(matcher, value[2], each).match() == 1]
                yield from ((before, each) for each in taken[:_PIECES])
            yield from _attacks(matcher, value[2], before)
        elif name == "SUBPATTERN":
            yield from _attacks(matcher, value[3], before)
        elif name == "BRANCH":
            for branch in value[1]:
                yield from _attacks(matcher, branch, before)
        before += _example(matcher, [(kind, value)])


def _on(matcher: Matcher, items: Items, text: str) -> Matcher:
    other = Matcher("", 0, text)
    other._items, other._flags = items, matcher._flags
    return other


def _example(matcher: Matcher, items: Items) -> str:
    """Something that `items` match, most often."""
    text = ""
    for kind, value in items:
        name = str(kind)
        if name == "LITERAL":
            text += chr(value)
        elif name in ("NOT_LITERAL", "ANY", "IN"):
            ranges = [chr(each[0]) for one, each in value if str(one) == "RANGE"] if name == "IN" else []
            exact = [chr(each) for one, each in value if str(one) == "LITERAL"] if name == "IN" else []
            candidates = [*_TRIED, *ranges, *exact]
            text += next((each for each in candidates if matcher._takes(name, value, each)), "")
        elif name == "BRANCH":
            text += _example(matcher, value[1][0])
        elif name == "SUBPATTERN":
            text += _example(matcher, value[3])
        elif name in ("MAX_REPEAT", "MIN_REPEAT"):
            text += _example(matcher, value[2]) * max(value[0], 1 if int(value[1]) < _MANY else value[0])
    return text


def texts(before: str, piece: str, times: int) -> Iterator[str]:
    """Texts that let the repeated part run far, and often, before it fails; and some in which it does not fail."""
    for end in ("", "\n\0", " x"):
        yield before + piece * times + end
    yield piece * times + before + "\0"
    yield (before + piece) * times + "\0"
    yield before * times + piece * times + "\0"
    yield (before + piece * 3 + "\n") * (times // 4)


def growth(pattern: str, flags: int, is_searched: bool) -> tuple[float, str]:
    """How many times as many steps a text takes that is four times as long, at most; and such a text."""
    worst = (0.0, "")
    for before, piece in attacks(pattern, flags):
        for short, long in zip(texts(before, piece, 20), texts(before, piece, 80), strict=True):
            few, many = (_steps(pattern, flags, text, is_searched) for text in (short, long))
            worst = max(worst, (math.inf if many == math.inf else many / max(few, 20), short))
    return worst


def _steps(pattern: str, flags: int, text: str, is_searched: bool) -> float:
    matcher = Matcher(pattern, flags, text)
    try:
        if is_searched:
            matcher.find_all()
        else:
            matcher.match()
    except TooManySteps:
        return math.inf
    return matcher.steps
