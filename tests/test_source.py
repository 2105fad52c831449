"""Bytes become text the way Python itself would read them, or one clear line says why not."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from autogen_lint.source import SourceError, decode, is_plain, read_source, split_lines


def reason(data: bytes) -> str:
    with pytest.raises(SourceError) as raised:
        decode(data, "app.py")
    return raised.value.reason


def test_utf8_is_the_default() -> None:
    source = decode("name = 'é'\n".encode(), "app.py")
    assert (source.text, source.filename, source.encoding, source.bom) == ("name = 'é'\n", "app.py", "utf-8", False)


@pytest.mark.parametrize("first_lines", [b"", b"#!/usr/bin/env python\n"])
def test_a_cookie_in_the_first_two_lines_names_the_encoding(first_lines: bytes) -> None:
    source = decode(first_lines + b"# -*- coding: latin-1 -*-\nname = '\xe9'\n", "app.py")
    assert source.text.endswith("name = 'é'\n")
    assert source.encode(source.text) == first_lines + b"# -*- coding: latin-1 -*-\nname = '\xe9'\n"


def test_a_cookie_in_the_third_line_is_a_comment() -> None:
    assert decode(b"\nimport os\n# coding: latin-1\n", "app.py").encoding == "utf-8"


def test_the_byte_order_mark_is_not_part_of_the_text_and_comes_back_in_bytes() -> None:
    source = decode(b"\xef\xbb\xbfx = 1\n", "app.py")
    assert source.text == "x = 1\n"
    assert source.bom
    assert source.encode(source.text) == b"\xef\xbb\xbfx = 1\n"


def test_line_endings_stay_as_they_are() -> None:
    assert decode(b"a = 1\r\nb = 2\r\n", "app.py").text == "a = 1\r\nb = 2\r\n"


@pytest.mark.parametrize(
    ("data", "newline"),
    [
        (b"", "\n"),
        (b"a\nb\n", "\n"),
        (b"a\r\nb\r\nc\n", "\r\n"),
        (b"a\rb\r", "\r"),
        (b"a\nb\r\n", "\n"),
    ],
)
def test_the_newline_style_is_the_one_used_most(data: bytes, newline: str) -> None:
    assert decode(data, "app.py").newline == newline


def test_bytes_that_are_not_utf8_are_refused_with_their_line() -> None:
    assert reason(b"a = 1\nb = '\xe9'\n") == "not UTF-8 (line 2), and no coding cookie names another encoding"


def test_bytes_that_are_not_utf8_in_a_first_line_that_only_talks_about_coding() -> None:
    assert reason(b"# about coding in caf\xe9s\n").startswith("not UTF-8")


def test_bytes_that_the_cookie_does_not_allow_are_refused() -> None:
    assert reason(b"# coding: ascii\nb = '\xe9'\n") == "not ascii (line 2), the encoding its coding cookie names"


def test_an_unknown_encoding_is_named() -> None:
    assert reason(b"# coding: klingon\n") == "unknown encoding: klingon"


def test_an_encoding_that_makes_no_text_is_refused() -> None:
    assert reason(b"# coding: hex\n") == "encoding `hex` does not decode to text"
    assert reason(b"#!/usr/bin/python\n# coding=rot13\n") == "encoding `rot13` does not decode to text"
    assert reason(b"# coding: undefined\n").endswith("the encoding its coding cookie names")


def test_a_byte_order_mark_and_a_cookie_that_contradict_each_other_are_refused() -> None:
    assert reason(b"\xef\xbb\xbf# coding: latin-1\n").startswith("the byte order mark says UTF-8")


def test_nul_bytes_are_refused() -> None:
    assert reason(b"x = 1\0\n") == "contains NUL bytes, so it is not Python text"
    assert "NUL" in reason("x = 1\n".encode("utf-16-le"))


def test_an_error_is_one_line_that_names_the_file() -> None:
    assert str(SourceError("app.py", "vanished")) == "app.py: vanished"


def test_a_file_is_read_under_its_path(tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    path.write_bytes(b"x = 1\r\n")
    source = read_source(str(path))
    assert (source.text, source.filename) == ("x = 1\r\n", str(path))


def test_a_file_that_vanished_is_reported(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        read_source(str(tmp_path / "gone.py"))


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="is a folder"):
        read_source(str(tmp_path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
def test_a_fifo_is_refused_without_waiting_for_a_writer(tmp_path: Path) -> None:
    path = tmp_path / "pipe.py"
    os.mkfifo(path)
    with pytest.raises(SourceError, match="not a regular file"):
        read_source(str(path))


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="whoever runs this may read everything")
def test_a_file_that_may_not_be_read_is_reported(tmp_path: Path) -> None:
    path = tmp_path / "secret.py"
    path.write_text("x = 1\n")
    path.chmod(0)
    with pytest.raises(SourceError, match="permission denied"):
        read_source(str(path))


def test_a_path_with_a_nul_is_refused() -> None:
    with pytest.raises(SourceError):
        read_source("a\0b.py")


def test_lines_are_pythons_lines() -> None:
    assert split_lines("a\r\nb\rc\x0cd\u2028e\n\nf") == ["a\n", "b\n", "c\x0cd\u2028e\n", "\n", "f"]


@pytest.mark.parametrize(
    ("data", "plain"),
    [
        (b"", True),
        (b"x = 1\n", True),
        (b"a\nb\n# coding: latin-1\n", True),
        (b"# -*- coding: latin-1 -*-\n", False),
        (b"\n# coding: utf-7", False),
        (b"'\xc3\xa9'\n", False),
        (b"\xef\xbb\xbfx\n", False),
        (b"x\0\n", False),
    ],
)
def test_bytes_that_need_no_decoding_to_know_that_they_are_python_text(data: bytes, plain: bool) -> None:
    assert is_plain(data) is plain
    if plain:
        assert decode(data, "a.py").text == data.decode()
