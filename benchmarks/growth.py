"""How the time of a check grows when a file becomes ten times as long.

    python benchmarks/growth.py [--each-rule] [--largest] [--only NAME] [--limit RATIO]

Writes programs of a few kinds that are hard on a linter, each in two sizes, and prints the time for the larger divided
by the time for the smaller one: about 10 where a check is linear, 100 where it is quadratic. Processor time, all rules
together or each rule alone. Exits with 1 when a ratio is above the limit.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial

import libcst as cst
from growing_programs import KINDS, LARGEST

from autogen_lint.collection import collector_paused
from autogen_lint.linter import RuleError, lint
from autogen_lint.rules import ABOUT_MANIFESTS, RULES
from autogen_lint.settings import Settings

CODES = frozenset(entry.code for entry in RULES) - ABOUT_MANIFESTS
STEP = 10


def main() -> int:
    """Measure and print."""
    arguments = _arguments()
    if arguments.largest:
        return _largest(arguments.only)
    print(f"{'time for ten times as much / time':<36}{'check':>7}{'parse':>7}   seconds for the larger")
    worst: list[str] = []
    for name, (count, write) in KINDS.items():
        if arguments.only and arguments.only not in name:
            continue
        small, large = write(count), write(count * STEP)
        parse = _ratio(cst.parse_module, small, large)[0]
        for codes in _sets(arguments.each_rule):
            ratio, seconds = _ratio(partial(_check, codes), small, large)
            label = f"{name} {min(codes)}" if len(codes) == 1 else name
            mark = f"  above {arguments.limit:g}" if ratio > arguments.limit and seconds > 0.2 else ""
            if mark:
                worst.append(label)
            if mark or not arguments.each_rule:
                print(f"{label:<36}{ratio:>7.1f}{parse:>7.1f}{seconds:>9.2f}{mark}", flush=True)
    print(f"Above {arguments.limit:g}: {', '.join(worst) or 'none'}")
    return 1 if worst else 0


def _largest(only: str | None) -> int:
    """Measure the largest programs, with all rules, against the parse."""
    print(f"{'check / parse':<40}{'ratio':>7}   seconds for the check")
    for name, write in LARGEST.items():
        if only is None or only in name:
            text = write()
            check, parse = _seconds(partial(_check, CODES), text), _seconds(cst.parse_module, text)
            print(f"{name:<40}{check / parse:>7.1f}{check:>9.2f}", flush=True)
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compare the check of a file with that of one ten times as long.")
    parser.add_argument(
        "--each-rule", action="store_true", help="measure each rule alone; print what is above the limit"
    )
    parser.add_argument("--largest", action="store_true", help="measure programs as large as they come, once each")
    parser.add_argument("--only", metavar="NAME", help="only the kinds with NAME in their name")
    parser.add_argument("--limit", type=float, default=15, metavar="RATIO", help="what is linear (default: 15)")
    return parser.parse_args()


def _sets(each_rule: bool) -> Iterator[frozenset[str]]:
    if each_rule:
        yield from (frozenset({code}) for code in sorted(CODES))
    else:
        yield CODES


def _check(codes: frozenset[str], text: str) -> None:
    lint(text, "growth.py", Settings(), codes)


@collector_paused()
def _ratio(work: Callable[[str], object], small: str, large: str) -> tuple[float, float]:
    """The ratio, and the seconds for the larger text; the shorter of two times each, after one that is not counted."""
    _seconds(work, small)
    one = min(_seconds(work, small) for _ in range(3))
    ten = _seconds(work, large)
    return ten / one, ten


def _seconds(work: Callable[[str], object], text: str) -> float:
    start = time.process_time()
    try:
        work(text)
    except cst.ParserSyntaxError:
        pass
    except RuleError as error:
        print(f"  {error.code} crashed: {type(error.original).__name__}")
    return time.process_time() - start


if __name__ == "__main__":
    sys.exit(main())
