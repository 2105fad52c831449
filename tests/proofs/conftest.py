"""Each program runs in an empty folder."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Parts of pyautogen make a folder `.cache` where they are.
    monkeypatch.chdir(tmp_path)
