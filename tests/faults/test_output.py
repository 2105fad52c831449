"""Whoever reads the output goes away, is full, closed, or speaks another encoding: a clear exit code, no traceback."""

from __future__ import annotations

import errno
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from programs import NEW, OLD, PATIENCE, command

from autogen_lint import cli

posix = pytest.mark.skipif(sys.platform == "win32", reason="this needs a POSIX shell")
full = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full")
SELECT = "--select=AGL402"


@pytest.fixture(autouse=True)
def project(tmp_path: Path) -> Path:
    (tmp_path / "a.py").write_text(OLD)
    return tmp_path


def shell(line: str, folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    program = " ".join(command())
    return subprocess.run(
        ["sh", "-c", line.replace("autogen-lint", program)],
        cwd=folder,
        env=os.environ | environment,
        capture_output=True,
        timeout=PATIENCE,
        check=False,
    )


@posix
@pytest.mark.parametrize("options", ["--output-format full --color always", "--diff"])
def test_a_reader_that_has_seen_enough(options: str, project: Path) -> None:
    done = shell(f"(autogen-lint {options} --select AGL402; echo $? >&2) | true", project)
    assert done.stderr.split() in ([b"141"], [b"1"])


@posix
@full
@pytest.mark.parametrize("options", ["", "--output-format full --color always", "--diff"])
def test_a_full_disk_behind_stdout(options: str, project: Path) -> None:
    done = shell(f"autogen-lint {options} >/dev/full", project)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == (
        b"autogen-lint: error: the output could not be written: no space left on device"
    )
    assert b"Traceback" not in done.stderr


@posix
@full
def test_a_full_disk_behind_stderr(project: Path) -> None:
    done = shell("autogen-lint gone.py a.py --output-format concise 2>/dev/full", project)
    assert done.returncode == 2
    assert b"a.py:6:1: AGL402" in done.stdout


@posix
@pytest.mark.parametrize("closed", [">&-", "<&- >&- 2>&-"])
def test_closed_streams_are_nobodys_business(closed: str, project: Path) -> None:
    done = shell(f"autogen-lint --fix --select AGL402 {closed}", project)
    assert (done.returncode, done.stderr) == (0, b"")
    assert (project / "a.py").read_text() == NEW


@posix
def test_errors_do_not_go_to_stdout_because_stderr_is_closed(project: Path) -> None:
    done = shell("autogen-lint gone.py --output-format json 2>&-", project)
    assert (done.returncode, done.stdout) == (2, b"[]\n")


def test_stdin_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    class Broken(io.RawIOBase):
        def readable(self) -> bool:
            return True

        def readinto(self, _: object) -> int:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(Broken())))
    assert cli.main(["-"]) == 2
    assert capsys.readouterr().err == "autogen-lint: error: stdin: input/output error\n"


@posix
def test_the_current_folder_is_gone(project: Path) -> None:
    done = shell("mkdir here && cd here && rmdir ../here && autogen-lint .", project)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert done.stderr.startswith(b"autogen-lint: error: ")


@posix
@pytest.mark.parametrize("style", ["full", "json", "sarif"])
def test_names_and_code_that_the_output_cannot_spell(style: str, project: Path) -> None:
    name = os.fsencode(project) + b"/\xff\xe9.py"
    Path(os.fsdecode(name)).write_text(OLD.replace('"a"', '"caf\u00e9 \U0001f916"'))
    done = shell(f"autogen-lint . gone\xe9.py --output-format {style}", project, PYTHONIOENCODING="ascii:strict")
    assert done.returncode == 2
    assert done.stdout.isascii()
    assert b"Traceback" not in done.stderr
    assert b"no such file or folder" in done.stderr


@full
def test_a_report_that_cannot_be_written(project: Path) -> None:
    done = subprocess.run(
        command("-o", "/dev/full", SELECT), cwd=project, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert done.returncode == 2
    assert "/dev/full: not written: no space left on device" in done.stderr
