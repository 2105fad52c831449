"""Does this file have anything to do with AutoGen? Most do not, and the answer must cost next to nothing."""

from __future__ import annotations

import re

# Both words around their common letter: one search is quicker than two, and this is most of what a file without
# AutoGen costs besides reading it.
_MENTION = r"g(?:en(?<=autogen)|2(?<=\bag2)\b)"
_IN_TEXT = re.compile(_MENTION)
_IN_BYTES = re.compile(_MENTION.encode())


def mentions_autogen(data: bytes | str) -> bool:
    """Tell whether `autogen` occurs anywhere, or `ag2` as a word; only then can anything here be AutoGen's.

    A comment or a string is enough: the gate may open for nothing, it may never stay shut on AutoGen code.
    """
    found = _IN_BYTES.search(data) if isinstance(data, bytes) else _IN_TEXT.search(data)
    return found is not None
