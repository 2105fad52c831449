"""A bar that shows how far a run is, on a terminal and when it takes long enough to wonder."""

from __future__ import annotations

import contextlib
import os
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO

    from rich.progress import Progress, TaskID

_PATIENCE = 1.0
"""Seconds that a run may take in silence."""
_PAUSE = 0.1
"""Seconds between two changes of the bar."""


@contextlib.contextmanager
def shown_on(stream: TextIO) -> Iterator[Bar | None]:
    """A bar on `stream`, gone at the end; `None` where nobody looks at it, as in pipes and under CI services."""
    if not stream.isatty() or os.environ.get("TERM") == "dumb" or os.environ.get("CI"):
        yield None
        return
    bar = Bar(stream)
    try:
        yield bar
    finally:
        bar.close()


class Bar:
    """Called with how many files are done, and how many there are. Imports rich when it first shows."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._due = time.monotonic() + _PATIENCE
        self._shown: tuple[Progress, TaskID] | None = None

    def __call__(self, done: int, total: int) -> None:
        """Show that `done` of `total` files are done."""
        if time.monotonic() < self._due or done == total:
            return
        self._due = time.monotonic() + _PAUSE
        if self._shown is None:
            self._shown = self._start(total)
        progress, task = self._shown
        progress.update(task, completed=done)
        progress.refresh()

    def _start(self, total: int) -> tuple[Progress, TaskID]:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

        columns = (TextColumn("Checking"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        # Refreshed by hand: a thread of its own would make it unsafe to fork.
        progress = Progress(
            *columns,
            console=Console(file=self._stream),
            auto_refresh=False,
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        progress.start()
        return progress, progress.add_task("", total=total)

    def close(self) -> None:
        """Take the bar away."""
        if self._shown is not None:
            self._shown[0].stop()
            self._shown = None
