"""Slips, and what they are slips for."""

from __future__ import annotations

import pytest

from autogen_lint.semantics.near_misses import _distance, near_miss

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
        ("turns", ("max_turns",)),
    ],
)
def test_none_or_several_are(written: str, right: tuple[str, ...]) -> None:
    assert near_miss(written, right) is None


def test_short_words_are_like_too_many() -> None:
    assert near_miss("stops", ("stop",)) == "stop"
    assert near_miss("stops", ("stop",), least=6) is None


def test_a_short_word_has_one_slip_and_a_long_one_two() -> None:
    assert near_miss("NEVRRR", ("NEVER",)) is None
    assert near_miss("clear_hystori", ("clear_history",)) == "clear_history"
    assert near_miss("cleer_hystori", ("clear_history",)) is None


@pytest.mark.parametrize(
    ("left", "right", "edits"),
    [
        ("never", "never", 0),
        ("never", "nevers", 1),
        ("nevers", "never", 1),
        ("never", "sever", 1),
        ("never", "enver", 1),
        ("never", "nevre", 1),
        ("never", "evner", 2),
        ("never", "every", 2),
        ("aab", "bba", 2),
        ("abab", "baba", 2),
        # A swap is not opened again to put something between.
        ("ca", "abc", 3),
        ("", "abc", 3),
    ],
)
def test_swapping_neighbours_is_one_edit(left: str, right: str, edits: int) -> None:
    assert _distance(left, right, 3) == edits
    assert _distance(right, left, 3) == edits


def test_what_is_too_far_is_not_counted_out() -> None:
    assert _distance("turns", "maxturns", 2) > 2
