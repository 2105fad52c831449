"""The gate opens for everything that could be AutoGen's, at the cost of a search."""

from __future__ import annotations

import base64
import os
from pathlib import Path

import pytest

from autogen_lint.gate import file_mentions_autogen, mentions_autogen
from autogen_lint.source import SourceError

PIECE = 1 << 16
"""Bytes of a file that are read at once."""


@pytest.mark.parametrize(
    "code",
    [
        "import autogen",
        "import autogen as ag",
        "from autogen_agentchat.agents import AssistantAgent",
        "import pyautogen",
        "from ag2 import Agent",
        "import ag2",
        'agents = __import__("ag2")',
        "# autogen is only mentioned",
    ],
)
def test_opens_for_code_that_names_autogen(code: str) -> None:
    assert mentions_autogen(code)
    assert mentions_autogen(code.encode())


@pytest.mark.parametrize("code", ["", "import os", "flag2 = 1", "ag2x = 1", "my_ag2_thing = 1", "import auto, gen"])
def test_stays_shut_for_other_code(code: str) -> None:
    assert not mentions_autogen(code)
    assert not mentions_autogen(code.encode())


# Files


def holding(folder: Path, data: bytes) -> str:
    path = folder / "module.py"
    path.write_bytes(data)
    return str(path)


def _in_utf_7(character: str) -> str:
    return base64.b64encode(character.encode("utf-16-be")).decode().rstrip("=")


@pytest.mark.parametrize("before", [0, 10, *range(PIECE - 9, PIECE + 2), 3 * PIECE - 4])
@pytest.mark.parametrize("word", [b"autogen", b"ag2"])
def test_a_word_is_found_wherever_it_lies_in_a_file(before: int, word: bytes, tmp_path: Path) -> None:
    path = holding(tmp_path, b"#" * before + b" " + word + b" " + b"#" * 100)
    assert file_mentions_autogen(path)
    assert file_mentions_autogen(path, is_listed=True)


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 1])
def test_files_of_any_size_may_do_without(size: int, tmp_path: Path) -> None:
    assert not file_mentions_autogen(holding(tmp_path, b"#" * size))


def test_other_encodings_are_read(tmp_path: Path) -> None:
    for word, found in (("autogen", True), ("auto_gen", False)):
        data = b"# coding: utf-7\nimport " + "".join(f"+{_in_utf_7(each)}-" for each in word).encode()
        assert file_mentions_autogen(holding(tmp_path, data)) is found
    assert file_mentions_autogen(holding(tmp_path, "x = 'caf\u00e9'\nimport autogen\n".encode()))


@pytest.mark.parametrize("before", [b"", b"#" * 2 * PIECE])
@pytest.mark.parametrize(("data", "reason"), [(b"'\xe9'\n", "not UTF-8"), (b"x\0\n", "NUL")])
def test_what_is_no_text_is_refused_wherever_that_shows(
    before: bytes, data: bytes, reason: str, tmp_path: Path
) -> None:
    with pytest.raises(SourceError, match=reason):
        file_mentions_autogen(holding(tmp_path, before + data))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
def test_a_fifo_that_has_taken_the_place_of_a_file_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "module.py"
    os.mkfifo(path)
    with pytest.raises(SourceError, match="not a regular file"):
        file_mentions_autogen(str(path), is_listed=True)


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="no such files here")
def test_files_that_do_not_know_their_size_are_read(tmp_path: Path) -> None:
    assert not file_mentions_autogen("/proc/self/status")
