"""How much a whole check costs, compared with what it cannot do without: parsing the file.

    python benchmarks/check_against_parse.py [--passes N] [PATH ...]

Measures the installed `autogen` package, this repository's test corpus, and the paths given. Everything runs in one
process, and each number is the median of its passes. Ratios come first: they mean much the same on any machine, seconds
do not.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import importlib.util
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, TypeVar
from unittest import mock

import libcst as cst

from autogen_lint.collection import collector_paused
from autogen_lint.gate import mentions_autogen
from autogen_lint.linter import check_in_run, concerns_autogen, lint
from autogen_lint.project import forget
from autogen_lint.rules import RULES
from autogen_lint.semantics import positions
from autogen_lint.semantics.project_modules import give_up_models
from autogen_lint.semantics.walk import Walk
from autogen_lint.settings import Settings
from autogen_lint.source import SourceError, read_source

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = Settings()
RULE_SETS = {
    "default rules": SETTINGS.codes_for("module.py"),
    "all rules": frozenset(entry.code for entry in RULES),
}

Result = TypeVar("Result")


def main() -> int:
    """Measure and print."""
    arguments = _arguments()
    unusable: list[str] = []
    for name, files in _sets(arguments.paths):
        samples = _samples(files, unusable)
        for rules, codes in RULE_SETS.items():
            _print_checked(f"{name}, {rules}", samples, codes, arguments.passes)
    _print_passed_over(_samples(_package("libcst"), unusable), arguments.passes)
    print(f"Medians of {arguments.passes} passes; CPython {sys.version.split()[0]}, {len(RULES)} rules.")
    if unusable:
        print(f"Left out, cannot be read or parsed: {', '.join(unusable)}")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compare a whole check with libcst.parse_module alone.")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files and folders to measure as well")
    parser.add_argument("--passes", type=_positive, default=5, metavar="N", help="how often to measure (default: 5)")
    return parser.parse_args()


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


# Files


@dataclass(frozen=True, slots=True)
class Sample:
    """One file to measure."""

    path: str
    text: str

    @property
    def lines(self) -> int:
        """How many lines the file has."""
        return self.text.count("\n")


def _sets(paths: Sequence[Path]) -> Iterator[tuple[str, list[Path]]]:
    yield "The installed `autogen` package", _package("autogen")
    corpus = _python_files([ROOT / "test_corpus"])
    yield "The test corpus", [file for file in corpus if not file.name.endswith(".fixed.py")]
    if paths:
        yield " ".join(map(str, paths)), _python_files(paths)


def _package(name: str) -> list[Path]:
    # Finding a top-level package does not import it.
    spec = importlib.util.find_spec(name)
    return _python_files([Path(folder) for folder in spec.submodule_search_locations or ()]) if spec else []


def _python_files(paths: Iterable[Path]) -> list[Path]:
    return [file for path in paths for file in ([path] if path.is_file() else sorted(path.rglob("*.py")))]


def _samples(files: Iterable[Path], unusable: list[str]) -> list[Sample]:
    samples = []
    for file in files:
        try:
            text = read_source(str(file)).text
            cst.parse_module(text)
        except (SourceError, cst.ParserSyntaxError):
            unusable.append(str(file))
        else:
            samples.append(Sample(str(file), text))
    return samples


# Files with AutoGen in them


@dataclass(slots=True)
class Times:
    """Seconds for all files of a set: `parse` alone, a whole `check` with the seconds of its steps, and the check of
    each `text` as such, which is of no project.
    """

    parse: float = 0.0
    check: float = 0.0
    text: float = 0.0
    steps: dict[str, float] = field(default_factory=lambda: {"parse": 0.0, "walk": 0.0, "positions": 0.0})

    def share(self, step: str) -> float:
        """The part of the whole check that `step` takes."""
        return self.steps[step] / self.check

    @property
    def rest(self) -> float:
        """The part of the whole check that no other step takes: what the model finds out and the rules ask."""
        return 1 - sum(map(self.share, self.steps))


def _print_checked(name: str, samples: Sequence[Sample], codes: frozenset[str], passes: int) -> None:
    opened = [sample for sample in samples if mentions_autogen(sample.text)]
    print(name)
    if not opened:
        print("  not measured: no files with AutoGen in them\n")
        return
    _measure(opened, codes)  # Not counted: the first pass imports, and fills caches.
    times = [_measure(opened, codes) for _ in range(passes)]
    print(f"  whole check / parse_module alone  {_median(each.check / each.parse for each in times):.2f}")
    print(f"    of the check: parse             {_median(each.share('parse') for each in times):.0%}")
    print(f"                  walk and scopes   {_median(each.share('walk') for each in times):.0%}")
    print(f"                  model and rules   {_median(each.rest for each in times):.0%}")
    print(f"                  positions         {_median(each.share('positions') for each in times):.0%}")
    print(
        f"  the same for the text alone, without its project  {_median(each.text / each.parse for each in times):.2f}"
    )
    parse, check = _median(each.parse for each in times), _median(each.check for each in times)
    print(f"  {check:.2f} s for the check, {parse:.2f} s for parse_module alone")
    findings = sum(len(lint(sample.text, sample.path, SETTINGS, codes)) for sample in opened)
    lines = sum(sample.lines for sample in opened)
    print(f"  {len(opened)} files with {lines:,} lines and {findings:,} findings", end="")
    print(f" ({len(samples) - len(opened)} more files do not mention AutoGen)\n")


def _measure(samples: Sequence[Sample], codes: frozenset[str]) -> Times:
    """Parse every file, and check every file as one run of the command line does: what is learnt of the project around
    them, and the parse of modules that they import, counts as part of the check.
    """
    times = Times()
    gc.collect()
    times.parse = _seconds(partial(_parse, samples))
    # A run begins with nothing: what the last one has left would count as its memory.
    forget()
    give_up_models()
    gc.collect()
    with _watched(times.steps):
        times.check = _seconds(partial(_run, samples, codes))
    give_up_models()
    gc.collect()
    times.text = _seconds(partial(_run, [Sample("<string>", sample.text) for sample in samples], codes))
    return times


def _parse(samples: Sequence[Sample]) -> None:
    for sample in samples:
        cst.parse_module(sample.text)


@collector_paused()
def _run(samples: Sequence[Sample], codes: frozenset[str]) -> None:
    for sample in samples:
        if concerns_autogen(sample.text, sample.path):
            lint(sample.text, sample.path, SETTINGS, codes)


@contextlib.contextmanager
def _watched(steps: dict[str, float]) -> Iterator[None]:
    """Add to `steps` the time that a check spends in each of them."""
    with (
        mock.patch.object(cst, "parse_module", _stopped(cst.parse_module, steps, "parse")),
        mock.patch("autogen_lint.semantics.model.Walk", _stopped(Walk, steps, "walk")),
        mock.patch.object(positions, "positions", _stopped(positions.positions, steps, "positions")),
    ):
        yield


def _stopped(work: Callable[..., Result], steps: dict[str, float], step: str) -> Callable[..., Result]:
    def timed(*arguments: Any) -> Result:
        start = time.process_time()
        try:
            return work(*arguments)
        finally:
            steps[step] += time.process_time() - start

    return timed


# Files without AutoGen


def _print_passed_over(samples: Sequence[Sample], passes: int) -> None:
    """Measure the sources of LibCST itself: always installed, and nothing to do with AutoGen."""
    shut = [sample for sample in samples if not mentions_autogen(sample.text)]
    ratios = []
    for _ in range(passes + 1):
        read = sum(_seconds(partial(read_source, sample.path)) for sample in shut)
        check = sum(_seconds(partial(check_in_run, sample.text, sample.path, SETTINGS)) for sample in shut)
        ratios.append((read + check) / read)
    print("Files without AutoGen: the installed `libcst` package")
    print(f"  reading and checking / reading    {_median(ratios[1:]):.2f}")
    print(f"  {len(shut)} files with {sum(sample.lines for sample in shut):,} lines\n")


def _seconds(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def _median(numbers: Iterable[float]) -> float:
    return statistics.median(numbers)


if __name__ == "__main__":
    sys.exit(main())
