"""Several processes find what one finds; when one of them dies, one file is lost and nobody hangs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from autogen_lint import Report, Settings, check_paths, forked_gate, linter, runner, workers
from autogen_lint.findings import Finding, Location, Severity
from autogen_lint.runner import fix_paths

FILES = 12
ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in which each file is worth a process, with an engine that does what the code says."""

    def lint(source: str, filename: str, settings: Settings, codes: frozenset[str]) -> list[Finding]:
        if "die" in source:
            os._exit(3)
        if "kill" in source:
            os.kill(os.getpid(), signal.SIGKILL)
        if "oops" in source:
            raise MemoryError
        place = Location(1, 0)
        return [Finding("AGL102", "n", f"pid {os.getpid()}", Severity.NOTE, filename, place, place)]

    monkeypatch.setattr(linter, "lint", lint)
    monkeypatch.setattr(workers, "_WORTH_A_PROCESS", {"fork": 1, "spawn": 1})
    if sys.platform == "linux":
        # A thread that another test left behind would have them start with nothing, and with the real engine.
        monkeypatch.setattr(workers, "start_method", lambda: "fork")
    monkeypatch.chdir(tmp_path)
    for number in range(FILES):
        (tmp_path / f"m{number:02}.py").write_text("import autogen\n" * (number + 1))
    return tmp_path


linux = pytest.mark.skipif(sys.platform != "linux", reason="the engine of this test gets into forked processes only")


def findings(report: Report) -> list[str]:
    return [each.filename for each in report.findings]


@linux
def test_the_work_is_shared_and_comes_out_in_order() -> None:
    report = check_paths(["."], Settings(), jobs=3)
    assert findings(report) == [f"m{number:02}.py" for number in range(FILES)]
    processes = {each.message for each in report.findings}
    assert 2 <= len(processes) <= 3
    assert f"pid {os.getpid()}" not in processes
    assert sorted(report.sources) == findings(report)


def test_little_work_is_done_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_WORTH_A_PROCESS", {"fork": 1_000_000, "spawn": 1_000_000})
    report = check_paths(["."], Settings(), jobs=8)
    assert {each.message for each in report.findings} == {f"pid {os.getpid()}"}


@linux
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_what_is_worth_forking_may_not_be_worth_a_new_interpreter(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "_WORTH_A_PROCESS", {"fork": 1, "spawn": 1_000_000})
    monkeypatch.setattr(workers, "start_method", lambda: method)
    report = check_paths(["."], Settings(), jobs=8)
    assert (f"pid {os.getpid()}" in {each.message for each in report.findings}) is (method == "spawn")


@linux
@pytest.mark.parametrize("jobs", [2, 3, 50])
@pytest.mark.parametrize(("deed", "how"), [("die", "ended with exit code 3"), ("kill", "was ended by signal 9")])
def test_a_process_that_dies_costs_one_file(deed: str, how: str, jobs: int, project: Path) -> None:
    for name in ("m03.py", "m04.py"):
        (project / name).write_text(f"import autogen\n# {deed}\n")
    report = check_paths(["."], Settings(), jobs=jobs)
    assert report.errors == [
        f"{name}: internal error in the engine: the process that checked it {how}" for name in ("m03.py", "m04.py")
    ]
    assert report.failed == 2
    assert len(report.findings) == FILES - 2


@linux
def test_a_crash_is_told_as_without_processes(project: Path) -> None:
    (project / "m03.py").write_text("import autogen\n# oops\n")
    one, many = (check_paths(["."], Settings(), jobs=jobs) for jobs in (1, 3))
    assert one.errors == many.errors == ["m03.py: internal error in the engine: MemoryError: no message"]


@linux
def test_where_no_process_can_be_started_this_one_does_it(monkeypatch: pytest.MonkeyPatch) -> None:
    from multiprocessing.context import ForkProcess

    def refuse(self: ForkProcess) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(ForkProcess, "start", refuse)
    report = check_paths(["."], Settings(), jobs=3)
    assert {each.message for each in report.findings} == {f"pid {os.getpid()}"}
    assert len(report.findings) == FILES


# Who reads the files


@pytest.fixture
def readers(project: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a file for each process that reads; a few files are worth one, and some mention no AutoGen."""
    place = tmp_path_factory.mktemp("readers")
    plain = runner.file_mentions_autogen

    def noted(path: str, *, is_listed: bool = False) -> bool:
        (place / str(os.getpid())).touch()
        if "fatal" in path and os.getpid() != this_process:
            (place / "died").touch()
            os._exit(3)
        return plain(path, is_listed=is_listed)

    this_process = os.getpid()
    monkeypatch.setattr(runner, "file_mentions_autogen", noted)
    monkeypatch.setattr(runner, "_MANY_FILES", 4)
    monkeypatch.setattr(forked_gate, "_WORTH_A_PROCESS", 4)
    monkeypatch.setattr(forked_gate, "start_method", workers.start_method)
    for number in range(5):
        (project / f"m{number:02}_silent.py").write_text("import os\n")
        (project / f"m{number:02}_unreadable.py").write_bytes(b"import autogem\0\n")
    return place


@linux
@pytest.mark.parametrize(("jobs", "processes"), [(2, 2), (3, 3), (50, 5)])
def test_many_files_are_read_by_several_processes_with_the_same_outcome(
    readers: Path, jobs: int, processes: int
) -> None:
    report = check_paths(["."], Settings(), jobs=jobs)
    assert len(list(readers.iterdir())) == processes
    assert report.errors == check_paths(["."], Settings()).errors
    assert len(report.errors) == report.failed == 5
    assert findings(report) == [f"m{number:02}.py" for number in range(FILES)]
    assert report.files == FILES + 10


@linux
def test_what_a_process_that_dies_should_have_read_is_read_here(readers: Path, project: Path) -> None:
    # Next to each other, so that one at least is in the share of another process.
    fatal = ["m03_fatal_1.py", "m03_fatal_2.py"]
    for name in fatal:
        (project / name).write_text("import autogen\n")
    report = check_paths(["."], Settings(), jobs=5)
    assert (readers / "died").exists()
    assert findings(report) == sorted([*(f"m{number:02}.py" for number in range(FILES)), *fatal])
    assert len(report.errors) == report.failed == 5


@linux
@pytest.mark.parametrize("count", [1, 7, 8, 9, 23])
def test_the_answers_of_all_processes_stand_in_the_order_of_the_paths(count: int, readers: Path) -> None:
    asked: list[int] = []

    def ask(path: str) -> int:
        asked.append(int(path))
        return int(path)

    assert [*forked_gate.tell([*map(str, range(count))], ask, 3)] == [*range(count)]
    # What others were asked is not seen here.
    assert asked == [*range(0, count, max(1, min(3, count // 4)))]


@linux
def test_nobody_need_wait_for_children_where_the_program_has_said_that_nobody_does(readers: Path) -> None:
    before = signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    try:
        assert forked_gate.tell([*map(str, range(12))], int, 3) == bytes(range(12))
    finally:
        signal.signal(signal.SIGCHLD, before)


@linux
@pytest.mark.parametrize("what", ["fork", "pipe"])
def test_where_no_process_can_be_forked_this_one_reads_all(
    what: str, readers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> int:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    expected = check_paths(["."], Settings())
    monkeypatch.setattr(os, what, refuse)
    assert check_paths(["."], Settings(), jobs=3) == expected
    assert [path.name for path in readers.iterdir()] == [str(os.getpid())]


@linux
def test_few_files_are_read_here(readers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runner, "_MANY_FILES", 100)
    check_paths(["."], Settings(), jobs=3)
    assert {path.name for path in readers.iterdir()} == {str(os.getpid())}


@linux
def test_all_files_are_read_here_where_nothing_can_be_forked(readers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forked_gate, "start_method", lambda: "spawn")
    check_paths(["."], Settings(), jobs=3)
    assert {path.name for path in readers.iterdir()} == {str(os.getpid())}


def test_all_files_are_read_here_when_they_are_fixed(readers: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fix_paths(["."], Settings(select=("AGL201",)))
    assert {path.name for path in readers.iterdir()} == {str(os.getpid())}


@linux
def test_progress_counts_to_the_end() -> None:
    seen: list[tuple[int, int]] = []
    check_paths(["."], Settings(), jobs=2, progress=lambda done, total: seen.append((done, total)))
    assert seen == sorted(seen)
    assert seen[-1] == (FILES, FILES)


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_many_processes_find_what_one_finds(method: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """On real programs, with the real engine, also where processes begin with nothing."""
    if method == "fork" and sys.platform != "linux":
        pytest.skip("nothing is forked here")
    monkeypatch.undo()
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(workers, "_WORTH_A_PROCESS", {"fork": 1, "spawn": 1})
    monkeypatch.setattr(workers, "start_method", lambda: method)
    settings = Settings(select=("ALL",))
    one, many = (check_paths(["examples", "test_corpus/AGL102_global_agent"], settings, jobs=jobs) for jobs in (1, 2))
    assert len(one.findings) > 20
    assert many == one


def test_nothing_is_forked_beside_a_thread(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the thread holds, a lock of the allocator for one, a forked process would wait for without end."""
    monkeypatch.undo()
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    try:
        assert workers._context().get_start_method() == "spawn"
    finally:
        over.set()
        thread.join()


@pytest.mark.skipif(sys.platform == "win32", reason="Ctrl-C is something else there")
@pytest.mark.usefixtures("ctrl_c_is_heard")
@pytest.mark.parametrize(
    "change",
    [
        'linter.lint, workers._WORTH_A_PROCESS = work, {"fork": 1, "spawn": 1}',
        pytest.param("runner.file_mentions_autogen, runner._MANY_FILES = work, 1", marks=linux),
    ],
    ids=["checking", "reading"],
)
def test_ctrl_c_ends_all_processes_quietly(change: str, tmp_path: Path) -> None:
    program = f"""
import os, sys, time
from autogen_lint import forked_gate, linter, runner, workers
from autogen_lint.cli import main

def work(*_, **__):
    open(f"working-{{os.getpid()}}", "w").close()
    time.sleep(600)

forked_gate._WORTH_A_PROCESS = 1
{change}
sys.exit(main(["--jobs", "2", "--no-cache", "."]))
"""
    process = subprocess.Popen(
        [sys.executable, "-c", program],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        start_new_session=True,
    )
    while len(working := list(tmp_path.glob("working-*"))) < 2:
        assert process.poll() is None
        time.sleep(0.05)
    # As the terminal does: to all of them.
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=600)
    assert (process.returncode, out, err) == (130, b"", b"")
    for path in working:
        with pytest.raises(ProcessLookupError):
            os.kill(int(path.name.removeprefix("working-")), 0)
