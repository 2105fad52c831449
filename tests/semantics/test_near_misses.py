"""Slips, and what they are slips for."""

from __future__ import annotations

import pytest

from autogen_lint.semantics.near_misses import near_miss

MODES = ("ALWAYS", "TERMINATE", "NEVER")
OPTIONS = ("max_turns", "message", "summary_method", "summary_args", "clear_history")


@pytest.mark.parametrize(
    ("written", "right", "meant"),
    [
        ("never", MODES, "NEVER"),
        ("NEVRE", MODES, "NEVER"),
        ("Always", MODES, "ALWAYS"),
        ("max_turn", OPTIONS, "max_turns"),
        ("maxTurns", OPTIONS, "max_turns"),
        ("summary-method", OPTIONS, "summary_method"),
        ("clear_histroy", OPTIONS, "clear_history"),
    ],
)
def test_one_is_near(written: str, right: tuple[str, ...], meant: str) -> None:
    assert near_miss(written, right) == meant


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("AUTO", MODES),
        ("", MODES),
        ("max_turns", ("max_turns",)),
        ("problem", OPTIONS),
        ("top_x", ("top_k", "top_p")),
        ("n", ("m",)),
    ],
)
def test_none_or_several_are(written: str, right: tuple[str, ...]) -> None:
    assert near_miss(written, right) is None


def test_short_words_are_like_too_many() -> None:
    assert near_miss("stops", ("stop",)) == "stop"
    assert near_miss("stops", ("stop",), least=6) is None
