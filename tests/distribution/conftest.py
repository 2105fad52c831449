"""What the tests of the ways to get autogen-lint have in common."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def package_index(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skip where pip has nowhere to install from; the build of the package is the first thing that it would need."""
    folder: Path = tmp_path_factory.mktemp("index")
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "download", "--quiet", "--no-deps"]
    done = subprocess.run(
        [*command, "--timeout=10", "--retries=0", f"--dest={folder}", "hatchling"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if done.returncode:
        pytest.skip(f"pip finds no package index: {done.stderr.strip().rpartition(chr(10))[2]}")
