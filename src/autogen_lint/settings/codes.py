"""Codes and prefixes of codes: which rules they mean, and which of two is the more specific."""

from __future__ import annotations

import functools

from autogen_lint import rules
from autogen_lint.settings.errors import SettingsError, did_you_mean

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Iterable

    from autogen_lint.rules import RuleEntry


def checked_codes(key: str, values: Iterable[str]) -> tuple[str, ...]:
    """Return `values` in upper case; raise `SettingsError` naming `key` when no rule's code starts with one of them."""
    codes = tuple(value.strip().upper() for value in values)
    known = [entry.code for entry in rules.RULES]
    for code in codes:
        if code != "ALL" and not (code and any(rule.startswith(code) for rule in known)):
            raise SettingsError(f"`{key}`: {_unknown_code(code, known)}")
    return codes


def _unknown_code(code: str, known: list[str]) -> str:
    if code == rules.SYNTAX_ERROR:
        return f"`{code}` is no rule: syntax errors are always reported"
    return f"no rule has the code or prefix `{code}`{did_you_mean(code, known)}"


@functools.lru_cache(maxsize=256)
def selected_codes(
    select: tuple[str, ...] | None,
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    entries: tuple[RuleEntry, ...],
) -> frozenset[str]:
    """Return the codes of those of `entries` that the three say are to run; the longer prefix wins."""
    return frozenset(entry.code for entry in entries if _is_chosen(entry, select, extend_select, ignore))


def _is_chosen(
    entry: RuleEntry, select: tuple[str, ...] | None, extend_select: tuple[str, ...], ignore: tuple[str, ...]
) -> bool:
    named = longest_prefix(entry.code, (*(select or ()), *extend_select))
    if named is None and select is None and entry.on_by_default:
        named = 0
    ignored = longest_prefix(entry.code, ignore)
    return named is not None and (ignored is None or named > ignored)


def longest_prefix(code: str, prefixes: Iterable[str]) -> int | None:
    """Return the length of the longest of `prefixes` that `code` starts with; `ALL` counts as the empty one."""
    plain = ("" if prefix == "ALL" else prefix for prefix in prefixes)
    return max((len(prefix) for prefix in plain if code.startswith(prefix)), default=None)


def without(prefixes: tuple[str, ...], stronger: tuple[str, ...]) -> tuple[str, ...]:
    """Return those of `prefixes` that none of `stronger` is a prefix of."""
    return tuple(prefix for prefix in prefixes if longest_prefix(prefix, stronger) is None)
