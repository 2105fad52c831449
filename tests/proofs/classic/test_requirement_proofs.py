"""AGL608: releases within the upper bounds that the fix adds install `autogen`."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys

import pytest
from packaging.specifiers import SpecifierSet

BOUNDED = {"ag2": "<1", "autogen": "", "pyautogen": "<0.10"}


def installed() -> dict[str, str]:
    """Distribution -> version, of those that can install `autogen`."""
    return {each.name: each.version for each in importlib.metadata.distributions() if each.name in BOUNDED}


def test_a_release_within_the_bound_installs_the_package() -> None:
    found = installed()
    if not found:
        pytest.skip("no distribution of classic AutoGen is installed")
    assert all(SpecifierSet(BOUNDED[name]).contains(version) for name, version in found.items())
    run = subprocess.run([sys.executable, "-c", "import autogen"], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
