"""Whatever a file looks like, an edit changes the bytes of the edited range and no other byte."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from autogen_lint.source import read_source
from autogen_lint.writing import write_source


@dataclass(frozen=True)
class Encoding:
    """A way to store a file: the bytes it begins with, the codec of the rest, and characters that tell codecs apart."""

    head: bytes
    codec: str
    letters: str


ENCODINGS = [
    Encoding(b"", "utf-8", "é日\u2028\u0085\U0001f600"),
    Encoding(b"\xef\xbb\xbf", "utf-8", "é日\ufeff"),
    Encoding(b"\xef\xbb\xbf# coding: utf-8\n", "utf-8", "é日"),
    Encoding(b"# -*- coding: latin-1 -*-\n", "latin-1", "éÿ\x85\xa0"),
    Encoding(b"#!/usr/bin/python\r\n# vim: set fileencoding=cp1252 :\r\n", "cp1252", "é€“”\xa0"),
    Encoding(b"# coding: utf-8-sig\r", "utf-8", "é"),
    Encoding(b"# coding: koi8-r\n", "koi8-r", "жя"),
    Encoding(b"# coding: shift_jis\n", "shift_jis", "日本"),
]
PLAIN = ["import autogen", "x", " ", "    ", "\t", "\f", "\v", "\x1c", "\\", "'", "#", ""]
NEWLINES = ["\n", "\r\n", "\r"]


@st.composite
def edited_files(draw: st.DrawFn) -> tuple[bytes, bytes, list[str], int, int, str]:
    """Draw the head of a file, its pieces of text, the range of pieces that is replaced, and what replaces it."""
    encoding = draw(st.sampled_from(ENCODINGS))
    newlines = draw(st.lists(st.sampled_from(NEWLINES), min_size=1, unique=True))
    some = st.lists(st.sampled_from([*PLAIN, *encoding.letters, *newlines, *newlines]), max_size=30)
    pieces, content = draw(some), "".join(draw(some))
    start = draw(st.integers(0, len(pieces)))
    return encoding.head, encoding.codec.encode(), pieces, start, draw(st.integers(start, len(pieces))), content


@given(edited_files())
def test_writing_keeps_every_byte_outside_the_edit(file: tuple[bytes, bytes, list[str], int, int, str]) -> None:
    head, codec, pieces, start, end, content = file
    name = codec.decode()
    before, old, after = ("".join(part).encode(name) for part in (pieces[:start], pieces[start:end], pieces[end:]))
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "a.py")
        with open(path, "wb") as out:
            out.write(head + before + old + after)
        source = read_source(path)
        # Places in the text, found without the code under test.
        head_length = len(head.removeprefix(b"\xef\xbb\xbf").decode(name))
        left = head_length + len("".join(pieces[:start]))
        right = head_length + len("".join(pieces[:end]))
        write_source(source, source.text[:left] + content + source.text[right:])
        with open(path, "rb") as result:
            assert result.read() == head + before + content.encode(name) + after
        assert os.listdir(folder) == ["a.py"]
