"""What the plugin adds to a flake8 run over a project without AutoGen.

    python benchmarks/flake8_cost.py [--passes N]

Runs flake8 over the `email` package of Python, in one process, with and without the plugin in turn, and prints
the ratio of the processor times.
"""

from __future__ import annotations

import argparse
import importlib.util
import resource
import statistics
import subprocess
import sys

PROGRAM = """
import sys
from flake8.main import cli
from flake8.plugins import finder
if {without}:
    found = finder._find_importlib_plugins
    finder._find_importlib_plugins = lambda: (each for each in found() if each.package != "autogen-lint")
code = cli.main(["--jobs", "1", "--exit-zero", "--isolated", "--quiet", sys.argv[1]])
sys.exit(3 if "libcst" in sys.modules else code)
"""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Compare flake8 with and without the plugin.")
    parser.add_argument("--passes", type=int, default=5, metavar="N", help="how often to measure (default: 5)")
    passes = parser.parse_args().passes
    spec = importlib.util.find_spec("email")
    if spec is None or not spec.submodule_search_locations:
        return 2
    (folder,) = spec.submodule_search_locations
    times: dict[bool, list[float]] = {True: [], False: []}
    for number in range(passes + 1):
        for without in (number % 2 == 0, number % 2 == 1):
            seconds = _seconds(PROGRAM.format(without=without), folder)
            if number:
                times[without].append(seconds)
    alone, with_plugin = (statistics.median(times[each]) for each in (True, False))
    print(f"flake8 with the plugin / without it   {with_plugin / alone:.3f}")
    print(f"{with_plugin:.2f} s with it, {alone:.2f} s without; medians of {passes} passes")
    return 0


def _seconds(program: str, folder: str) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-c", program, folder], stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


if __name__ == "__main__":
    sys.exit(main())
