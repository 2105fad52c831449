"""What holds for all tests."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _no_cache(monkeypatch: pytest.MonkeyPatch) -> None:
    """Many tests put another engine in the place of ours, of which a cache knows nothing."""
    monkeypatch.setenv("AUTOGEN_LINT_NO_CACHE", "1")
