"""A server that takes a request and does not answer it."""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Iterator

HOLDS_FOR = 1.5
"""How long the server keeps a connection without a word. It hangs up then, or the program would never end."""


@contextlib.contextmanager
def silent_server() -> Iterator[str]:
    """The URL of a server on this machine that accepts connections, says nothing, and hangs up after `HOLDS_FOR`
    seconds.
    """
    with socket.create_server(("127.0.0.1", 0)) as server:
        threading.Thread(target=_accept, args=(server,), daemon=True).start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/"


def _accept(server: socket.socket) -> None:
    # Closing the server ends this.
    with contextlib.suppress(OSError):
        while True:
            threading.Thread(target=_hold, args=server.accept()[:1], daemon=True).start()


def _hold(connection: socket.socket) -> None:
    with connection:
        time.sleep(HOLDS_FOR)
