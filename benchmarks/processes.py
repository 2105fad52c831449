"""From how much code on another process is worth its start.

    python benchmarks/processes.py [--passes N] [FOLDER ...]

Checks more and more of the modules below the folders, by default of the test corpus, in one process and in several, and
prints the time of several divided by the time of one. What a run would take with a core for each process is told from
processor times: its own, and that of the longest of its processes. Linux only: each pass is a fork of this process.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from autogen_lint import Settings, linter, workers
from autogen_lint.gate import file_mentions_autogen
from autogen_lint.runner import Checker, Outcome
from autogen_lint.settings import SettingsFinder

ROOT = Path(__file__).resolve().parent.parent
PROCESSES = (2, 3, 4)
KILOBYTES = {"spawn": (30, 60, 120, 240), "fork": (10, 20, 30, 45, 60, 90, 120)}


class Timed(Checker):
    """Sends the time of its process so far along with what it finds."""

    def __call__(self, path: str) -> Outcome:
        """Check the file at `path`."""
        outcome = super().__call__(path)
        outcome.report.warnings = [f"{os.getpid()} {time.process_time()}"]
        return outcome


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Tell from how much code on another process is worth its start.")
    parser.add_argument("--passes", type=int, default=5, metavar="N", help="how often to measure (default: 5)")
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="what to check (default: the corpus)")
    arguments = parser.parse_args()
    if sys.platform != "linux":
        print("This benchmark forks, and runs on Linux only.")
        return 0
    paths = [path for folder in arguments.folders or [ROOT / "test_corpus"] for path in _modules(folder)]
    for method, sizes in KILOBYTES.items():
        vars(workers)["start_method"] = partial(str, method)
        if method == "fork":
            # As a run does before it forks; one process alone has it already, too.
            linter.prepare(Settings().codes_for("module.py"))
        print(f"{method}: kB in one process, ms; with {', '.join(map(str, PROCESSES))} processes / with one")
        for kilobytes in sizes:
            _measure(_first(paths, kilobytes * 1000), arguments.passes)
    print(f"Minima of {arguments.passes} passes; CPython {sys.version.split()[0]}.")
    return 0


def _modules(folder: Path) -> list[str]:
    found = sorted(map(str, folder.rglob("*.py")))
    return [path for path in found if ".fixed" not in path and file_mentions_autogen(path, is_listed=False)]


def _first(paths: Sequence[str], size: int) -> list[str]:
    chosen: list[str] = []
    for path in paths:
        if size <= 0:
            break
        chosen.append(path)
        size -= os.path.getsize(path)
    return chosen


def _measure(paths: Sequence[str], passes: int) -> None:
    rows = [[_seconds(paths, jobs) for jobs in (1, *PROCESSES)] for _ in range(passes)]
    alone, *several = map(min, zip(*rows, strict=True))
    size = sum(map(os.path.getsize, paths)) / 1000
    print(f"{size:6.0f} {alone * 1000:6.0f}   " + "  ".join(f"{each / alone:.2f}" for each in several), flush=True)


def _seconds(paths: Sequence[str], jobs: int) -> float:
    """The time of a run with a core for each process, measured in a process that has done nothing else."""
    reading, writing = os.pipe()
    if not os.fork():
        try:
            os.write(writing, str(_seconds_here(paths, jobs)).encode())
        finally:
            os._exit(0)
    os.close(writing)
    os.wait()
    with open(reading, encoding="ascii") as pipe:
        return float(pipe.read())


def _seconds_here(paths: Sequence[str], jobs: int) -> float:
    workers._WORTH_A_PROCESS = dict.fromkeys(KILOBYTES, 1)
    begin = time.process_time()
    times: dict[str, float] = {}
    for outcome in workers.spread(Timed(SettingsFinder(), []), paths, jobs, None):
        process, seconds = outcome.report.warnings[0].split()
        times[process] = max(times.get(process, 0), float(seconds))
    own = time.process_time() - begin
    return own + max((seconds for process, seconds in times.items() if process != str(os.getpid())), default=0)


if __name__ == "__main__":
    sys.exit(main())
