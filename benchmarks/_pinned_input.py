"""What is measured: sources of released packages, the same bytes for every interpreter and environment.

They are unpacked, not installed: nothing of them is imported, and what they depend on is not there.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
UNPACKED = ROOT / "build" / "benchmark_input"

WITH_AUTOGEN = {
    "pyautogen==0.2.35": "cf7853ca66518474aab546530ebce0c5585e1556d404c15d7100b4f67364f522",
    "autogenstudio==0.1.5": "e9e48210c6e03e1fa32504b80af3e66f0e30bde129fe3bfb06c9a838f7ef5478",
    "autogenstudio==0.4.2": "2ea9de53bbbe46f984eccbee995a6de67a2db43ab84f87901ca505b8f4277869",
}
"""Classic AutoGen itself, a program on it, and one on AgentChat; with the SHA-256 of their wheels."""
WITHOUT_AUTOGEN = {
    "httpx==0.28.1": "d909fcccc110f8c7faf814ca82a9a4d816bc5a6dbfea25d6591d6985b8ba59ad",
    "starlette==0.48.0": "0764ca97b097582558ecb498132ed0c7d942f233f365b86ba37770e026510659",
}
"""What many projects consist of: plenty of `async`, and no AutoGen."""


def unpacked(requirement: str, digest: str) -> Path:
    """Return the folder with the sources of a package; pip downloads it the first time.

    Raises `subprocess.CalledProcessError` when pip cannot, or when the wheel has another digest.
    """
    folder = UNPACKED / requirement
    if not folder.exists():
        UNPACKED.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=UNPACKED) as work:
            locked = Path(work, "locked.txt")
            locked.write_text(f"{requirement} --hash=sha256:{digest}\n", encoding="utf-8")
            sources = Path(work, "sources")
            _pip_install("--target", str(sources), "--require-hashes", "--requirement", str(locked))
            sources.rename(folder)
    return folder


def _pip_install(*arguments: str) -> None:
    # Whatever interpreter this is: the sources are read, not run.
    as_it_is = ("--no-deps", "--no-compile", "--ignore-requires-python", "--only-binary", ":all:", "--quiet")
    subprocess.run([sys.executable, "-m", "pip", "install", *as_it_is, *arguments], check=True)


def python_files(folder: Path) -> list[Path]:
    """The Python files below `folder`, in order."""
    return sorted(folder.rglob("*.py"))
