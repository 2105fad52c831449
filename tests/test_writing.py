"""Putting new text in the place of a file: all or nothing, and nothing but the text changes."""

from __future__ import annotations

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from autogen_lint import atomic_write, writing
from autogen_lint.source import Source, SourceError, decode, read_source
from autogen_lint.writing import encoded, write_source

OLD, NEW = "import autogen\nbad = 1\n", "import autogen\ngood = 1\n"

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such thing")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.py"
    path.write_bytes(OLD.encode())
    return path


@pytest.fixture
def source(path: Path) -> Source:
    return read_source(str(path))


def refusal(source: Source, text: str = NEW) -> str:
    with pytest.raises(SourceError) as raised:
        write_source(source, text)
    assert raised.value.filename == source.filename
    return raised.value.reason


def alone(path: Path) -> bool:
    return os.listdir(path.parent) == [path.name]


def test_the_new_text_is_there_and_nothing_else(source: Source, path: Path) -> None:
    write_source(source, NEW)
    assert path.read_bytes() == NEW.encode()
    assert alone(path)


@posix
@pytest.mark.parametrize("mode", [0o644, 0o755, 0o600, 0o664, 0o777])
def test_the_mode_stays_whatever_the_umask(source: Source, path: Path, mode: int) -> None:
    path.chmod(mode)
    before = os.umask(0o077)
    try:
        write_source(source, NEW)
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == mode


@posix
def test_a_secret_is_one_while_it_is_written(source: Source, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.chmod(0o600)
    modes = []

    def look(temporary: str, mode: int) -> None:
        modes.append(stat.S_IMODE(os.stat(temporary).st_mode))

    monkeypatch.setattr(os, "chmod", look)
    write_source(source, NEW)
    assert modes == [0o600]


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root may give files away")
def test_the_owner_stays(source: Source, path: Path) -> None:
    os.chown(path, 12345, 23456)
    path.chmod(0o640)
    write_source(source, NEW)
    found = path.stat()
    assert (found.st_uid, found.st_gid, stat.S_IMODE(found.st_mode)) == (12345, 23456, 0o640)


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root may give files away")
def test_where_the_owner_may_not_stay_the_group_does(
    source: Source, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    os.chown(path, 12345, 23456)
    really = os.chown

    def not_ours(target: str, user: int, group: int) -> None:
        if user != -1:
            raise PermissionError(errno.EPERM, "Operation not permitted")
        really(target, user, group)

    monkeypatch.setattr(os, "chown", not_ours)
    write_source(source, NEW)
    assert (path.stat().st_uid, path.stat().st_gid) == (os.geteuid(), 23456)


@pytest.mark.skipif(sys.platform != "linux", reason="Python knows extended attributes on Linux only")
def test_extended_attributes_stay(source: Source, path: Path) -> None:
    try:
        os.setxattr(path, "user.origin", b"here")
    except OSError:
        pytest.skip("this file system has no extended attributes")
    write_source(source, NEW)
    assert os.getxattr(path, "user.origin") == b"here"


@posix
def test_a_link_stays_a_link_and_its_target_is_written(source: Source, path: Path) -> None:
    folder = path.parent / "links"
    folder.mkdir()
    (folder / "first.py").symlink_to(path)
    (folder / "second.py").symlink_to("first.py")
    write_source(read_source(str(folder / "second.py")), NEW)
    assert path.read_text() == NEW
    assert not path.is_symlink()
    assert os.readlink(folder / "second.py") == "first.py"
    assert sorted(os.listdir(folder)) == ["first.py", "second.py"]


@posix
def test_of_several_hard_links_the_given_name_has_the_new_text(source: Source, path: Path) -> None:
    other = path.parent / "other.py"
    os.link(path, other)
    write_source(source, NEW)
    assert (path.read_text(), other.read_text()) == (NEW, OLD)


def test_a_relative_name(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(path.parent)
    write_source(read_source("a.py"), NEW)
    assert path.read_text() == NEW
    assert alone(path)


# Refusals


@pytest.mark.parametrize("now", [OLD + "# more\n", OLD.replace("1", "2"), "", "\0"])
def test_a_file_that_changed_is_left_alone(source: Source, path: Path, now: str) -> None:
    path.write_bytes(now.encode())
    assert refusal(source) == "not fixed: the file changed since it was read"
    assert path.read_bytes() == now.encode()
    assert alone(path)


def test_a_file_that_was_only_touched_is_not_changed(source: Source, path: Path) -> None:
    os.utime(path, (1, 1))
    write_source(source, NEW)
    assert path.read_text() == NEW


def test_a_change_while_the_new_text_is_written_is_noticed(
    source: Source, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def meanwhile(_: int) -> None:
        path.write_text(OLD + "# more\n")

    monkeypatch.setattr(os, "fsync", meanwhile)
    assert refusal(source) == "not fixed: the file changed since it was read"
    assert path.read_text() == OLD + "# more\n"
    assert alone(path)


def test_a_file_that_is_gone_does_not_come_back(source: Source, path: Path) -> None:
    path.unlink()
    assert refusal(source) == "not fixed: no such file or folder"
    assert os.listdir(path.parent) == []


def test_a_folder_in_its_place(source: Source, path: Path) -> None:
    path.unlink()
    path.mkdir()
    assert refusal(source) == "not fixed: no longer a regular file"


def test_a_read_only_file_stays_even_for_root(source: Source, path: Path) -> None:
    path.chmod(0o444)
    assert refusal(source) == "not fixed: the file is read-only"
    assert path.read_text() == OLD
    path.chmod(0o644)
    assert alone(path)


def test_a_file_that_others_may_write_and_we_may_not(
    source: Source, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert refusal(source) == "not fixed: the file is read-only"
    assert path.read_text() == OLD


def test_a_folder_that_may_not_be_written_to(source: Source, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> int:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(atomic_write, "_for_us_alone", forbidden)
    assert refusal(source) == "not fixed: permission denied"
    assert path.read_text() == OLD


@posix
def test_a_full_disk_leaves_the_old_file_and_nothing_else(path: Path) -> None:
    # The limit on the size of files, for want of a full disk: the system refuses in the same place.
    program = """
import resource, sys
from autogen_lint.source import SourceError, read_source
from autogen_lint.writing import write_source
source = read_source(sys.argv[1])
resource.setrlimit(resource.RLIMIT_FSIZE, (10, 10))
try:
    write_source(source, source.text + "# more")
except SourceError as error:
    print(error.reason)
"""
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout == "not fixed: file too large\n"
    assert path.read_text() == OLD
    assert alone(path)


@pytest.mark.parametrize("call", ["fsync", "chmod", "replace"])
def test_an_error_at_any_step_leaves_the_old_file_and_nothing_else(
    source: Source, path: Path, call: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, call, full)
    assert refusal(source) == "not fixed: no space left on device"
    assert path.read_text() == OLD
    assert alone(path)


# An interruption between opening a file and entering its `with` leaves the closing to the interpreter.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_control_c_at_any_line_leaves_the_old_file_or_the_new_one_and_nothing_else(source: Source, path: Path) -> None:
    outcomes = []
    for moment in range(1000):
        path.write_text(OLD)
        if not _interrupted(lambda: write_source(source, NEW), moment):
            break
        outcomes.append(path.read_text())
        assert alone(path)
    assert path.read_text() == NEW
    assert len(outcomes) > 20
    assert set(outcomes) <= {OLD, NEW}


def _interrupted(work: Callable[[], None], moment: int) -> bool:
    """Press Ctrl-C before the line of our writing that runs as number `moment`; tell whether it came to that."""
    lines = 0

    def trace(frame: FrameType, event: str, _: Any) -> Any:
        nonlocal lines
        if frame.f_code.co_filename not in (writing.__file__, atomic_write.__file__):
            return None
        if event == "line":
            lines += 1
            if lines == moment + 1:
                raise KeyboardInterrupt
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    except KeyboardInterrupt:
        return True
    finally:
        sys.settrace(before)
    return False


def test_control_c_right_after_the_replacement(source: Source, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really = os.replace

    def replace(old: str, new: str) -> None:
        really(old, new)
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(KeyboardInterrupt):
        write_source(source, NEW)
    assert path.read_text() == NEW
    assert alone(path)


# Encodings


def test_a_character_the_encoding_lacks(path: Path) -> None:
    data = b"# coding: latin-1\nimport autogen\nname = '\xe9'\n"
    path.write_bytes(data)
    source = read_source(str(path))
    assert refusal(source, source.text + "# \u20ac\n") == "not fixed: iso-8859-1, its encoding, has no `\u20ac`"
    assert path.read_bytes() == data
    assert alone(path)


def test_a_coding_cookie_that_would_no_longer_count() -> None:
    source = decode(b"# one\n# coding: latin-1\nname = '\xe9'\n", "a.py")
    assert encoded(source, source.text + "\n")
    with pytest.raises(SourceError, match="the result would not be read as iso-8859-1 again"):
        encoded(source, "# zero\n" + source.text)


def test_an_encoding_that_spells_the_same_text_in_two_ways(path: Path) -> None:
    # cp932 has this character twice; writing would change a line no fix touched.
    data = b"# coding: cp932\n# \x87\x90\n" + OLD.encode()
    path.write_bytes(data)
    source = read_source(str(path))
    assert source.encode(source.text) != data
    reason = refusal(source, source.text.replace("bad", "good"))
    assert reason == "not fixed: cp932, its encoding, would spell unchanged lines differently"
    assert path.read_bytes() == data
