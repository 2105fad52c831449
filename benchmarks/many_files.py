"""What a run over many files costs, compared with reading and with hashing them.

    python benchmarks/many_files.py [--passes N] [--files N] [--autogen N]

Makes two projects out of the sources of the standard library: one without AutoGen, and one in which some files are
programs of this repository's test corpus. Prints medians of the processor time of runs in this process, as ratios; and
of the time on the clock of a run that may use all cores.
"""

from __future__ import annotations

import argparse
import gc
import hashlib
import os
import shutil
import statistics
import sys
import sysconfig
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from autogen_lint import check_paths
from autogen_lint.cache import Cache
from autogen_lint.gate import mentions_autogen
from autogen_lint.processes import available_cores

ROOT = Path(__file__).resolve().parent.parent
IN_A_FOLDER = 50


def main() -> int:
    """Measure and print."""
    arguments = _arguments()
    with tempfile.TemporaryDirectory() as place:
        plain, mixed = Path(place, "plain"), Path(place, "mixed")
        _make(plain, _library(), arguments.files)
        _make(mixed, _library(), arguments.files - arguments.autogen)
        _make(mixed / "programs", _programs(), arguments.autogen)
        (mixed / "programs" / "pyproject.toml").unlink()  # All of it is one project.
        _measure_plain(plain, arguments.passes)
        _measure_mixed(mixed, arguments.passes)
    print(f"Medians of {arguments.passes} passes; CPython {sys.version.split()[0]}.")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compare runs over many files with reading and hashing them.")
    parser.add_argument("--passes", type=int, default=5, metavar="N", help="how often to measure (default: 5)")
    parser.add_argument("--files", type=int, default=5_000, metavar="N", help="files in a project (default: 5000)")
    parser.add_argument("--autogen", type=int, default=500, metavar="N", help="of these with AutoGen (default: 500)")
    return parser.parse_args()


# Projects


def _library() -> Iterator[Path]:
    """Modules of the standard library, again and again; they are of every size."""
    found = sorted(Path(sysconfig.get_path("stdlib")).glob("*/*.py"))
    chosen = [path for path in found if path.parent.name != "site-packages" and not mentions_autogen(path.read_bytes())]
    while True:
        yield from chosen


def _programs() -> Iterator[Path]:
    chosen = sorted(path for path in ROOT.glob("test_corpus/*/*.py") if not path.name.endswith(".fixed.py"))
    while True:
        yield from chosen


def _make(project: Path, sources: Iterator[Path], number: int) -> None:
    project.mkdir(parents=True)
    (project / "pyproject.toml").touch()
    for index, source in zip(range(number), sources, strict=False):
        folder = project / f"part_{index // IN_A_FOLDER}"
        folder.mkdir(exist_ok=True)
        # No two are the same.
        (folder / f"module_{index}.py").write_bytes(source.read_bytes() + f"# {index}\n".encode())


# Runs


def _measure_plain(project: Path, passes: int) -> None:
    files = _files(project)
    times = _in_turn(
        passes,
        time.process_time,
        read=lambda: _read(project),
        text=lambda: _read_text(project),
        run=lambda: check_paths([str(project)]),
    )
    _describe("Without AutoGen", files)
    print(f"  run / finding the files and reading them as text     {times['run'] / times['text']:.2f}")
    print(f"  run / finding the files and reading their bytes      {times['run'] / times['read']:.2f}")
    print(f"  {times['run']:.3f} s for a run, {times['text']:.3f} s as text, {times['read']:.3f} s as bytes")
    times = _in_turn(
        passes,
        time.perf_counter,
        read=lambda: _read(project),
        text=lambda: _read_text(project),
        run=lambda: check_paths([str(project)], jobs=None),
    )
    print(f"  on the clock, with {available_cores()} cores: {times['run'] / times['text']:.2f} of text, ", end="")
    print(f"{times['run'] / times['read']:.2f} of bytes\n")


def _measure_mixed(project: Path, passes: int) -> None:
    files = _files(project)
    cache = Cache(str(project / ".autogen_lint_cache"))
    start = time.perf_counter()
    first = check_paths([str(project)], cache=cache)
    cold = time.perf_counter() - start
    times = _in_turn(
        passes,
        time.process_time,
        hash=lambda: _hash(project),
        run=lambda: _same(first, check_paths([str(project)], cache=cache)),
    )
    _describe(f"With AutoGen in some, and {len(first.findings)} findings", files)
    print(f"  run with a cache / finding the files and hashing them  {times['run'] / times['hash']:.2f}")
    print(f"  {times['run']:.3f} s for a run, {times['hash']:.3f} s for hashing, {cold:.1f} s for the first run\n")
    # Without a file that mentions AutoGen there is none.
    shutil.rmtree(cache.folder, ignore_errors=True)


def _describe(name: str, files: Sequence[str]) -> None:
    size = sum(os.path.getsize(path) for path in files)
    print(f"{name}: {len(files):,} files, {size / 1e6:.1f} MB")


def _files(project: Path) -> list[str]:
    return [str(path) for path in sorted(project.rglob("*.py"))]


def _walk(project: Path) -> Iterator[str]:
    """The Python files of a project, as any tool without settings would find them."""
    for folder, _, names in os.walk(project):
        for name in names:
            if name.endswith(".py"):
                yield os.path.join(folder, name)


def _read(project: Path) -> None:
    for path in _walk(project):
        with open(path, "rb") as file:
            file.read()


def _read_text(project: Path) -> None:
    for path in _walk(project):
        with open(path, encoding="utf-8", errors="replace") as file:
            file.read()


def _hash(project: Path) -> None:
    for path in _walk(project):
        with open(path, "rb") as file:
            hashlib.sha256(file.read()).digest()


def _same(first: object, second: object) -> None:
    if first != second:
        raise RuntimeError("the run with a cache reports something else")


def _in_turn(passes: int, clock: Callable[[], float], **works: Callable[[], object]) -> dict[str, float]:
    """The medians of the seconds that each of `works` takes by `clock`."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for number in range(passes + 1):
        for name, work in works.items():
            gc.collect()
            start = clock()
            work()
            if number:  # The first pass imports, and fills the caches of the system.
                times[name].append(clock() - start)
    return {name: statistics.median(each) for name, each in times.items()}


if __name__ == "__main__":
    sys.exit(main())
