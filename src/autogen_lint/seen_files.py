"""What the linter has seen of the disk, and whether that still holds."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from functools import lru_cache

from autogen_lint.project_marks import LOOKED_FOR

_YOUNG = 2_000_000_000
"""Nanoseconds: the coarsest clock of a file system. A file may change twice in one tick of it."""

_Stamp = tuple[int, int, int, int]

_seen: dict[str, tuple[_Stamp | None, bool]] = {}
"""The stamp of each path, `None` for what was not there; and whether it was too young to tell of a further change."""
_answers: dict[tuple[str, Callable[[str], object]], tuple[_Stamp | None, bool, object]] = {}
"""What was asked about folders around a project: the same for each, with the answer."""


def note(path: str) -> None:
    """Remember the state of a file that is about to be read, or of a folder in which something is looked for."""
    if path not in _seen:
        stamp = _stamp(path)
        _seen[path] = (stamp, _is_young(stamp))


@lru_cache(maxsize=1024)
def note_folders_around(folder: str) -> None:
    """Remember the state of `folder`, and of those it is in what may mark a project or make packages of them."""
    note(folder)
    while (above := os.path.dirname(folder)) != folder and (above, _marks_in) not in _answers:
        note_answer(above, _marks_in)
        folder = above


def note_answer(folder: str, question: Callable[[str], object]) -> object:
    """The answer to a `question` about a folder around a project, in which anything else may come and go."""
    if (folder, question) not in _answers:
        stamp = _stamp(folder)
        _answers[folder, question] = (stamp, _is_young(stamp), question(folder))
    return _answers[folder, question][2]


def have_changed() -> bool:
    """True when something that was noted is, or may be, no longer what it was."""
    if any(is_young or _stamp(path) != stamp for path, (stamp, is_young) in _seen.items()):
        return True
    for (folder, question), (stamp, is_young, answer) in _answers.items():
        now = _stamp(folder)
        if is_young or now != stamp:
            if question(folder) != answer:
                return True
            _answers[folder, question] = (now, _is_young(now), answer)
    return False


def forget() -> None:
    """Begin anew."""
    _seen.clear()
    _answers.clear()
    note_folders_around.cache_clear()


def _marks_in(folder: str) -> tuple[str, ...]:
    # Asked for one by one: a folder around a project is not for us to list.
    return tuple(name for name in LOOKED_FOR if os.path.lexists(os.path.join(folder, name)))


def _is_young(stamp: _Stamp | None) -> bool:
    return stamp is not None and time.time_ns() - max(stamp[:2]) < _YOUNG


def _stamp(path: str) -> _Stamp | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino
