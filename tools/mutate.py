"""Mutation testing of `semantics/` and `fixes.py`: change one thing at a time, and see whether a test notices.

    $ python tools/mutate.py --each 3 --seed 1 "semantics/texts.py" fixes.py

What may be changed, and into what, is mutmut's. Which tests are tried, and how, is ours: mutmut runs whole test files
for each mutant, which for a corpus of a thousand programs takes days, and leaves every decorated function out.

- Each test is run once under coverage, which tells the lines it takes. A mutant is shown only to the tests that take
  its line, until one fails.
- All tests are collected and everything is imported once. A mutant lives in a process forked from there, in which the
  code of its one function is exchanged.

Needs CPython 3.11 or later, and an operating system that forks.
"""

from __future__ import annotations

import argparse
import difflib
import functools
import gc
import hashlib
import importlib
import json
import os
import pickle
import random
import resource
import select
import signal
import statistics
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import CodeType, FunctionType
from typing import Any

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "autogen_lint"
TESTS = (
    *("tests/semantics", "tests/test_fixes.py", "tests/rules"),
    *("tests/test_corpus.py", "tests/test_corpus_fixes.py", "tests/test_project_corpus.py"),
    "tests/test_manifest_corpus.py",
)
OF_PROGRAMS = {
    "test_exactly_the_marked_lines": "clean_*",
    "test_the_marks_say_which_fix": "flagged_*",
    "test_the_result_is_the_golden_file": "flagged_*",
}
"""Of the tests that run on each program of the corpus, those that notice most, and on which ones."""

OUT = ROOT / "mutants"
RESULTS = OUT / "results.jsonl"
"""One line for each mutant that was ever tried."""


@dataclass(frozen=True)
class Mutant:
    """One change of one function; `line` is where it begins, `statement` where its statement does, counted from 1."""

    module: str
    function: str
    first_line: int
    line: int
    statement: int
    old: cst.CSTNode
    new: cst.CSTNode
    tree: cst.Module

    @property
    def source(self) -> str:
        """The whole module with the change."""
        changed = self.tree.deep_replace(self.old, self.new)
        assert isinstance(changed, cst.Module)
        return changed.code

    def shown(self) -> str:
        """The changed lines, as a diff has them."""
        old, new = self.tree.code.splitlines(), self.source.splitlines()
        lines = list(difflib.unified_diff(old, new, lineterm="", n=0))[3:]
        return "\n".join(lines)


class _Changes(cst.CSTVisitor):
    """Collects what mutmut would change inside functions: no annotations, decorators, defaults or docstrings."""

    METADATA_DEPENDENCIES = (PositionProvider,)

    def __init__(self, module: str, tree: cst.Module) -> None:
        super().__init__()
        self.found: list[Mutant] = []
        self._operators: Any = importlib.import_module("mutmut.mutation.mutators").mutation_operators
        self._module, self._tree = module, tree
        self._inside: list[cst.CSTNode] = []
        self._function: tuple[str, int] = ("", 0)
        self._statement = 0

    def on_visit(self, node: cst.CSTNode) -> bool:
        if isinstance(node, (cst.Annotation, cst.Decorator, cst.Param)) or _is_docstring(node):
            return False
        if isinstance(node, (cst.SimpleStatementLine, cst.BaseCompoundStatement)):
            self._statement = self._line(node)
        if isinstance(node, (cst.ClassDef, cst.FunctionDef)):
            if not any(isinstance(each, cst.FunctionDef) for each in self._inside):
                first = node.decorators[0] if node.decorators else node
                names = [each.name.value for each in (*self._inside, node)]  # type: ignore[attr-defined]
                self._function = (".".join(names), self._line(first))
            self._inside.append(node)
        elif any(isinstance(each, cst.FunctionDef) for each in self._inside):
            self._change(node)
        return True

    def on_leave(self, original_node: cst.CSTNode) -> None:
        if self._inside and self._inside[-1] is original_node:
            self._inside.pop()

    def _change(self, node: cst.CSTNode) -> None:
        for kind, operator in self._operators:
            if isinstance(node, kind):
                place = (*self._function, self._line(node), self._statement)
                self.found += [Mutant(self._module, *place, node, new, self._tree) for new in operator(node)]

    def _line(self, node: cst.CSTNode) -> int:
        line: int = self.get_metadata(PositionProvider, node).start.line
        return line


def _is_docstring(node: cst.CSTNode) -> bool:
    return isinstance(node, cst.Expr) and isinstance(node.value, cst.SimpleString)


def mutants_of(path: Path) -> list[Mutant]:
    """Every change of a module that compiles to something else."""
    wrapper = MetadataWrapper(cst.parse_module(path.read_text()), unsafe_skip_copy=True)
    changes = _Changes(path.relative_to(PACKAGE).as_posix(), wrapper.module)
    wrapper.visit(changes)
    return changes.found


def sample(mutants: list[Mutant], each: int, generator: random.Random) -> list[Mutant]:
    """Take `each` mutants of every function, or all it has."""
    functions: dict[tuple[str, int], list[Mutant]] = {}
    for mutant in mutants:
        functions.setdefault((mutant.function, mutant.first_line), []).append(mutant)
    return [
        mutant
        for those in functions.values()
        for mutant in sorted(generator.sample(those, min(each, len(those))), key=lambda one: one.line)
    ]


def _codes(code: CodeType) -> Iterator[CodeType]:
    yield code
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _codes(inner)


def exchange(mutant: Mutant) -> bool:
    """Put the mutant's code in the place of the function's; whether there is such a function."""
    path = str(PACKAGE / mutant.module)
    wanted = (mutant.function, mutant.first_line)
    new = [
        code
        for code in _codes(compile(mutant.source, path, "exec", dont_inherit=True))
        if (code.co_qualname, code.co_firstlineno) == wanted  # type: ignore[attr-defined]
    ]
    found = False
    for thing in gc.get_objects():
        if isinstance(thing, FunctionType) and thing.__code__.co_filename == path:
            code = thing.__code__
            if (code.co_qualname, code.co_firstlineno) == wanted:  # type: ignore[attr-defined]
                thing.__code__ = new[0]
                found = True
        elif isinstance(thing, functools._lru_cache_wrapper) and thing.__module__.startswith("autogen_lint.semantics"):
            thing.cache_clear()
    return found


@dataclass(frozen=True)
class Taken:
    """What a test takes: its processor seconds, and the lines, by module: bit `n` of the number stands for line `n`."""

    seconds: float
    lines: dict[str, int]

    def takes(self, module: str, line: int) -> bool:
        return bool(self.lines.get(module, 0) >> line & 1)

    @property
    def size(self) -> int:
        return sum(lines.bit_count() for lines in self.lines.values())


def _notices(item: Any) -> bool:
    """True when a test can notice what no other one does."""
    if not item.path.name.startswith("test_corpus"):
        return True
    name, _, program = item.name.partition("[")
    path = ROOT / "test_corpus" / program.rstrip("]")
    if name.startswith("test_the_result_is_the_golden_file") and not path.with_suffix(".fixed.py").exists():
        return False
    return any(name.startswith(each) and path.match(pattern) for each, pattern in OF_PROGRAMS.items())


class Driver:
    """A plugin of pytest that does something else with the collected tests than to run them once."""

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options

    def pytest_runtestloop(self, session: Any) -> bool:
        """Measure the tests, then try the mutants."""
        self.items = {item.nodeid: item for item in session.items if _notices(item)}
        for path in (PACKAGE / "semantics").glob("*.py"):
            # Some are only imported when they are needed.
            importlib.import_module(f"autogen_lint.semantics.{path.stem}")
        self.taken = self._measured()
        chosen = self._chosen()
        print(f"{len(chosen)} mutants, {len(self.items)} tests", flush=True)
        counts: dict[str, Counter[str]] = {}
        with RESULTS.open("a") as results:
            for mutant, outcome in in_processes(self._tried, chosen, self.options.jobs):
                record = {"module": mutant.module, "function": mutant.function, "line": mutant.line}
                record |= outcome or {"outcome": "killed", "by": "it ends the process"}
                if record["outcome"] != "killed":
                    record["change"] = mutant.shown()
                    print("{module}:{line} {function}: {outcome}\n{change}".format_map(record), flush=True)
                counts.setdefault(mutant.module, Counter())[record["outcome"]] += 1
                print(json.dumps(record), file=results, flush=True)
        for module, outcomes in sorted(counts.items()):
            print(module, *(f"{count} {outcome}" for outcome, count in sorted(outcomes.items())), sep="  ")
        return True

    def _chosen(self) -> list[Mutant]:
        modules = dict.fromkeys(path for name in self.options.modules for path in sorted(PACKAGE.glob(name)))
        chosen = []
        for path in modules:
            generator = random.Random(f"{self.options.seed} {path.name}")
            chosen += sample(mutants_of(path), self.options.each, generator)
        if not self.options.again:
            return chosen
        earlier = map(json.loads, RESULTS.read_text().splitlines())
        alive = {(each["module"], each["function"], each["change"]) for each in earlier if "change" in each}
        functions = {(module, function) for module, function, _ in alive}
        chosen = [each for each in chosen if (each.module, each.function) in functions]
        return [each for each in chosen if (each.module, each.function, each.shown()) in alive]

    def _measured(self) -> dict[str, Taken]:
        digest = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(PACKAGE.rglob("*.py")))).hexdigest()
        stored = OUT / f"taken-{digest[:16]}.pickle"
        known: dict[str, Taken] = pickle.loads(stored.read_bytes()) if stored.exists() else {}
        missing = [name for name in self.items if name not in known]
        parts = [missing[start::16] for start in range(16)]
        for _, part in in_processes(self._measure, [each for each in parts if each], self.options.jobs):
            if part is None or "outcome" in part:
                raise RuntimeError(f"the tests could not be measured: {part}")
            known |= part
            stored.write_bytes(pickle.dumps(known))
        return {name: known[name] for name in self.items}

    def _measure(self, names: list[str]) -> dict[str, Taken]:
        coverage = importlib.import_module("coverage")
        # Some tests take none of these lines, of which coverage warns.
        warnings.simplefilter("ignore")
        taken = {}
        for name in names:
            watch = coverage.Coverage(
                data_file=None, config_file=False, include=[f"{PACKAGE}/semantics/*", f"{PACKAGE}/fixes.py"]
            )
            before = _seconds()
            watch.start()
            failed = self._fails(name)
            watch.stop()
            if failed:
                raise RuntimeError(f"{name} fails without any change")
            data = watch.get_data()
            lines = {
                Path(file).relative_to(PACKAGE).as_posix(): sum(1 << line for line in set(data.lines(file) or ()))
                for file in data.measured_files()
            }
            taken[name] = Taken(_seconds() - before, lines)
        return taken

    def _tried(self, mutant: Mutant) -> dict[str, Any]:
        # A line in the middle of a statement may have no code of its own.
        for line in (mutant.line, mutant.statement):
            tests = [name for name, taken in self.taken.items() if taken.takes(mutant.module, line)]
            if tests:
                break
        else:
            return {"outcome": "unreached"}
        if not exchange(mutant):
            return {"outcome": "not found"}
        spent, tried = 0.0, 0
        for name in self._in_turn(tests, mutant.module):
            if spent > self.options.seconds:
                break
            seconds = self.taken[name].seconds
            spent, tried = spent + seconds, tried + 1
            # A loop without end is noticed, too.
            limit = int(_seconds() + 20 * seconds + 5)
            resource.setrlimit(resource.RLIMIT_CPU, (limit, resource.RLIM_INFINITY))
            if self._fails(name):
                return {"outcome": "killed", "by": name, "tried": tried}
        return {"outcome": "survived", "tried": tried, "of": len(tests)}

    def _in_turn(self, tests: list[str], module: str) -> list[str]:
        """By turns a test that takes much of the module in a usual time, and one that takes little of everything."""
        usual = 3 * statistics.median(self.taken[one].seconds for one in tests)
        by_module = sorted(
            tests,
            key=lambda one: (self.taken[one].seconds > usual, -self.taken[one].lines[module].bit_count(), one),
        )
        by_size = sorted(tests, key=lambda one: (self.taken[one].size, one))
        return list(dict.fromkeys(name for pair in zip(by_module, by_size, strict=True) for name in pair))

    def _fails(self, name: str) -> bool:
        runner = importlib.import_module("_pytest.runner")
        reports = runner.runtestprotocol(self.items[name], log=False, nextitem=None)
        return any(report.failed for report in reports)


def _seconds() -> float:
    """Processor seconds of this process."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def in_processes(work: Callable[[Any], Any], tasks: list[Any], jobs: int) -> Iterator[tuple[Any, Any]]:
    """Do each task in a process forked from this one; its result is `None` when it did not live to tell."""
    waiting = tasks[::-1]
    running: dict[int, tuple[Any, int]] = {}
    gc.freeze()
    while waiting or running:
        while waiting and len(running) < jobs:
            task = waiting.pop()
            reading, writing = os.pipe()
            child = os.fork()
            if child == 0:
                _work_and_leave(work, task, writing)
            os.close(writing)
            running[reading] = (task, child)
        for reading in select.select(list(running), [], [])[0]:
            task, child = running.pop(reading)
            with open(reading, "rb") as pipe:
                told = pipe.read()
            os.waitpid(child, 0)
            yield task, pickle.loads(told) if told else None


def _work_and_leave(work: Callable[[Any], Any], task: Any, writing: int) -> None:
    gc.unfreeze()
    quiet = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(quiet, stream)
    try:
        told = pickle.dumps(work(task))
    except BaseException as error:
        told = pickle.dumps({"outcome": "error", "by": repr(error)})
    with open(writing, "wb") as pipe:
        pipe.write(told)
    os._exit(0)


def main() -> None:
    """Try mutants, and print how many of each module were noticed, and each that was not."""
    parser = argparse.ArgumentParser(description="mutation testing of semantics/ and fixes.py")
    parser.add_argument("modules", nargs="*", default=["semantics/*.py", "fixes.py"], help="patterns below the package")
    parser.add_argument("--each", type=int, default=3, help="mutants of each function (3)")
    parser.add_argument("--seed", type=int, default=1, help="another seed takes other mutants (1)")
    parser.add_argument("--seconds", type=float, default=15, help="processor seconds of tests for each mutant (15)")
    parser.add_argument("--again", action="store_true", help="only those that no test has noticed so far")
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1)
    options = parser.parse_args()
    os.chdir(ROOT)
    OUT.mkdir(exist_ok=True)
    signal.signal(signal.SIGXCPU, signal.SIG_DFL)
    pytest = importlib.import_module("pytest")
    pytest.main(["-q", "-p", "no:cacheprovider", "--tb=no", *TESTS], plugins=[Driver(options)])


if __name__ == "__main__":
    main()
