"""How a run can end: its exit codes, and the request that makes no sense."""

from __future__ import annotations

CLEAN, FOUND, FAILED = 0, 1, 2
INTERRUPTED = 130
"""What a shell reports for a program ended by Ctrl-C: 128 and the number of the signal."""
READER_GONE = 141
"""The same for a program whose reader has gone away."""


class UsageError(Exception):
    """A request that makes no sense; `str()` is the one line to show."""
