"""The gate for many files: several processes ask what each has in it, where they can be forked."""

from __future__ import annotations

import os
import signal

from autogen_lint.processes import available_cores, no_interruption, start_method

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Share = tuple[int, int]

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
    children: list[_Child] = []
    try:
        children += [_Child(share, ask) for share in shares[1:]]
        told[::count] = bytes(map(ask, shares[0]))
        for first, child in enumerate(children, 1):
            told[first::count] = child.answer() or bytes(map(ask, shares[first]))
    finally:
        for child in children:
            child.end()
    return bytes(told)


class _Child:
    """A forked process that asks for the paths of its share; none where the system refuses one."""

    def __init__(self, share: Sequence[str], ask: Callable[[str], int]) -> None:
        self._length = len(share)
        self._reading, writing = os.pipe()
        self._process = 0
        try:
            with no_interruption():
                self._process = os.fork()
                if not self._process:
                    _answer(share, ask, writing)
        except OSError:
            pass
        finally:
            os.close(writing)

    def answer(self) -> bytes:
        """What it says, empty when it has not come to its end."""
        with open(self._reading, "rb", closefd=False) as pipe:
            told = pipe.read()
        return told if len(told) == self._length else b""

    def end(self) -> None:
        """Wait for it; when it has not answered, by force."""
        os.close(self._reading)
        if self._process:
            os.kill(self._process, signal.SIGKILL)
            os.waitpid(self._process, 0)


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
