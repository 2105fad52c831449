"""What holds for all tests."""

from __future__ import annotations

import signal
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many tests put another engine in the place of ours, of which a cache knows nothing."""
    monkeypatch.setenv("AUTOGEN_LINT_NO_CACHE", "1")


@pytest.fixture
def ctrl_c_is_heard() -> Iterator[None]:
    """Let processes started here hear Ctrl-C: a shell that runs the tests in the background has them ignore it."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
