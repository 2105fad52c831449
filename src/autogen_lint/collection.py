"""The memory of a process that checks many files: when garbage is looked for, and when what was learnt is given up."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_FEW = 800_000
"""Blocks of memory, of about 100 bytes each, that are not worth a look: the models of 1.2 megabytes of code.

With three quarters of it, modules that import each other are parsed again and again: 1.4 times the code of `autogen`,
with half of it 1.8 times.
"""
_FEW_OF_ANOTHER_PROJECT = 100_000
"""The same for what is left of a project when a module of another one is checked, which will hardly ask for it."""
_BLOCKS_FOR_A_BYTE = 1.4
"""Blocks that the model of a module takes for each byte of its code."""
_MOST = 1.4
"""How much may be in use before a check, in parts of what the hungriest check so far has needed."""


@contextmanager
def collector_paused() -> Iterator[None]:
    """Look for cyclic garbage only where `Allowance.make_room` does.

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


class Allowance:
    """How much memory one check after the other may leave behind: garbage, and models of modules that the next ones
    may ask.

    Models of modules that import each other hold each other, so that to give up some of them frees nothing. What is
    counted is what Python has really allocated, by whomever; and where it does not count, garbage is looked for now
    and then.
    """

    def __init__(self) -> None:
        self._before: int | None = None
        """Blocks in use when nothing was kept."""
        self._at_start = 0
        self._largest = 0
        self._root = ""

    def make_room(self, code_bytes: int, root: str, give_up: Callable[[], None]) -> None:
        """Before a check of a module with `code_bytes` that no model is known of, in the project in the folder `root`:
        see to it that there is enough room, if need be by `give_up`, which lets go of all that is kept.
        """
        used = _blocks()
        if self._before is None:
            self._before = used
        expected = int(code_bytes * _BLOCKS_FOR_A_BYTE)
        few = _FEW if _share_modules(self._root, root) else _FEW_OF_ANOTHER_PROJECT
        self._root = root
        most = max(few, _MOST * max(self._largest, expected))
        # Where Python does not count blocks, it counts what garbage may be among.
        if used - self._before + expected > most or (not used and gc.get_count()[0] > _FEW):
            give_up()
            # Looking for garbage takes many times longer than that, and most often nothing is left to be found.
            if not used or _blocks() - self._before + expected > most // 2:
                gc.collect()
                # What is still there is not ours: a program that uses us has grown.
                self._before = _blocks()
            used = _blocks()
        self._at_start = used

    def note_need(self) -> None:
        """After the check: remember how much it has taken."""
        self._largest = max(self._largest, _blocks() - self._at_start)


def _share_modules(one: str, other: str) -> bool:
    """Tell whether modules of the projects in the two folders may import each other: one folder lies in the other."""
    one, other = os.path.join(one, ""), os.path.join(other, "")
    return one.startswith(other) or other.startswith(one)


def _blocks() -> int:
    return sys.getallocatedblocks()
