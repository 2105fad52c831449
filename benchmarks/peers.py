"""How much a check costs, compared with reading, hashing and parsing, and with other linters built on LibCST.

    python benchmarks/peers.py [--passes N] [--every N] [--write FILE]

Measures whichever of TorchFix, flake8-async and Fixit are installed (`pip install -r benchmarks/peers.txt`), on the
same files in one run, in processor seconds: first each one's own way to check a file, in this process and past every
start-up; then the commands that people run. Prints Markdown; `--write` puts it between the marks in FILE.
"""

from __future__ import annotations

import argparse
import ast
import gc
import hashlib
import importlib.metadata
import importlib.util
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import tokenize
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import libcst as cst
from _pinned_input import WITH_AUTOGEN, WITHOUT_AUTOGEN, python_files, unpacked

from autogen_lint.gate import mentions_autogen
from autogen_lint.linter import check_in_run
from autogen_lint.project import forget
from autogen_lint.settings import Settings
from autogen_lint.source import read_source

BEGIN, END = "<!-- results of benchmarks/peers.py -->", "<!-- end of the results -->"
OPENS_TORCHFIX = "\n# torch\n"
"""TorchFix looks only into files with this word, as autogen-lint does with AutoGen's."""
DISTRIBUTIONS = ("TorchFix", "flake8-async", "fixit")

Check = Callable[[Path], int]
"""Reads a file, checks it, and tells how many findings there are."""


def main() -> int:
    """Measure and print."""
    arguments = _arguments()
    report = []
    with tempfile.TemporaryDirectory() as folder:
        # A project of its own: nothing around it is looked at.
        Path(folder, "pyproject.toml").touch()
        for line in _report(Path(folder), arguments.passes, arguments.every):
            print(line, flush=True)
            report.append(line)
    if arguments.write is not None:
        _write(arguments.write, "\n".join(report))
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compare autogen-lint with other linters built on LibCST.")
    parser.add_argument("--passes", type=_positive, default=3, metavar="N", help="how often to measure (default: 3)")
    parser.add_argument("--every", type=_positive, default=1, metavar="N", help="only every Nth file, for a quick look")
    parser.add_argument("--write", type=Path, metavar="FILE", help="also put the tables into FILE, between its marks")
    return parser.parse_args()


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def _report(folder: Path, passes: int, every: int) -> Iterator[str]:
    yield f"CPython {platform.python_version()}; {', '.join(map(_version, ('libcst', 'flake8', *DISTRIBUTIONS)))}."
    yield f"Medians of {passes} {'pass' if passes == 1 else 'passes'}, processor seconds."
    for files in _sets(folder, every):
        yield f"\n### {files.name}\n\n{files.description}\n"
        yield from _in_one_process(files, passes)
        yield ""
        yield from _as_commands(files, folder, passes)


def _version(distribution: str) -> str:
    try:
        return f"{distribution} {importlib.metadata.version(distribution)}"
    except importlib.metadata.PackageNotFoundError:
        return f"no {distribution}"


def _write(target: Path, report: str) -> None:
    text = target.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    target.write_text(f"{before}{BEGIN}\n\n{report}\n\n{END}{after}", encoding="utf-8")


# Files


@dataclass(frozen=True)
class Files:
    """Files that every linter is given."""

    name: str
    paths: list[Path]

    @property
    def description(self) -> str:
        """How much it is."""
        lines = sum(path.read_bytes().count(b"\n") for path in self.paths)
        return f"{len(self.paths)} files with {lines:,} lines."


def _sets(folder: Path, every: int) -> Iterator[Files]:
    released = [_copied(folder, name, unpacked(name, digest)) for name, digest in WITH_AUTOGEN.items()]
    yield Files(f"Files with AutoGen in them: {', '.join(WITH_AUTOGEN)}", _opened(released)[::every])
    others = [_copied(folder, name, unpacked(name, digest)) for name, digest in WITHOUT_AUTOGEN.items()]
    yield Files(f"Files without AutoGen: {', '.join(WITHOUT_AUTOGEN)}", _readable(others)[::every])


def _copied(folder: Path, name: str, sources: Path) -> Path:
    # Away from this repository: its settings and its .gitignore are not for them.
    return Path(shutil.copytree(sources, folder / name))


def _opened(folders: Iterable[Path]) -> list[Path]:
    paths = [path for path in _readable(folders) if mentions_autogen(path.read_bytes())]
    for path in paths:
        with path.open("a", encoding="utf-8") as file:
            file.write(OPENS_TORCHFIX)
    return paths


def _readable(folders: Iterable[Path]) -> list[Path]:
    return [path for folder in folders for path in python_files(folder) if _can_be_parsed(path)]


def _can_be_parsed(path: Path) -> bool:
    try:
        cst.parse_module(path.read_bytes())
    except cst.ParserSyntaxError:
        return False
    return True


# In one process: past every start-up, one file after the other

READ, HASH, PARSE = "reading", "reading and hashing", "reading and `libcst.parse_module`"
RATIOS_TO = (PARSE, HASH, READ)


def _in_one_process(files: Files, passes: int) -> Iterator[str]:
    checks = {**_floors(), **_linters()}
    _seconds_and_findings(checks, files.paths[:5])  # Not counted: the first files import, and fill caches.
    measured = [_seconds_and_findings(checks, files.paths) for _ in range(passes)]
    seconds = {name: statistics.median(each[name][0] for each in measured) for name in checks}
    yield _row("one file after the other", *(f"/ {floor}" for floor in RATIOS_TO), "seconds", "findings")
    yield _row("---", *["---:"] * (len(RATIOS_TO) + 2))
    for name, taken in seconds.items():
        ratios = [_ratio(taken / seconds[floor]) for floor in RATIOS_TO]
        yield _row(name, *ratios, f"{taken:.3f}", str(measured[0][name][1]) if name not in _floors() else "")


def _ratio(number: float) -> str:
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"


def _seconds_and_findings(checks: Mapping[str, Check], paths: Sequence[Path]) -> dict[str, tuple[float, int]]:
    """Measure one pass; each file is given to all of them in turn, so that all meet the same conditions."""
    forget()  # As a run of the command line begins.
    seconds, findings = dict.fromkeys(checks, 0.0), dict.fromkeys(checks, 0)
    names = list(checks)
    gc.collect()
    for path in paths:
        # Who comes first finds the processor's caches empty: they take turns.
        names.append(names.pop(0))
        for name in names:
            start = time.process_time()
            findings[name] += checks[name](path)
            seconds[name] += time.process_time() - start
    return {name: (seconds[name], findings[name]) for name in checks}


def _floors() -> dict[str, Check]:
    return {
        READ: _finding_nothing(Path.read_bytes),
        HASH: _finding_nothing(lambda path: hashlib.sha256(path.read_bytes()).digest()),
        "reading and `ast.parse`": _finding_nothing(lambda path: ast.parse(path.read_bytes())),
        PARSE: _finding_nothing(lambda path: cst.parse_module(path.read_bytes())),
    }


def _finding_nothing(work: Callable[[Path], object]) -> Check:
    def check(path: Path) -> int:
        work(path)
        return 0

    return check


def _linters() -> dict[str, Check]:
    """Each linter that is installed, through the function that its own command or plugin calls for a file."""
    peers = {"TorchFix": ("torchfix", _torchfix), "flake8-async": ("flake8_async", _flake8_async)}
    peers["Fixit"] = ("fixit", _fixit)
    installed = {name: make() for name, (module, make) in peers.items() if importlib.util.find_spec(module)}
    return {"autogen-lint": _autogen_lint(), **installed}


def _autogen_lint() -> Check:
    settings = Settings()
    return lambda path: len(check_in_run(read_source(str(path)).text, str(path), settings))


def _torchfix() -> Check:
    checker = import_module("torchfix.torchfix").TorchChecker

    def check(path: Path) -> int:
        with tokenize.open(path) as file:
            return sum(1 for _ in checker(None, file.readlines()).run())

    return check


def _flake8_async() -> Check:
    plugin = import_module("flake8_async").Plugin
    parser = argparse.ArgumentParser()
    plugin.add_options(parser)
    plugin.parse_options(parser.parse_args([]))
    return lambda path: sum(1 for _ in plugin.from_filename(str(path)).run())


def _fixit() -> Check:
    fixit_file = import_module("fixit").fixit_file
    return lambda path: sum(result.violation is not None for result in fixit_file(path))


# The commands, start-up and all


@dataclass(frozen=True)
class Command:
    """What somebody types; files follow."""

    shown: str
    arguments: tuple[str, ...]
    needs: str
    """The distribution without which there is no such command."""


def _commands() -> list[Command]:
    commands = [
        Command("`autogen-lint`", ("-m", "autogen_lint", "--exit-zero", "--quiet"), "autogen-lint"),
        Command("`torchfix`", ("-m", "torchfix"), "TorchFix"),
        Command("`fixit lint`", ("-m", "fixit", "lint"), "fixit"),
        Command("`flake8`", _flake8_with(None), "flake8"),
        Command("`flake8 --select AGL` with autogen-lint", _flake8_with("autogen-lint", "AGL"), "autogen-lint"),
        Command("`flake8 --select ASYNC` with flake8-async", _flake8_with("flake8-async", "ASYNC"), "flake8-async"),
        Command("`flake8 --select TOR` with TorchFix", _flake8_with("TorchFix", "TOR"), "TorchFix"),
    ]
    return [command for command in commands if not _version(command.needs).startswith("no ")]


FLAKE8_WITH = """
import importlib.metadata, sys
hidden, installed = {hidden!r}, importlib.metadata.distributions
importlib.metadata.distributions = lambda **of: (each for each in installed(**of) if each.name not in hidden)
from flake8.main.cli import main
sys.exit(main())
"""
"""flake8 runs every plugin that is installed, whatever is selected: the others are hidden from it."""


def _flake8_with(plugin: str | None, code: str | None = None) -> tuple[str, ...]:
    hidden = {"autogen-lint", "TorchFix", "flake8-async"} - {plugin}
    select = () if code is None else ("--select", code)
    return ("-c", FLAKE8_WITH.format(hidden=hidden), "--isolated", "--exit-zero", *select)


def _as_commands(files: Files, folder: Path, passes: int) -> Iterator[str]:
    empty = folder / "empty.py"
    empty.touch()
    yield _row("command", "seconds", "of them start-up", "/ `autogen-lint`", "elapsed")
    yield _row("---", *["---:"] * 4)
    first = None
    for command in _commands():
        start_up = statistics.median(_used(command, [empty], folder)[0] for _ in range(passes))
        used = [_used(command, files.paths, folder) for _ in range(passes)]
        seconds = statistics.median(each[0] for each in used)
        elapsed = statistics.median(each[1] for each in used)
        first = first or seconds
        yield _row(command.shown, f"{seconds:.2f}", f"{start_up:.2f}", f"{seconds / first:.1f}", f"{elapsed:.2f}")


def _used(command: Command, paths: Iterable[Path], folder: Path) -> tuple[float, float]:
    """Run the command in `folder`; return the processor seconds of all its processes, and the seconds that passed.

    Raises `RuntimeError` when it does not run, which is not the same as finding something.
    """
    for cache in folder.rglob(".autogen_lint_cache"):
        shutil.rmtree(cache)  # No run may know anything from one before it.
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    ended = subprocess.run(
        [sys.executable, *command.arguments, *map(str, paths)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        cwd=folder,
        check=False,
    )
    elapsed, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if b"Traceback" in ended.stderr:
        raise RuntimeError(f"{command.shown}: {ended.stderr.decode(errors='replace')}")
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, elapsed


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main())
