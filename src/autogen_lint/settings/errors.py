"""What is said about a setting that cannot be used."""

from __future__ import annotations

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Iterable


class SettingsError(ValueError):
    """A setting that cannot be used; `str()` is one line naming the setting, and the file it stands in."""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """Return `"; did you mean `x`?"` for the known word closest to `word`, or nothing when none is close."""
    import difflib

    close = difflib.get_close_matches(word, list(known), n=1)
    return f"; did you mean `{close[0]}`?" if close else ""
