"""Replacing a file in one step, as fixed sources, baselines and the indexes of the cache need it.

What fixed sources demand of it is in `test_writing.py`, and what happens when the disk fails in `faults/`.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from autogen_lint.atomic_write import is_temporary, write_atomically

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")


@posix
@pytest.mark.parametrize("umask", [0o022, 0o077])
def test_a_new_file_is_for_those_that_the_umask_lets_read_it(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        write_atomically(str(tmp_path / "new"), b"new")
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "new").stat().st_mode) == 0o666 & ~umask


@posix
def test_it_keeps_the_mode_of_the_old_one_on_demand(tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.touch()
    path.chmod(0o640)
    write_atomically(str(path), b"new", like=path.stat())
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@posix
def test_a_link_is_replaced_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"old")
    (tmp_path / "link").symlink_to("target")
    write_atomically(str(tmp_path / "link"), b"new")
    assert (tmp_path / "target").read_bytes() == b"old"
    assert (tmp_path / "link").read_bytes() == b"new"
    assert not (tmp_path / "link").is_symlink()


@pytest.mark.parametrize("is_durable", [True, False])
def test_only_what_is_to_survive_a_power_cut_waits_for_the_disk(
    is_durable: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[int] = []
    monkeypatch.setattr(os, "fsync", waited.append)
    write_atomically(str(tmp_path / "new"), b"new", is_durable=is_durable)
    assert bool(waited) is is_durable


def test_the_check_comes_last_and_sees_the_old_file_beside_the_whole_new_one(tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old")

    def refuse() -> None:
        assert {each.read_bytes() for each in tmp_path.iterdir()} == {b"old", b"new"}
        assert [is_temporary(each.name) for each in tmp_path.iterdir() if each != path] == [True]
        raise RuntimeError("no")

    with pytest.raises(RuntimeError, match="no"):
        write_atomically(str(path), b"new", check=refuse)
    assert [each.read_bytes() for each in tmp_path.iterdir()] == [b"old"]


def test_a_name_of_any_length_will_do(tmp_path: Path) -> None:
    path = tmp_path / ("n" * 250)
    write_atomically(str(path), b"new")
    assert path.read_bytes() == b"new"


@pytest.mark.parametrize("name", ["a.py", "notes.tmp", ".autogen-lint-notes", "autogen-lint-0123.tmp"])
def test_what_others_have_left_is_not_ours(name: str) -> None:
    assert not is_temporary(name)
