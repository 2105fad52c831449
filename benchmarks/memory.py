"""How much memory a run over many files takes, compared with the hungriest of the files alone.

    python benchmarks/memory.py [--alone N] [FOLDER ...]

For each folder, each check runs in a process of its own, forked from one that has imported everything: the largest N
files that mention AutoGen alone, then all in one run, as a worker would check them. Without folders, the sources of the
installed `autogen` package and a made-up project in which every module imports others. What is printed is the peak of
the resident memory, with and without what a process takes that checks nothing. Needs `os.fork`.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import resource
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from autogen_lint import Settings, check_paths, linter
from autogen_lint.gate import mentions_autogen

MODULES = 40
"""In the made-up project."""
FUNCTIONS = 25
"""In each of its modules, besides what has to do with AutoGen."""


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="Compare the memory of a run with that of its hungriest file.")
    parser.add_argument("--alone", type=int, default=8, metavar="N", help="how many files to check alone (default: 8)")
    parser.add_argument("folders", nargs="*", metavar="FOLDER")
    arguments = parser.parse_args()
    linter.prepare(Settings().codes_for("module.py"))
    with tempfile.TemporaryDirectory() as place:
        for folder in arguments.folders or [*_installed(), _made_up(Path(place))]:
            _measure(Path(folder), arguments.alone)
    return 0


def _installed() -> list[str]:
    spec = importlib.util.find_spec("autogen")
    return list(spec.submodule_search_locations or ()) if spec is not None else []


def _made_up(place: Path) -> str:
    (place / "pyproject.toml").touch()
    (place / "crew").mkdir()
    (place / "crew" / "__init__.py").touch()
    for number in range(MODULES):
        others = [(number + step) % MODULES for step in (1, 2, 3, 7, 19)]
        lines = ["import autogen", *(f"from crew.agents_{each} import agent_{each}, make_{each}" for each in others)]
        lines.append(f"agent_{number} = autogen.AssistantAgent('agent_{number}')")
        lines.append(f"def make_{number}():\n    return autogen.AssistantAgent('made_{number}')")
        lines += [
            f"def step_{each}(x):\n    return {{'x': x * {each}, 'y': [x, len(str(x))]}}" for each in range(FUNCTIONS)
        ]
        lines.append("def chat(message):")
        lines += [f"    agent_{each}.initiate_chat(make_{each}(), message=message)" for each in others]
        (place / "crew" / f"agents_{number}.py").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return str(place)


def _measure(folder: Path, number: int) -> None:
    files = [path for path in folder.rglob("*.py") if path.is_file() and mentions_autogen(path.read_bytes())]
    largest = sorted(files, key=lambda path: path.stat().st_size, reverse=True)[:number]
    if not largest:
        print(f"{folder}: nothing in it mentions AutoGen")
        return
    idle = _peak([])
    alone = {path: _peak([str(path)]) for path in largest}
    hungriest = max(largest, key=alone.__getitem__)
    run = _peak([str(folder)])
    print(f"{folder}: {len(files)} files that mention AutoGen")
    print(
        f"  idle {idle:.0f} MB; {hungriest.relative_to(folder)} alone {alone[hungriest]:.0f} MB; all files {run:.0f} MB"
    )
    print(f"  all / alone                    {run / alone[hungriest]:.2f}")
    print(f"  all / alone, without idle      {(run - idle) / (alone[hungriest] - idle):.2f}\n")


def _peak(paths: Iterable[str]) -> float:
    """The largest resident memory, in megabytes, of a process that checks `paths`."""
    reader, writer = os.pipe()
    if os.fork() == 0:
        if chosen := list(paths):
            check_paths(chosen)
        os.write(writer, str(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as file:
        kilobytes = int(file.read())
    os.wait()
    return kilobytes / (1024 if sys.platform != "darwin" else 1024 * 1024)


if __name__ == "__main__":
    sys.exit(main())
