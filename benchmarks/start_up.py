"""How long it takes to start, compared with `flake8 --version`.

    python benchmarks/start_up.py [--passes N]

Runs each command in turn, so that all meet the same conditions, and prints medians of the processor time (user and
system) as ratios: on a machine with other work to do, the clock on the wall tells of that work.
"""

from __future__ import annotations

import argparse
import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

FILES = 10
"""Files without AutoGen in the small folder."""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Compare start-up with that of flake8.")
    parser.add_argument("--passes", type=int, default=21, metavar="N", help="how often to measure (default: 21)")
    passes = parser.parse_args().passes
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "pyproject.toml").touch()
        for number in range(FILES):
            (Path(folder) / f"module_{number}.py").write_text("import os\n\nprint(os.sep)\n")
        commands = {
            "flake8 --version": ["-m", "flake8", "--version"],
            "python -c pass": ["-c", "pass"],
            "autogen-lint --version": ["-m", "autogen_lint", "--version"],
            "autogen-lint --help": ["-m", "autogen_lint", "--help"],
            f"autogen-lint, {FILES} files without AutoGen": ["-m", "autogen_lint", folder],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for number in range(passes + 1):
            for name, command in commands.items():
                seconds = _seconds(command, folder)
                if number:  # The first pass compiles.
                    times[name].append(seconds)
    medians = {name: statistics.median(each) for name, each in times.items()}
    flake8, nothing = medians["flake8 --version"], medians["python -c pass"]
    print(f"{'':42}  of flake8 --version  of python -c pass       seconds")
    for name, seconds in medians.items():
        print(f"{name:42}  {seconds / flake8:19.2f}  {seconds / nothing:17.1f}  {seconds:12.3f}")
    print(f"Medians of {passes} passes; CPython {sys.version.split()[0]}.")
    return 0


def _seconds(arguments: list[str], folder: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], cwd=folder, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


if __name__ == "__main__":
    sys.exit(main())
