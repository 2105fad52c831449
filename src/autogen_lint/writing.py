"""Put fixed text in the place of a file: all of it or nothing, and nothing but the text changes."""

from __future__ import annotations

import contextlib
import os
import stat
from typing import TYPE_CHECKING

from autogen_lint.atomic_write import write_atomically
from autogen_lint.source import SourceError, decode, why_unreadable

if TYPE_CHECKING:
    from autogen_lint.source import Source


def encoded(source: Source, text: str) -> bytes:
    """Return the bytes that hold `text` the way `source` was stored.

    Raises `SourceError` when its encoding lacks a character of `text`, and when Python would read the bytes
    otherwise, as when the coding cookie has moved.
    """
    try:
        data = source.encode(text)
    except UnicodeEncodeError as error:
        character = error.object[error.start]
        reason = f"not fixed: {source.encoding}, its encoding, has no `{character}`"
        raise SourceError(source.filename, reason) from error
    with contextlib.suppress(SourceError):
        if decode(data, source.filename).text == text:
            return data
    raise SourceError(source.filename, f"not fixed: the result would not be read as {source.encoding} again")


def write_source(source: Source, text: str) -> None:
    """Replace the content of the file `source` was read from by `text`.

    The file has its old content or the new one, whatever happens: a full disk, Ctrl-C, a power cut. It keeps its
    encoding, byte order mark, mode and extended attributes, and its owner and group as far as the system permits.
    Behind a symbolic link the target is replaced and the link stays. Of a file with several hard links this name
    alone gets the new content: what is in its place is a new file, for the old one could not be written to in one
    step.

    Raises `SourceError` for a file that is read-only or no longer holds what was read, and for everything the
    system refuses; the file is then as it was.
    """
    data = encoded(source, text)
    target = os.path.realpath(source.filename)
    try:
        found = _unchanged(source, target)

        def check() -> None:
            if _identity(os.stat(target)) != _identity(found):
                raise _changed(source)

        write_atomically(target, data, like=found, check=check)
    # ValueError: a path no system call takes.
    except (OSError, ValueError) as error:
        raise SourceError(source.filename, f"not fixed: {why_unreadable(error)}") from error


def _unchanged(source: Source, target: str) -> os.stat_result:
    """Return the state of the file; raise `SourceError` unless it may be written and holds what was read."""
    found = os.stat(target)
    if not stat.S_ISREG(found.st_mode):
        raise SourceError(source.filename, "not fixed: no longer a regular file")
    # The system lets root write everything, and whoever may write to the folder replace everything in it. A file
    # nobody may write to is meant to stay as it is.
    if not found.st_mode & 0o222 or not os.access(target, os.W_OK):
        raise SourceError(source.filename, "not fixed: the file is read-only")
    with open(target, "rb") as file:
        data = file.read()
    if data != source.encode(source.text):
        raise _why_different(source, data)
    return found


def _why_different(source: Source, data: bytes) -> SourceError:
    """Tell a changed file from one in an encoding that can spell the same text in two ways."""
    with contextlib.suppress(SourceError):
        if decode(data, source.filename) == source:
            reason = f"not fixed: {source.encoding}, its encoding, would spell unchanged lines differently"
            return SourceError(source.filename, reason)
    return _changed(source)


def _changed(source: Source) -> SourceError:
    return SourceError(source.filename, "not fixed: the file changed since it was read")


def _identity(state: os.stat_result) -> tuple[int, ...]:
    return state.st_dev, state.st_ino, state.st_size, state.st_mtime_ns
