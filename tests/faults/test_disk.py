"""The disk fails, at every single call in turn: sources are old or new, and who asked is told what was not done."""

from __future__ import annotations

import builtins
import errno
import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from programs import CHAT, NEW, OLD, PATIENCE, leftovers, notebook

from autogen_lint import cli

RUN = f"asyncio.run({CHAT})"
SILENCED = OLD.replace(RUN, RUN + "  # noqa: AGL402")
SELECT = "--select=AGL402"


class Fault:
    """Fails one of the calls that concern files below `folder` with `error`: number `moment`, counted from 0."""

    def __init__(self, folder: Path, moment: int, error: BaseException) -> None:
        self._folder = str(folder)
        self._left = moment
        self._error = error
        self.has_struck = False

    def strike(self) -> None:
        if not self.has_struck and self._left == 0:
            self.has_struck = True
            raise self._error
        self._left -= 1

    def on(self, really: Callable[..., Any]) -> Callable[..., Any]:
        """`really`, failing when its turn has come."""

        def call(*arguments: Any, **options: Any) -> Any:
            if self._concerns(arguments):
                self.strike()
            return really(*arguments, **options)

        return call

    def opening(self, really: Callable[..., Any]) -> Callable[..., Any]:
        """`open`, that may also fail later, at each call of what it returns."""
        inner = self.on(really)

        def call(*arguments: Any, **options: Any) -> Any:
            file = inner(*arguments, **options)
            return FailingFile(file, self) if self._concerns(arguments) else file

        return call

    def _concerns(self, arguments: tuple[Any, ...]) -> bool:
        path = arguments[0] if arguments else os.curdir
        if isinstance(path, int):
            return True
        # Relative paths are of the project: it is the current folder.
        return not os.path.isabs(path) or os.fspath(path).startswith(self._folder)


class FailingFile:
    def __init__(self, file: Any, fault: Fault) -> None:
        self._file = file
        self._fault = fault

    def __enter__(self) -> FailingFile:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()
        self._fault.strike()

    def read(self, *size: int) -> Any:
        self._fault.strike()
        return self._file.read(*size)

    def write(self, data: Any) -> None:
        self._fault.strike()
        self._file.write(data)

    def flush(self) -> None:
        self._fault.strike()
        self._file.flush()

    def fileno(self) -> int:
        return int(self._file.fileno())


CALLS = (
    "access", "chmod", "chown", "fsync", "getxattr", "listdir", "listxattr", "lstat", "open", "read", "replace",
    "scandir", "setxattr", "stat", "truncate", "unlink", "write",
)  # fmt: skip


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "pyproject.toml").write_text("")
    return tmp_path


def begin_again(project: Path) -> None:
    (project / "a.py").write_text(OLD)
    (project / "b.ipynb").write_text(notebook(OLD))
    for name in ("old.json", "report.json"):
        (project / name).unlink(missing_ok=True)
    shutil.rmtree(project / ".autogen_lint_cache", ignore_errors=True)


def outcome(project: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in sorted(project.iterdir()) if path.is_file()}


def findings(text: str) -> set[str]:
    """What a baseline or report has in it."""
    document = json.loads(text or "[]")
    return {json.dumps(each) for each in (document["findings"] if isinstance(document, dict) else document)}


Answer = tuple[int, str, str]


@pytest.fixture
def disturbed(project: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Iterator[Answer]]:
    """Run the command line once without trouble, and then with each call failing in turn."""

    def runs(error: BaseException, *arguments: str) -> Iterator[Answer]:
        for moment in range(-1, 10_000):
            begin_again(project)
            fault = Fault(project, moment, error)
            with pytest.MonkeyPatch.context() as patch:
                for name in CALLS:
                    if hasattr(os, name):
                        patch.setattr(os, name, fault.on(getattr(os, name)))
                patch.setattr(builtins, "open", fault.opening(open))
                patch.setattr(io, "open", fault.opening(io.open))
                code = cli.main([*arguments, SELECT])
            if moment >= 0 and not fault.has_struck:
                assert moment > 20
                return
            yield code, *capsys.readouterr()

    return runs


COMMANDS = {
    "checking": (),
    "fixing": ("--fix",),
    "adding comments": ("--add-noqa",),
    "writing a baseline": ("--write-baseline=old.json",),
    "writing a report": ("--output-format=json", "--output-file=report.json"),
}


@pytest.mark.parametrize(
    ("name", "number"),
    [*((name, errno.EIO) for name in COMMANDS), ("checking", errno.ENOENT), ("fixing", errno.ENOENT)],
    ids=lambda value: errno.errorcode.get(value, "") if isinstance(value, int) else value,
)
def test_whatever_fails_files_are_old_or_new_and_it_is_told(
    name: str, number: int, project: Path, disturbed: Callable[..., Iterator[Answer]]
) -> None:
    runs = disturbed(OSError(number, os.strerror(number)), *COMMANDS[name])
    well = next(runs)
    expected = outcome(project)
    assert well[0] in (0, 1)
    failures = 0
    for code, out, err in runs:
        assert (project / "a.py").read_text() in (OLD, expected["a.py"])
        assert (project / "b.ipynb").read_text() in (notebook(OLD), expected["b.ipynb"])
        assert "Traceback" not in err
        assert "internal error" not in err
        if code == 2:
            failures += 1
            assert all(line.startswith("autogen-lint: ") for line in err.splitlines())
            assert err
            for written in ("old.json", "report.json"):
                # Of what could be checked, and nothing torn.
                assert findings(outcome(project).get(written, "")) <= findings(expected.get(written, ""))
        else:
            # What could be done without the call was done to the end.
            assert (code, out) == well[:2]
            assert outcome(project) == expected
        assert not leftovers(project)
    assert failures


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_ctrl_c_at_any_call_leaves_old_or_new_files_and_nothing_else(
    arguments: tuple[str, ...], project: Path, disturbed: Callable[..., Iterator[Answer]]
) -> None:
    runs = disturbed(KeyboardInterrupt(), *arguments)
    well = next(runs)
    expected = outcome(project)
    codes = set()
    for code, out, err in runs:
        codes.add(code)
        assert err == "" if code == 130 else (code, out) == well[:2]
        assert (project / "a.py").read_text() in (OLD, expected["a.py"])
        assert (project / "b.ipynb").read_text() in (notebook(OLD), expected["b.ipynb"])
        # A report is emptied where it cannot be finished; a baseline is whole or not there.
        assert outcome(project).get("report.json", "") in ("", expected.get("report.json"))
        assert outcome(project).get("old.json") in (None, expected.get("old.json"))
        assert not leftovers(project)
    assert 130 in codes


@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_memory_that_ends_at_any_call_costs_no_file_and_is_told(
    arguments: tuple[str, ...], project: Path, disturbed: Callable[..., Iterator[Answer]]
) -> None:
    runs = disturbed(MemoryError(), *arguments)
    well = next(runs)
    expected = outcome(project)
    codes = set()
    for code, out, err in runs:
        codes.add(code)
        assert err.startswith("autogen-lint: error: ") if code == 2 else (code, out) == well[:2]
        assert "Traceback" not in err
        assert (project / "a.py").read_text() in (OLD, expected["a.py"])
        assert (project / "b.ipynb").read_text() in (notebook(OLD), expected["b.ipynb"])
        for written in ("old.json", "report.json"):
            assert findings(outcome(project).get(written, "")) <= findings(expected.get(written, ""))
        assert not leftovers(project)
    assert 2 in codes


@pytest.mark.parametrize("error", [OSError(errno.EIO, "no"), KeyboardInterrupt(), MemoryError()], ids=repr)
def test_a_cache_that_fails_at_any_call_changes_no_finding(
    error: BaseException,
    project: Path,
    disturbed: Callable[..., Iterator[Answer]],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.delenv("AUTOGEN_LINT_NO_CACHE")
    arguments = ("--output-format=concise", "--jobs=1")
    runs = disturbed(error, *arguments)
    code, out, _ = next(runs)
    assert code == 1
    assert list(project.glob(".autogen_lint_cache/*/*.json"))
    beside = files_in(project / ".autogen_lint_cache")
    assert len(beside) == 2
    for other in runs:
        assert other[0] in (2, 130) or other == (code, out, "")
        assert not list(project.glob(".autogen_lint_cache/**/*.tmp"))
        # Half a `.gitignore` would stay half for ever.
        assert files_in(project / ".autogen_lint_cache").items() <= beside.items()
        # What stays of it is true, or not believed.
        assert (cli.main([*arguments, SELECT]), *capsys.readouterr()) == (code, out, "")


def files_in(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.glob("*") if path.is_file()}


def test_the_project_has_something_to_do(project: Path) -> None:
    begin_again(project)
    assert cli.main(["--fix", SELECT]) == 0
    assert (project / "a.py").read_text() == NEW
    begin_again(project)
    assert cli.main(["--add-noqa", SELECT]) == 0
    assert (project / "a.py").read_text() == SILENCED


def test_one_file_that_cannot_be_read_costs_only_itself(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begin_again(project)
    (project / "broken.py").write_text(OLD)
    really = os.stat

    def stat(path: Any, *arguments: Any, **options: Any) -> os.stat_result:
        if path == "broken.py":
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        return really(path, *arguments, **options)

    monkeypatch.setattr(os, "stat", stat)
    assert cli.main(["--fix", SELECT]) == 2
    assert capsys.readouterr().err == "autogen-lint: error: broken.py: input/output error\n"
    assert ((project / "a.py").read_text(), (project / "broken.py").read_text()) == (NEW, OLD)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is bounded in another way elsewhere")
def test_a_file_that_does_not_fit_into_memory(project: Path) -> None:
    begin_again(project)
    with open(project / "huge.py", "wb") as file:
        file.truncate(1 << 40)  # takes no place on the disk
    program = (
        "import resource, sys; resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30));"
        "from autogen_lint.cli import main; sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, "--fix", SELECT], cwd=project, capture_output=True, text=True, timeout=PATIENCE
    )
    assert done.returncode == 2
    assert done.stderr == "autogen-lint: error: huge.py: too large for the memory there is\n"
    assert (project / "a.py").read_text() == NEW


def test_a_file_that_vanishes_before_it_is_read(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begin_again(project)
    (project / "gone.py").write_text(OLD)
    from autogen_lint import runner

    really = runner.discover

    def discover(*arguments: Any, **options: Any) -> Any:
        found = really(*arguments, **options)
        (project / "gone.py").unlink()
        return found

    monkeypatch.setattr(runner, "discover", discover)
    assert cli.main(["--fix", SELECT]) == 2
    assert capsys.readouterr().err == "autogen-lint: error: gone.py: no such file or folder\n"
    assert (project / "a.py").read_text() == NEW
    assert not (project / "gone.py").exists()


def test_a_file_that_changes_while_it_is_checked_keeps_the_change(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begin_again(project)
    from autogen_lint import writing

    really = writing.write_source

    def meanwhile(source: Any, text: str) -> None:
        if source.filename == "a.py":
            (project / "a.py").write_text("# mine\n" + OLD)
        really(source, text)

    monkeypatch.setattr(writing, "write_source", meanwhile)
    assert cli.main(["--fix", SELECT]) == 2
    assert capsys.readouterr().err == "autogen-lint: error: a.py: not fixed: the file changed since it was read\n"
    assert (project / "a.py").read_text() == "# mine\n" + OLD
    assert (project / "b.ipynb").read_text() != notebook(OLD)


@pytest.mark.skipif(sys.platform != "linux", reason="file systems in memory are Linux's")
@pytest.mark.parametrize("arguments", COMMANDS.values(), ids=COMMANDS)
def test_a_disk_that_is_really_full(arguments: tuple[str, ...], project: Path) -> None:
    disk = project / "disk"
    disk.mkdir()
    mounting = ["mount", "-t", "tmpfs", "-o", "size=64k", "none", str(disk)]
    if subprocess.run(mounting, capture_output=True, check=False).returncode:
        pytest.skip("nothing may be mounted here")
    try:
        begin_again(disk)
        with open(disk / "filler", "wb", buffering=0) as filler:
            try:
                while True:
                    filler.write(b"x" * 4096)
            except OSError:
                pass
        program = [sys.executable, "-m", "autogen_lint", *arguments, SELECT, "--isolated"]
        done = subprocess.run(program, cwd=disk, capture_output=True, text=True, timeout=PATIENCE, check=False)
        assert (disk / "a.py").read_text() == OLD
        assert (disk / "b.ipynb").read_text() == notebook(OLD)
        assert not leftovers(disk)
        if arguments:
            assert done.returncode == 2
            assert "no space left on device" in done.stderr
        else:
            assert done.returncode == 1
    finally:
        subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.skipif(sys.platform == "win32", reason="read-only folders are not")
def test_a_folder_that_nobody_may_write_to(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    begin_again(project)
    really = os.open

    def read_only(path: Any, flags: int, *mode: Any, **options: Any) -> int:
        if flags & os.O_CREAT:
            raise PermissionError(errno.EROFS, os.strerror(errno.EROFS))
        return really(path, flags, *mode, **options)

    monkeypatch.setattr(os, "open", read_only)
    assert cli.main(["--fix", SELECT]) == 2
    assert capsys.readouterr().err.splitlines() == [
        "autogen-lint: error: a.py: not fixed: read-only file system",
        "autogen-lint: error: b.ipynb: not fixed: read-only file system",
    ]
    assert (project / "a.py").read_text() == OLD
