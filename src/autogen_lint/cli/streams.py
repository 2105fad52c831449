"""stdin, stdout and stderr as they may be: closed, full, or with an encoding that lacks characters."""

from __future__ import annotations

import contextlib
import os
import sys

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import TextIO

PROGRAM = "autogen-lint"


def replace_closed_streams() -> None:
    """Open the null device in the place of a stream that is closed: who closes one wants nothing of it.

    Python has `None` there, and the next file that is opened would get the stream's number.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - until the end


def accept_any_text() -> None:
    """Spell out what the terminal's encoding has no bytes for: a path or a line of code may hold anything."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def silence(stream: TextIO) -> None:
    """Send the rest of `stream` nowhere: the interpreter flushes once more on its way out, and would complain."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def complain(message: str, kind: str = "error") -> None:
    """Say `message` in one line on stderr; where nobody can be told, the exit code still says it."""
    from autogen_lint.reporters.terminal import printable

    try:
        print(f"{PROGRAM}: {kind}: {printable(message)}", file=sys.stderr, flush=True)
    except OSError:
        silence(sys.stderr)


def put(chunks: Iterable[bytes]) -> None:
    """Write `chunks` to stdout as they are, behind what has been printed."""
    sys.stdout.flush()
    sys.stdout.buffer.writelines(chunks)
    sys.stdout.buffer.flush()
