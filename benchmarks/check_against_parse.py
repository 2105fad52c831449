"""How much a whole check costs, compared with what it cannot do without: parsing the file.

    python benchmarks/check_against_parse.py [--passes N] [PATH ...]

Measures three sets of files: the installed `autogen` package, this repository's test corpus, and the paths given. Everything
runs in one process, and each number is the median of its passes. Ratios come first: they mean much the same on any machine, seconds
do not.
"""

from __future__ import annotations

import argparse
import importlib.util
import statistics
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import libcst as cst

from autogen_lint import check_source
from autogen_lint.gate import mentions_autogen
from autogen_lint.linter import lint
from autogen_lint.rules import RULES, load_rules
from autogen_lint.rules.base import Rule, run_rules
from autogen_lint.semantics.model import Model
from autogen_lint.semantics.positions import positions
from autogen_lint.semantics.walk import Walk
from autogen_lint.settings import Settings
from autogen_lint.source import SourceError, read_source

ROOT = Path(__file__).resolve().parent.parent
CODES = frozenset(entry.code for entry in RULES)
SETTINGS = Settings()

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Sample:
    """One file to measure."""

    path: str
    text: str


@dataclass(frozen=True, slots=True)
class Times:
    """Seconds for all files of a set; `walk`, `rules` (with the model they ask) and `positions` are parts of `check`."""

    parse: float
    check: float
    walk: float
    rules: float
    positions: float


def main() -> int:
    """Measure and print."""
    arguments = _arguments()
    skipped: list[str] = []
    for name, files in _sets(arguments.paths):
        if not files:
            print(f"{name}: no Python files\n")
            continue
        samples = _samples(files, skipped)
        _print_checked(name, samples, arguments.passes)
    _print_passed_over(_samples(_package("libcst"), skipped), arguments.passes)
    print(f"{arguments.passes} passes, CPython {sys.version.split()[0]}, {len(CODES)} rules")
    if skipped:
        print(f"left out, not readable or not parsable: {', '.join(skipped)}")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compare a whole check with libcst.parse_module alone.")
    parser.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files and folders to measure as well")
    parser.add_argument("--passes", type=int, default=5, metavar="N", help="take the median of N passes (default: 5)")
    return parser.parse_args()


# Files


def _sets(paths: Sequence[Path]) -> Iterable[tuple[str, list[Path]]]:
    yield "installed `autogen` package", _package("autogen")
    yield "test corpus", _python_files([ROOT / "test_corpus"])
    if paths:
        yield " ".join(map(str, paths)), _python_files(paths)


def _package(name: str) -> list[Path]:
    # Finding a top-level package does not import it.
    spec = importlib.util.find_spec(name)
    return _python_files([Path(folder) for folder in spec.submodule_search_locations or ()]) if spec else []


def _python_files(paths: Iterable[Path]) -> list[Path]:
    return [file for path in paths for file in ([path] if path.is_file() else sorted(path.rglob("*.py")))]


def _samples(files: Iterable[Path], skipped: list[str]) -> list[Sample]:
    samples = []
    for file in files:
        try:
            text = read_source(str(file)).text
            cst.parse_module(text)
        except (SourceError, cst.ParserSyntaxError):
            skipped.append(str(file))
        else:
            samples.append(Sample(str(file), text))
    return samples


# Files with AutoGen in them


def _print_checked(name: str, samples: Sequence[Sample], passes: int) -> None:
    opened = [sample for sample in samples if mentions_autogen(sample.text)]
    _measure(opened)  # A pass nobody counts: imports, caches, memory.
    times = [_measure(opened) for _ in range(passes)]
    ratio = statistics.median(each.check / each.parse for each in times)
    print(f"{name}")
    print(f"  whole check / parse_module        {ratio:6.2f}")
    for title, part in (
        ("parse", statistics.median(each.parse / each.check for each in times)),
        ("walk, scopes, names' tables", statistics.median(each.walk / each.check for each in times)),
        ("model and rules", statistics.median(each.rules / each.check for each in times)),
        ("positions", statistics.median(each.positions / each.check for each in times)),
    ):
        print(f"    share of {title:<27} {part:4.0%}")
    lines = sum(sample.text.count("\n") for sample in opened)
    checked, findings = _count(opened)
    print(f"  seconds: parse {statistics.median(each.parse for each in times):.2f},", end=" ")
    print(f"whole check {statistics.median(each.check for each in times):.2f}")
    print(f"  {len(samples)} files, {len(opened)} through the gate with {lines:,} lines, {checked} with AutoGen imports,", end=" ")
    print(f"{findings} findings\n")


def _measure(samples: Sequence[Sample]) -> Times:
    parse = check = walk = model = place = 0.0
    for sample in samples:
        seconds, module = _timed(lambda text=sample.text: cst.parse_module(text))
        parse += seconds
        check += _timed(lambda each=sample: lint(each.text, each.path, SETTINGS, CODES))[0]
        walk += _timed(lambda module=module: Walk(module))[0]
        seconds, rules = _timed(lambda module=module, path=sample.path: _run(module, path))
        model += seconds
        wanted = {node for rule in rules for report in rule.reports for node in (report.first, report.last)}
        place += _timed(lambda module=module, wanted=wanted: positions(module, wanted))[0]
    return Times(parse, check, walk, model - walk, place)


def _run(module: cst.Module, path: str) -> list[Rule]:
    """What `lint` does between parsing and positions; the model makes a walk of its own."""
    model = Model(module, path)
    if not model.families:
        return []
    rules = [rule(model, SETTINGS) for rule in load_rules(CODES) if rule.applies_to(model)]
    for _, error in run_rules(rules, model):
        raise error
    return rules


def _count(samples: Sequence[Sample]) -> tuple[int, int]:
    checked = findings = 0
    for sample in samples:
        checked += bool(Model(cst.parse_module(sample.text), sample.path).families)
        findings += len(lint(sample.text, sample.path, SETTINGS, CODES))
    return checked, findings


# Files without AutoGen


def _print_passed_over(samples: Sequence[Sample], passes: int) -> None:
    """The sources of LibCST itself: always installed, and nothing to do with AutoGen."""
    shut = [sample for sample in samples if not mentions_autogen(sample.text)]
    times = []
    for _ in range(passes + 1):
        read = sum(_timed(lambda path=sample.path: read_source(path))[0] for sample in shut)
        check = sum(_timed(lambda each=sample: check_source(each.text, each.path))[0] for sample in shut)
        times.append((read + check) / read)
    lines = sum(sample.text.count("\n") for sample in shut)
    print("files without AutoGen")
    print(f"  reading and checking / reading    {statistics.median(times[1:]):6.2f}")
    print(f"  {len(shut)} files with {lines:,} lines\n")


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    start = time.perf_counter()
    result = work()
    return time.perf_counter() - start, result


if __name__ == "__main__":
    sys.exit(main())
