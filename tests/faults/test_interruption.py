"""Ctrl-C, a kill and a second run in the middle of `--fix` on 500 files: each file is old or new, to the byte."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from programs import NEW, OLD, PATIENCE, command, leftovers, run, write_project

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other signals")
FIX = ("--fix", "--select=AGL402", "--quiet", ".")
FILES = 500
# The new content is there then, in a file of its own, and the old one is still in its place.
SLOWLY = """
import os, sys, time
from autogen_lint.cli import main
really = os.replace

def replace(old, new):
    time.sleep(0.1)
    really(old, new)

os.replace = replace
sys.exit(main())
"""


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    return write_project(tmp_path, FILES, OLD)


@pytest.fixture
def fixing(tmp_path: Path, paths: list[Path], ctrl_c_is_heard: None) -> Iterator[subprocess.Popen[str]]:
    """A run in its middle: some files are fixed, most are not, and it takes its time."""
    program = [sys.executable, "-c", SLOWLY, *FIX]
    process = subprocess.Popen(program, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    while sum(path.read_text() == NEW for path in paths) < 20:
        assert process.poll() is None
        time.sleep(0.01)
    yield process
    process.kill()
    process.communicate()


def old_and_new(paths: list[Path]) -> tuple[int, int]:
    texts = [path.read_text() for path in paths]
    assert set(texts) <= {OLD, NEW}
    return texts.count(OLD), texts.count(NEW)


def test_control_c_leaves_whole_files_and_nothing_else(
    tmp_path: Path, paths: list[Path], fixing: subprocess.Popen[str]
) -> None:
    fixing.send_signal(signal.SIGINT)
    out, err = fixing.communicate(timeout=PATIENCE)
    assert (fixing.returncode, out, err) == (130, "", "")
    old, new = old_and_new(paths)
    assert old
    assert new
    assert leftovers(tmp_path) == []


def test_a_kill_leaves_whole_files_and_the_next_run_does_the_rest(
    tmp_path: Path, paths: list[Path], fixing: subprocess.Popen[str]
) -> None:
    fixing.kill()
    fixing.communicate(timeout=PATIENCE)
    old, _ = old_and_new(paths)
    assert old
    assert len(leftovers(tmp_path)) <= 1
    rest = [path for path in paths if path.read_text() == OLD][-20:]
    done = run(*FIX[:-1], *map(str, rest), folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert {path.read_text() for path in rest} == {NEW}


def test_what_a_kill_leaves_behind_is_no_source(tmp_path: Path) -> None:
    (tmp_path / ".autogen-lint-0123456789abcdef.tmp").write_text(OLD)
    (tmp_path / "a.py").write_text(OLD)
    assert run(*FIX, folder=tmp_path).returncode == 0
    assert (tmp_path / ".autogen-lint-0123456789abcdef.tmp").read_text() == OLD


def test_two_runs_at_once_do_the_work_of_one(tmp_path: Path) -> None:
    paths = write_project(tmp_path, 100, OLD)
    runs = [
        subprocess.Popen(command(*FIX), cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    for process in runs:
        out, err = process.communicate(timeout=PATIENCE)
        # Where one was faster, the other has seen a change and kept off.
        assert process.returncode in (0, 2)
        assert all(line.endswith("not fixed: the file changed since it was read") for line in err.splitlines())
        assert "Traceback" not in out + err
    assert old_and_new(paths) == (0, 100)
    assert leftovers(tmp_path) == []
