"""What the files around a module say about its imports."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

_PROJECT_MARKS = ("pyproject.toml", "setup.py", "setup.cfg", ".git")
# The real package, in whatever release or fork, has this file; a project's own `autogen` package does not.
_REAL_AUTOGEN = Path("agentchat", "conversable_agent.py")


class Neighbours:
    """The modules that `filename` can import from its own project.

    Looks at names of files and, for a package that calls itself `autogen`, into its `__init__`; nothing is
    imported. A `filename` that names no file on disk has no neighbours.
    """

    def __init__(self, filename: str) -> None:
        path = os.path.abspath(filename)
        exists = os.path.isfile(path)
        self._roots = _import_roots(os.path.dirname(path)) if exists else ()
        self._package = _package_of(os.path.dirname(path)) if exists else ()

    def provide(self, dotted: str) -> bool:
        """True when `dotted` (`autogen.agents.planner`) comes from the project rather than from an installed
        AutoGen package.
        """
        top, _, rest = dotted.partition(".")
        return any(_provides(root, top, rest) for root in self._roots)

    def absolute(self, dotted: str) -> str:
        """The absolute name of a relative import (`..agents.planner`); unchanged when it leads out of the package
        or there is none.
        """
        name = dotted.lstrip(".")
        level = len(dotted) - len(name)
        if level == 0 or level > len(self._package):
            return dotted
        return ".".join((*self._package[: len(self._package) - level + 1], name)).rstrip(".")


@lru_cache(maxsize=1024)
def _package_of(folder: str) -> tuple[str, ...]:
    """The dotted name, in parts, of the package that `folder` is."""
    parts: list[str] = []
    while os.path.isfile(os.path.join(folder, "__init__.py")) and os.path.dirname(folder) != folder:
        folder, name = os.path.split(folder)
        parts.append(name)
    return tuple(reversed(parts))


@lru_cache(maxsize=1024)
def _import_roots(folder: str) -> tuple[str, ...]:
    """The folders that a module in `folder` may import from: its own, its package's, and the project's with its
    `src`.
    """
    roots = [folder]
    package = folder
    while os.path.isfile(os.path.join(package, "__init__.py")) and os.path.dirname(package) != package:
        package = os.path.dirname(package)
    roots.append(package)
    for candidate in (folder, *map(str, Path(folder).parents)):
        if any(os.path.exists(os.path.join(candidate, mark)) for mark in _PROJECT_MARKS):
            roots += [candidate, os.path.join(candidate, "src")]
            break
    return tuple(dict.fromkeys(roots))


@lru_cache(maxsize=4096)
def _provides(root: str, top: str, rest: str) -> bool:
    module = Path(root, f"{top}.py")
    package = Path(root, top)
    if module.is_file():
        return _mentions(module, rest)
    if not package.is_dir() or (package / _REAL_AUTOGEN).is_file():
        return False
    first = rest.partition(".")[0]
    if first and ((package / f"{first}.py").is_file() or (package / first).is_dir()):
        return True
    # Without an `__init__` an installed package of the same name wins.
    return (package / "__init__.py").is_file() and _mentions(package / "__init__.py", rest)


def _mentions(path: Path, rest: str) -> bool:
    """Whether the module at `path` can be where the first name of `rest` is defined."""
    first = rest.partition(".")[0]
    if not first:
        return True
    try:
        text = path.read_bytes()
    except OSError:
        return False
    return first.encode() in text
