"""What the linter has seen of the disk, and whether that still holds."""

from __future__ import annotations

import os
import time
from functools import lru_cache

_YOUNG = 2_000_000_000
"""Nanoseconds: the coarsest clock of a file system. A file may change twice in one tick of it."""

_Stamp = tuple[int, int, int, int]

_seen: dict[str, tuple[_Stamp | None, bool]] = {}
"""The stamp of each path, `None` for what was not there; and whether it was too young to tell of a further change."""


def note(path: str) -> None:
    """Remember the state of a file that is about to be read, or of a folder in which something is looked for."""
    if path not in _seen:
        stamp = _stamp(path)
        _seen[path] = (stamp, stamp is not None and time.time_ns() - max(stamp[:2]) < _YOUNG)


@lru_cache(maxsize=1024)
def note_folders_around(folder: str) -> None:
    """Remember the state of `folder` and of those it is in: marks of a project and of packages are looked for there."""
    above = os.path.dirname(folder)
    if above != folder:
        note_folders_around(above)
    note(folder)


def have_changed() -> bool:
    """True when something that was noted is, or may be, no longer what it was."""
    return any(is_young or _stamp(path) != stamp for path, (stamp, is_young) in _seen.items())


def forget() -> None:
    """Begin anew."""
    _seen.clear()
    note_folders_around.cache_clear()


def _stamp(path: str) -> _Stamp | None:
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino
