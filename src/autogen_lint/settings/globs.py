"""Globs over paths, matched in a time that no glob can stretch."""

from __future__ import annotations

import functools
import math
import os
import re

LONGEST_GLOB = 4096
PLAIN_NAME = re.compile(r"\.?\w[\w.-]*")
"""A glob that matches one name and nothing else."""
NO_NAMES = ("", os.curdir, os.pardir)
"""Last parts of paths that do not say what the folder is called."""

_FEW_STARS = 2
_MOST_WAYS = 1_000_000


def matches_any(path: str, globs: tuple[str, ...], root: str) -> bool:
    """Tell whether `path` matches one of `globs`: by its last part alone, or whole, globs being relative to `root`.

    `*` matches across folders, `**/` also no folder at all, `{a,b}` either of both.
    """
    by_name, by_path, costly = _compiled(globs, root)
    full = _posix(os.path.abspath(path))
    begin = full.rfind("/") + 1
    if by_name.fullmatch(full, begin) is not None or by_path.fullmatch(full) is not None:
        return True
    return any(glob.fits(full[begin:]) or whole.fits(full) for glob, whole in costly)


@functools.lru_cache(maxsize=256)
def _compiled(
    globs: tuple[str, ...], root: str
) -> tuple[re.Pattern[str], re.Pattern[str], list[tuple[_ManyStars, _ManyStars]]]:
    """The expressions for names and for whole paths; and for both, one by one, the globs with many stars."""
    # One expression for all the others: every entry of every folder is matched against the excluded names.
    folder = _posix(os.path.abspath(root)).rstrip("/") + "/"
    trimmed = [_posix(glob).removeprefix("./").rstrip("/") for glob in globs]
    many = [glob for glob in trimmed if _stars(glob) > _FEW_STARS]
    few = [glob for glob in trimmed if _stars(glob) <= _FEW_STARS]
    names = [_expression(glob) for glob in few]
    paths = [("" if os.path.isabs(glob) else re.escape(folder)) + _expression(glob) for glob in few]
    slow = [(_ManyStars("", glob), _ManyStars("" if os.path.isabs(glob) else folder, glob)) for glob in many]
    return re.compile(_either(names), re.DOTALL), re.compile(_either(paths), re.DOTALL), slow


def _stars(glob: str) -> int:
    return len(re.findall(r"\*+", glob))


class _ManyStars:
    """A glob below the folder `prefix` that takes an expression years: each star multiplies the ways."""

    def __init__(self, prefix: str, glob: str) -> None:
        self._tokens = [*prefix, *_tokens(glob)]
        self._stars = _stars(glob)
        self._expression = re.compile(re.escape(prefix) + _expression(glob), re.DOTALL)

    def fits(self, text: str) -> bool:
        """Tell whether all of `text` matches."""
        if math.comb(len(text), self._stars) <= _MOST_WAYS:
            return self._expression.fullmatch(text) is not None
        return len(text) in _ends(self._tokens, text, {0})


def _either(expressions: list[str]) -> str:
    return "|".join(f"(?:{expression})" for expression in expressions) or "(?!)"


def _expression(glob: str) -> str:
    return "".join(map(_token_expression, _tokens(glob)))


def _tokens(glob: str) -> list[str]:
    return re.findall(r"\*\*/|\*+|\?|\[!?\]?[^\]]*\]|\{[^{}]*\}|.", glob, re.DOTALL)


def _ends(tokens: list[str], text: str, begins: set[int]) -> set[int]:
    """Return where matches of `tokens` in `text` can end that begin at one of `begins`.

    A step for each token and character, however many stars there are.
    """
    for token in tokens:
        if not begins:
            break
        if token == "**/":
            first = min(begins)
            begins = begins | {index + 1 for index in range(first, len(text)) if text[index] == "/"}
        elif token.startswith("*"):
            begins = set(range(min(begins), len(text) + 1))
        elif len(token) > 2 and token[0] == "{":
            begins = set().union(*(_ends(_tokens(option), text, begins) for option in token[1:-1].split(",")))
        else:
            one = re.compile(_token_expression(token), re.DOTALL)
            begins = {match.end() for begin in begins if (match := one.match(text, begin)) is not None}
    return begins


def _token_expression(token: str) -> str:
    if token == "**/":
        return "(?:.*/)?"
    if token.startswith("*"):
        return ".*"
    if token == "?":
        return "[^/]"
    if len(token) > 2 and token[0] == "[":
        return _set_expression(token)
    if len(token) > 2 and token[0] == "{":
        return _either([_expression(option) for option in token[1:-1].split(",")])
    return re.escape(token)


def _set_expression(token: str) -> str:
    negated = token[1] == "!"
    body = re.sub(r"([\[\]\\^&~|])", r"\\\1", token[2 if negated else 1 : -1])
    expression = f"[{'^' if negated else ''}{body}]"
    try:
        re.compile(expression)
    except re.error:  # a range such as `[z-a]`: taken literally
        return re.escape(token)
    return expression


def _posix(path: str) -> str:
    return path.replace(os.sep, "/")


def from_here(globs: tuple[str, ...]) -> tuple[str, ...]:
    """Anchor globs with a folder in them at the current one; a bare name goes on matching everywhere."""
    # Glob characters in the folder's own name stand for themselves.
    here = re.sub(r"([\[{*?])", r"[\1]", _posix(os.getcwd()))
    return tuple(
        f"{here}/{glob.removeprefix('./')}" if "/" in glob.rstrip("/") and not os.path.isabs(glob) else glob
        for glob in map(_posix, globs)
    )
