"""Python's collector of cyclic garbage, kept out of the way of a check."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_OBJECTS = 1_000_000
"""How many new objects may come to live before garbage is looked for: the trees of some three million characters."""


@contextmanager
def collector_paused() -> Iterator[None]:
    """Look for cyclic garbage only where `collect_when_due` is called.

    A syntax tree is millions of objects that are all in use. Python would look through them again and again while
    they grow, which takes a third of a check and finds nothing.
    """
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def collect_when_due() -> None:
    """Look for garbage if enough may have come together; for use between two files."""
    if gc.get_count()[0] > _OBJECTS:
        gc.collect()
