"""The published schemas of CI configurations, as check-jsonschema brings them along."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("check_jsonschema", reason="check-jsonschema is not installed")


def assert_valid(schema: str, *paths: Path) -> None:
    """Hold the files at `paths` against one of the schemas that `check-jsonschema --help` lists."""
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", f"--builtin-schema=vendor.{schema}", *map(str, paths)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
