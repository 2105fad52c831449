"""AGL608: what the distribution `ag2` installs from 1.0 on."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys


def imports(name: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", f"import {name}"], capture_output=True, text=True, check=False)


def test_the_distribution_no_longer_installs_autogen() -> None:
    assert int(importlib.metadata.version("ag2").partition(".")[0]) >= 1
    assert "ModuleNotFoundError: No module named 'autogen'" in imports("autogen").stderr


def test_what_it_installs_instead() -> None:
    assert imports("ag2").returncode == 0
