"""All benchmarks of this folder, one after the other, in this environment.

    python benchmarks/run.py [ARGUMENT ...]

Each also runs by itself; the arguments go to `peers.py`. `nox -s benchmarks` makes environments for them.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parent


def main() -> int:
    """Run them; return how many failed."""
    failed = 0
    for script in sorted(BENCHMARKS.glob("[!_]*.py")):
        if script.name != Path(__file__).name:
            print(f"## {script.stem.replace('_', ' ').capitalize()}\n", flush=True)
            arguments = sys.argv[1:] if script.name == "peers.py" else []
            failed += subprocess.run([sys.executable, str(script), *arguments], check=False).returncode != 0
            print(flush=True)
    return failed


if __name__ == "__main__":
    sys.exit(main())
