"""What the files around a module say about its imports."""

from __future__ import annotations

import os
import re
from functools import lru_cache
from pathlib import Path

_SEARCHED_FILES = 2_000
_NOT_SEARCHED = {"__pycache__", "build", "dist", "node_modules", "site-packages", "venv"}
_PROJECT_MARKS = ("pyproject.toml", "setup.py", "setup.cfg", ".git")
# The real package, in whatever release or fork, has this file; a project's own `autogen` package does not.
_REAL_AUTOGEN = Path("agentchat", "conversable_agent.py")


# What a copy of an AutoGen package has in it.
_PARTS_OF_PACKAGES = {
    "ag2": "config",
    "autogen": "agentchat",
    "autogen_agentchat": "agents",
    "autogen_core": "models",
    "autogen_ext": "models",
}


class Neighbours:
    """The modules that `filename` can import from its own project.

    Looks at names of files and, for a package that calls itself `autogen`, into its `__init__`; nothing is
    imported. A `filename` that names no file on disk has no neighbours.
    """

    def __init__(self, filename: str) -> None:
        path = os.path.abspath(filename)
        exists = os.path.isfile(path)
        self._path = path if exists else None
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

    def keeps_copy_of(self, package: str) -> bool:
        """True when the project has a copy of an AutoGen package somewhere, perhaps changed, wherever it is imported
        from.
        """
        mark = _PARTS_OF_PACKAGES.get(package)
        if self._path is None or mark is None:
            return False
        end = os.path.join(os.sep, package, mark, "__init__.py")
        return any(path.endswith(end) for path in _python_files(_search_root(os.path.dirname(self._path))))

    def may_import(self, dotted: str, path: str) -> bool:
        """True when `dotted`, a module or a name in one, can be the module at `path` or something in it."""
        for root in self._roots:
            module = _dotted_path(path, root)
            if module and (dotted == module or dotted.startswith(f"{module}.")):
                return True
        return False

    def file_of(self, dotted: str) -> str | None:
        """The file of the project's own module `dotted` (`app.settings`), `None` when there is none."""
        relative = dotted.replace(".", os.sep)
        for root in self._roots if dotted and not dotted.startswith(".") else ():
            for path in (os.path.join(root, f"{relative}.py"), os.path.join(root, relative, "__init__.py")):
                if os.path.isfile(path):
                    return path
        return None

    def mentioned_in(self, *words: str) -> list[str]:
        """The project's other modules whose text has the name of this one, and one of `words` if any are given,
        sorted; what they mean by it is not looked at.
        """
        if self._path is None:
            return []
        stem = Path(self._path).stem
        name = Path(self._path).parent.name if stem == "__init__" else stem
        word = re.compile(rb"\b" + re.escape(name.encode()) + rb"\b")
        paths = _python_files(_search_root(os.path.dirname(self._path)))
        found = [path for path in paths if path != self._path and word.search(_content(path))]
        if not words:
            return found
        any_word = re.compile(rb"\b(" + b"|".join(re.escape(each.encode()) for each in words) + rb")\b")
        return [path for path in found if any_word.search(_content(path))]


def _dotted_path(path: str, root: str) -> str | None:
    """`package.module` for a file below `root`."""
    relative = os.path.relpath(path, root)
    if relative.startswith(os.pardir) or not relative.endswith(".py"):
        return None
    return relative.removesuffix(".py").replace(os.sep, ".").removesuffix(".__init__")


@lru_cache(maxsize=256)
def _search_root(folder: str) -> str:
    """The project's folder; without a mark of one, the outermost of the folders around that have modules in them."""
    for candidate in (folder, *map(str, Path(folder).parents)):
        if any(os.path.exists(os.path.join(candidate, mark)) for mark in _PROJECT_MARKS):
            return candidate
    root = folder
    while os.path.dirname(root) != root and any(Path(os.path.dirname(root)).glob("*.py")):
        root = os.path.dirname(root)
    return root


@lru_cache(maxsize=16)
def _python_files(root: str) -> tuple[str, ...]:
    """The modules below `root`, sorted, hidden and installed ones left out; at most `_SEARCHED_FILES`."""
    found: list[str] = []
    for folder, folders, files in os.walk(root):
        folders[:] = sorted(each for each in folders if not each.startswith(".") and each not in _NOT_SEARCHED)
        found += (os.path.join(folder, each) for each in sorted(files) if each.endswith(".py"))
        if len(found) > _SEARCHED_FILES:
            break
    return tuple(found[:_SEARCHED_FILES])


@lru_cache(maxsize=4096)
def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            return file.read()
    except OSError:
        return b""


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
