"""A shell completion script, made by shtab from the options there are."""

from __future__ import annotations

import argparse

import shtab

from autogen_lint.rules import RULES

_COMPLETED_AS_FILES = frozenset({"FILE", "PATH"})
_THEMES = sorted({entry.code[:4] for entry in RULES})


def script(parser: argparse.ArgumentParser, shell: str) -> str:
    """The script that completes the arguments of `parser` in `shell`.

    Changes `parser`, which is of no use for parsing afterwards. Raises `ValueError` for a shell that the installed
    shtab does not know yet.
    """
    if shell not in shtab.SUPPORTED_SHELLS:
        raise ValueError(f"the installed shtab has no completion for {shell}; a newer one may have")
    for action in parser._actions:
        if action.metavar in _COMPLETED_AS_FILES:
            action.complete = shtab.FILE  # type: ignore[attr-defined]  # This is how shtab is told.
        elif action.metavar == "CODES":
            action.choices = ["ALL", *_THEMES, *(entry.code for entry in RULES)]
        elif action.metavar == "CODE":
            action.choices = [word for entry in RULES for word in (entry.code, entry.name)]
    return shtab.complete(parser, shell)
