"""Does this file have anything to do with AutoGen? Most do not, and the answer must cost next to nothing."""

from __future__ import annotations

import os
import re

from autogen_lint.source import SourceError, decode, is_plain, open_regular, pieces, rest_of, why_unreadable

# Both words around their common letter: one search is quicker than two, and this is most of what a file without
# AutoGen costs besides reading it.
_MENTION = r"g(?:en(?<=autogen)|2(?<=\bag2)\b)"
_IN_TEXT = re.compile(_MENTION)
_IN_BYTES = re.compile(_MENTION.encode())
_LONGEST = len("autogen")


def mentions_autogen(data: bytes | str) -> bool:
    """Tell whether `autogen` occurs anywhere, or `ag2` as a word; only then can anything here be AutoGen's.

    A comment or a string is enough: the gate may open for nothing, it may never stay shut on AutoGen code.
    """
    found = _IN_BYTES.search(data) if isinstance(data, bytes) else _IN_TEXT.search(data)
    return found is not None


def file_mentions_autogen(path: str, *, is_listed: bool = False) -> bool:
    """Tell the same of what the file at `path` has in it, which need not be in memory as a whole for that.

    `is_listed` says that its folder has just listed it as a regular file. Raises `SourceError` for everything that is
    not a readable regular file; and for one that holds no Python text, unless the answer is yes before that is seen.
    """
    try:
        descriptor, size = open_regular(path, is_listed=is_listed)
        try:
            return _mentions(path, descriptor, size)
        finally:
            os.close(descriptor)
    except (OSError, ValueError, MemoryError) as error:
        raise SourceError(path, why_unreadable(error)) from error


def _mentions(path: str, descriptor: int, size: int) -> bool:
    before = b""
    for piece in pieces(descriptor, size):
        is_text = piece.isascii() and b"\0" not in piece if before else is_plain(piece)
        if not is_text:
            return _decoded_mentions(path, piece if len(piece) == size else _whole(descriptor, size))
        # A word may lie on both sides of a cut.
        if _IN_BYTES.search(before + piece):
            return True
        before = piece[-_LONGEST:]
    return False


def _whole(descriptor: int, size: int) -> bytes:
    os.lseek(descriptor, 0, os.SEEK_SET)
    return rest_of(descriptor, size)


def _decoded_mentions(path: str, data: bytes) -> bool:
    source = decode(data, path)
    # In UTF-8 the words are the same bytes, and text with one rare character in it has two or four for each.
    return mentions_autogen(data if source.encoding == "utf-8" else source.text)
