"""What the linter has seen of the disk, and whether that still holds."""

from __future__ import annotations

import os
import time
from functools import lru_cache

_YOUNG = 2_000_000_000
"""Nanoseconds: the coarsest clock of a file system. A file may change twice in one tick of it."""

_Stamp = tuple[int, int, int, int]

_MARKS = (".py", ".git", ".toml", ".cfg", ".txt", ".lock", "Pipfile")
"""How the names end of what makes a folder a project's, or a package."""

_seen: dict[str, tuple[_Stamp | None, bool]] = {}
"""The stamp of each path, `None` for what was not there; and whether it was too young to tell of a further change."""
_around: dict[str, tuple[_Stamp | None, bool, frozenset[str]]] = {}
"""The same for folders around a project, with the names in them that matter."""


def note(path: str) -> None:
    """Remember the state of a file that is about to be read, or of a folder in which something is looked for."""
    if path not in _seen:
        stamp = _stamp(path)
        _seen[path] = (stamp, _is_young(stamp))


@lru_cache(maxsize=1024)
def note_folders_around(folder: str) -> None:
    """Remember the state of `folder`, and of those it is in what may mark a project or make packages of them."""
    note(folder)
    while (above := os.path.dirname(folder)) != folder and above not in _around:
        stamp = _stamp(above)
        _around[above] = (stamp, _is_young(stamp), _marks_in(above))
        folder = above


def have_changed() -> bool:
    """True when something that was noted is, or may be, no longer what it was."""
    if any(is_young or _stamp(path) != stamp for path, (stamp, is_young) in _seen.items()):
        return True
    for path, (stamp, is_young, marks) in _around.items():
        now = _stamp(path)
        if is_young or now != stamp:
            if _marks_in(path) != marks:
                return True
            # Anything else may come and go in a folder that a project happens to lie in, of temporary files above all.
            _around[path] = (now, _is_young(now), marks)
    return False


def forget() -> None:
    """Begin anew."""
    _seen.clear()
    _around.clear()
    note_folders_around.cache_clear()


def _marks_in(folder: str) -> frozenset[str]:
    try:
        return frozenset(name for name in os.listdir(folder) if name.endswith(_MARKS))
    except OSError:
        return frozenset()


def _is_young(stamp: _Stamp | None) -> bool:
    return stamp is not None and time.time_ns() - max(stamp[:2]) < _YOUNG


def _stamp(path: str) -> _Stamp | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino
