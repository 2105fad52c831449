"""Check files in several processes at once, when there is enough to do; the result is the same as in one."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from autogen_lint.processes import available_cores, no_interruption, start_method
from autogen_lint.runner import Outcome, Report

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

    from autogen_lint.runner import Checker, Progress

_WORTH_A_PROCESS = {"fork": 30_000, "spawn": 200_000}
"""Bytes of code for which one more process is started, by how it is.

With less, a run took as long with one more process, or longer. A forked one costs as much as checking 6 to 20 kB, most
of it for memory that is no longer shared; a new interpreter imports everything again. docs/performance.md has the
figures.
"""
_CANNOT_ANSWER = 70
_CHUNKS_FOR_EACH = 6
"""How often a process gets something to do: often enough that all end at the same time."""


def spread(checker: Checker, paths: Sequence[str], jobs: int | None, progress: Progress | None) -> Iterator[Outcome]:
    """What comes of the files at `paths`, in their order, checked by up to `jobs` processes, `None` for one a core.

    A process that dies costs the file it was about; what it had not begun with goes to another.
    """
    jobs = jobs or available_cores()
    sizes = {path: _size(path) for path in paths} if jobs > 1 else {}
    wanted = min(jobs, len(paths), 1 + sum(sizes.values()) // _WORTH_A_PROCESS[start_method()])
    if wanted > 1:
        # Neighbours together: a process keeps what it knows of the modules that files have in common.
        yield from _Pool(checker, _chunks(paths, sizes, wanted), progress).run(paths, wanted)
        return
    for done, path in enumerate(paths):
        if progress is not None:
            progress(done, len(paths))
        yield checker(path)


def _size(path: str) -> int:
    try:
        return os.stat(path).st_size
    except (OSError, ValueError):
        return 0


def _chunks(paths: Sequence[str], sizes: dict[str, int], workers: int) -> list[list[str]]:
    """`paths` in stretches of about the same size, the largest first."""
    limit = sum(sizes.values()) / (workers * _CHUNKS_FOR_EACH)
    chunks: list[list[str]] = [[]]
    filled = 0
    for path in paths:
        if chunks[-1] and filled + sizes[path] > limit:
            chunks.append([])
            filled = 0
        chunks[-1].append(path)
        filled += sizes[path]
    return sorted(chunks, key=lambda chunk: -sum(sizes[path] for path in chunk))


@dataclass(eq=False)
class _Worker:
    """A process, the way to it, and the files that it has not answered for."""

    process: BaseProcess
    connection: Connection
    waiting: deque[str] = field(default_factory=deque)

    def give(self, chunk: Sequence[str]) -> None:
        self.waiting.extend(chunk)
        # Of one that has just died, the answer is the end of the connection.
        with contextlib.suppress(OSError):
            self.connection.send(list(chunk))


class _Pool:
    """The processes of one run."""

    def __init__(self, checker: Checker, chunks: Iterable[list[str]], progress: Progress | None) -> None:
        self._checker = checker
        self._chunks = deque(chunks)
        self._progress = progress
        self._workers: list[_Worker] = []
        self._found: dict[str, Outcome] = {}

    def run(self, paths: Sequence[str], wanted: int) -> Iterator[Outcome]:
        context = _context()
        if context.get_start_method() == "fork":
            self._checker.prepare(paths)
        try:
            for _ in range(wanted):
                self._start(context)
            while self._workers:
                self._listen(context)
                if self._progress is not None:
                    self._progress(len(self._found), len(paths))
        finally:
            self._stop()
        # Where no process could be started, this one does it.
        return (self._found.pop(path) if path in self._found else self._checker(path) for path in paths)

    def _start(self, context: BaseContext) -> None:
        """Start a process for the next chunk. One that the system refuses is one less."""
        if not self._chunks:
            return
        ours, theirs = context.Pipe()
        # A forked process has copies of these, and would keep the others from noticing that we are gone.
        copies = [worker.connection for worker in self._workers] + [ours]
        inherited = copies if context.get_start_method() == "fork" else []
        process = context.Process(  # type: ignore[attr-defined]  # Every context has it; typeshed's base class has not.
            target=_work, args=(theirs, inherited, self._checker), daemon=True
        )
        try:
            with no_interruption():
                process.start()
        except OSError:
            ours.close()
        else:
            worker = _Worker(process, ours)
            worker.give(self._chunks.popleft())
            self._workers.append(worker)
        finally:
            theirs.close()

    def _listen(self, context: BaseContext) -> None:
        from multiprocessing.connection import wait

        by_connection = {worker.connection: worker for worker in self._workers}
        for ready in wait(list(by_connection)):
            worker = by_connection[ready]  # type: ignore[index]  # What comes out is what went in.
            try:
                outcome = worker.connection.recv()
            except (EOFError, OSError):
                self._bury(worker, context)
                continue
            self._found[worker.waiting.popleft()] = outcome
            if not worker.waiting and self._chunks:
                worker.give(self._chunks.popleft())
            elif not worker.waiting:
                self._dismiss(worker)

    def _bury(self, worker: _Worker, context: BaseContext) -> None:
        """Report the file that a process died of, and have another one go on with what it leaves behind."""
        self._dismiss(worker)
        path = worker.waiting.popleft()
        self._found[path] = _died(path, worker.process.exitcode)
        if worker.waiting:
            self._chunks.appendleft(list(worker.waiting))
        self._start(context)

    def _dismiss(self, worker: _Worker) -> None:
        self._workers.remove(worker)
        worker.connection.close()
        worker.process.join()

    def _stop(self) -> None:
        for worker in self._workers:
            worker.process.kill()
        for worker in list(self._workers):
            self._dismiss(worker)


def _context() -> BaseContext:
    import multiprocessing

    return multiprocessing.get_context(start_method())


def _died(path: str, code: int | None) -> Outcome:
    how = f"was ended by signal {-code}" if code is not None and code < 0 else f"ended with exit code {code}"
    error = f"{path}: internal error in the engine: the process that checked it {how}"
    return Outcome(Report(errors=[error], failed=1))


# In the worker


def _work(connection: Connection, inherited: Iterable[Connection], checker: Checker) -> None:
    """Check what comes through `connection` until its other end is closed."""
    # Ctrl-C reaches all processes of the terminal. The one that was started by hand ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
    for each in inherited:
        each.close()
    # The other end is closed: there is no more to do, or nobody to do it for.
    with contextlib.suppress(EOFError, OSError):
        while True:
            for path in connection.recv():
                _answer(connection, checker(path))


def _answer(connection: Connection, outcome: Outcome) -> None:
    try:
        connection.send(outcome)
    except OSError:
        raise
    # Out of memory, most likely. The other side says what is lost; a traceback in the middle of its output would not.
    except Exception:
        os._exit(_CANNOT_ANSWER)
