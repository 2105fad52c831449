"""The gate for many files: several processes ask what each has in it, where they can be forked."""

from __future__ import annotations

import contextlib
import os
import signal

from autogen_lint.processes import available_cores, no_interruption, start_method

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_WORTH_A_PROCESS = 500
"""Files for which one more process is forked: with fewer, the run would wait for it longer than it saves."""


def tell(paths: Sequence[str], ask: Callable[[str], int], jobs: int | None) -> bytes:
    """What `ask` says of each of `paths`, one byte for each, with up to `jobs` processes, `None` for one a core.

    This process takes part. What one that dies has not told is asked here.
    """
    jobs = (jobs or available_cores()) if start_method() == "fork" else 1
    count = max(1, min(jobs, len(paths) // _WORTH_A_PROCESS))
    # Large files often stand together; so they are shared out.
    shares = [paths[first::count] for first in range(count)]
    told = bytearray(len(paths))
    children: dict[int, _Child] = {}
    try:
        for first in range(1, count):
            if (child := _fork(shares[first], ask)) is not None:
                children[first] = child
        for first, share in enumerate(shares):
            answer = children[first].answer() if first in children else b""
            told[first::count] = answer if len(answer) == len(share) else bytes(map(ask, share))
    finally:
        for child in children.values():
            child.end()
    return bytes(told)


class _Child:
    """A process that asks for the paths of a share, the way to it, and whether it has been heard to the end."""

    def __init__(self, process: int, reading: int) -> None:
        self._process = process
        self._reading = reading
        self._is_heard = False

    def answer(self) -> bytes:
        """What it says, less than its share when it does not come to its end."""
        with open(self._reading, "rb", closefd=False) as pipe:
            told = pipe.read()
        self._is_heard = True
        return told

    def end(self) -> None:
        """Wait for it; by force, unless it has told all it has to tell."""
        os.close(self._reading)
        # Where the program has said that nobody waits for its children, there is nothing left of one.
        with contextlib.suppress(OSError):
            if not self._is_heard:
                os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)


def _fork(share: Sequence[str], ask: Callable[[str], int]) -> _Child | None:
    """A process for `share`; `None` where the system refuses one."""
    try:
        reading, writing = os.pipe()
    except OSError:
        return None
    process = 0
    try:
        with no_interruption():
            process = os.fork()
            if not process:
                _answer(share, ask, writing)
    except OSError:
        os.close(reading)
        return None
    finally:
        os.close(writing)
    return _Child(process, reading)


def _answer(share: Sequence[str], ask: Callable[[str], int], writing: int) -> None:
    """Write what `ask` says of `share`, and be gone, whatever happens: the rest of the program is another's."""
    try:
        # Ctrl-C reaches all processes of the terminal. The one that was started by hand tells of it.
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGINT])
        with open(writing, "wb") as pipe:
            pipe.write(bytes(map(ask, share)))
    finally:
        os._exit(0)
