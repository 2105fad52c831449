"""Does this file have anything to do with AutoGen? Most do not, and the answer must cost next to nothing."""

from __future__ import annotations

import re

_AG2 = re.compile(r"\bag2\b")
_AG2_BYTES = re.compile(rb"\bag2\b")


def mentions_autogen(data: bytes | str) -> bool:
    """Tell whether `autogen` occurs anywhere, or `ag2` as a word; only then can anything here be AutoGen's.

    A comment or a string is enough: the gate may open for nothing, it may never stay shut on AutoGen code.
    """
    # The plain substring searches come first: they run at memory speed, the regular expression does not.
    if isinstance(data, bytes):
        return b"autogen" in data or (b"ag2" in data and _AG2_BYTES.search(data) is not None)
    return "autogen" in data or ("ag2" in data and _AG2.search(data) is not None)
