"""What the files around a module say about its imports."""

from __future__ import annotations

import os
import re
import stat
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache

from autogen_lint import seen_files
from autogen_lint.gate import mentions_autogen
from autogen_lint.project_marks import is_root

_SEARCHED_FILES = 2_000
NOT_SEARCHED = {"__pycache__", "build", "dist", "node_modules", "site-packages", "venv"}
"""Folders in which no module of a project is looked for, besides hidden ones. No cached result depends on them."""
_INSTALLED = frozenset({"site-packages", "dist-packages"})
_STEPS = 3
"""How many imports of project modules lie between a module and the AutoGen import that still concerns it."""
_LARGEST = 500_000
"""Bytes; a module beyond that is data."""
_LARGEST_NOTEBOOK = 10_000_000
_SEARCHED_NOTEBOOKS = 300
_IMPORT = re.compile(
    rb"^[ \t]*(?:from[ \t]+(?P<module>[.\w]+)[ \t]+import[ \t]*"
    # A bracket that is never closed ends at the next one: otherwise a thousand of them read the file a thousand times.
    rb"(?P<names>\([^()#]*(?:#[^\n]*\n[^()#]*)*\)|(?:[^\n#;\\]|\\\r?\n)*)"
    rb"|import[ \t]+(?P<modules>[^\n#;]+))",
    re.MULTILINE,
)
# A line of a notebook's JSON, or of a cell that is one text there. Compiled when there is a notebook: that takes long.
_NOTEBOOK_IMPORT = rb'(?:"|\\n)[ \t]*(?:from|import)[ \t](?:[^"(\\]*\((?s:.{0,500})|[^"\\]*)'
_COMMENT = re.compile(rb"#[^\n]*")
_WORD = re.compile(rb"[.\w]+")
# The real package, in whatever release or fork, has this file; a project's own `autogen` package does not.
_REAL_AUTOGEN = os.path.join("agentchat", "conversable_agent.py")


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
        self._folder = os.path.dirname(path)
        seen_files.note_folders_around(self._folder)
        self._files: dict[str, str | None] = {}
        self._roots = _import_roots(self._folder) if exists else ()
        self._package = _package_of(self._folder) if exists else ()

    @property
    def exist(self) -> bool:
        """True for a module on disk."""
        return self._path is not None

    @property
    def dotted_name(self) -> str:
        """The name of the module itself, with the packages that it lies in."""
        stem = os.path.splitext(os.path.basename(self._path))[0] if self._path is not None else ""
        return ".".join((*self._package, *(() if stem == "__init__" and self._package else (stem,))))

    def provide(self, dotted: str) -> bool:
        """True when `dotted` (`autogen.agents.planner`) comes from the project rather than from an installed
        AutoGen package.
        """
        top, _, rest = dotted.partition(".")
        around = _folders_around(self._folder, top) if self._path is not None else ()
        return any(_provides(root, top, rest) for root in (*self._roots, *around))

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
        return any(path.endswith(end) for path in _python_files(_search_root(self._folder)))

    def file_of(self, dotted: str) -> str | None:
        """The file of the project's own module `dotted` (`app.settings`, `.settings`), `None` when there is none.

        Names of the standard library, files outside the project's folder and installed packages are none.
        """
        if self._path is None or not dotted:
            return None
        if dotted not in self._files:
            self._files[dotted] = self._find_file(dotted)
        return self._files[dotted]

    def _find_file(self, dotted: str) -> str | None:
        name = dotted.lstrip(".")
        level = len(dotted) - len(name)
        if level == 0 and name.partition(".")[0] in sys.stdlib_module_names:
            return None
        if level == 0:
            found = _module_file(_module_roots(self._folder), name)
        else:
            folder = self._folder
            for _ in range(level - 1):
                folder = os.path.dirname(folder)
            found = _module_file((folder,), name)
        return found if found != self._path and found is not None and _is_inside(found, self._folder) else None

    def imports(self, dotted: str, path: str) -> bool:
        """True when importing `dotted`, a module or a name in one, imports the module at `path`."""
        parts = dotted.split(".")
        return any(self.file_of(".".join(parts[:end])) == path for end in range(len(parts), 0, -1))

    def imported_from_autogen(self, imported: Iterable[str]) -> frozenset[str]:
        """What the project's modules behind the dotted names `imported`, themselves or through others, import from
        AutoGen, by dotted name.
        """
        found: set[str] = set()
        if self._path is not None and (known := _autogen_modules(_search_root(self._folder))):
            names = (self.absolute(name) for name in imported if not known.stems.isdisjoint(name.split(".")))
            for path in filter(None, map(self.imported_file, names)):
                found |= known.below(path, _STEPS - 1)
        return frozenset(found)

    def concerns_autogen(self, name: str) -> bool:
        """True when the project's own module that `name` is, or is a name in, imports AutoGen, itself or through
        others.
        """
        path = self.imported_file(name)
        return path is not None and path in _autogen_modules(_search_root(self._folder))

    def imported_file(self, name: str) -> str | None:
        """The file of the project's own module that `name` is, or is a name in."""
        module = name.rpartition(".")[0]
        return self.file_of(name) or (self.file_of(module) if module.strip(".") else None)

    def autogen_names(self, text: bytes) -> set[str]:
        """What `text` imports from AutoGen, by dotted name."""
        return {name for name in _imported_names(text) if mentions_autogen(name) and not self.provide(name)}

    def importers(self) -> list[str]:
        """The project's other modules that have the name of this one in an import, sorted, and then its notebooks that
        have; which module they mean by it is not looked at.
        """
        if self._path is None:
            return []
        name = _stem(self._path).encode()
        root = _search_root(self._folder)
        modules = [path for path in _python_files(root) if name in _content(path) and _imports(path, name)]
        # Only a notebook that has the name in something like an import is taken apart.
        notebooks = [path for path in _notebooks(root) if name in _words_of_imports(path) and _imports(path, name)]
        return [path for path in (*modules, *notebooks) if path != self._path]


def size_of(path: str) -> int:
    """The bytes of a module, or of a notebook's code, that can be read, else 0."""
    return len(_code(path))


_forgotten = 0
_without_autogen: set[str] = set()
_searched: set[str] = set()
"""The projects whose modules have been searched for AutoGen."""
_NOT_BELOW = (os.sep, os.altsep, os.curdir)
"""How a path begins that may lead anywhere."""


def note_without_autogen(paths: Iterable[str]) -> None:
    """Remember that the modules at `paths`, normalised ones, do not mention AutoGen: they need not be read again."""
    _without_autogen.update(absolute_paths(paths))


def absolute_paths(paths: Iterable[str]) -> Iterator[str]:
    """Yield `paths`, which are normalised, as absolute ones."""
    here = os.path.join(os.getcwd(), "")
    for path in paths:
        if path.startswith("/"):
            yield path
        # Perhaps `..`, or the drive of a Windows path.
        elif path[0] in _NOT_BELOW or ":" in path:
            yield os.path.abspath(path)
        else:
            yield here + path


def is_saved(text: str, filename: str) -> bool:
    """True when `text` is what the file `filename` of a project has in it, to the byte."""
    return os.path.isfile(filename) and _content(os.path.abspath(filename)) == text.encode(errors="replace")


def age() -> int:
    """A number that changes whenever what is known of the files no longer holds."""
    return _forgotten


def refresh() -> None:
    """Like `forget`, unless the files that were read and the folders that were searched are what they were."""
    if seen_files.have_changed():
        forget()


def forget() -> None:
    """Look at the disk again when something is next asked: a new run must see what the last one, or a user, has
    changed.
    """
    global _forgotten  # caches built on these notice by it
    _forgotten += 1
    _without_autogen.clear()
    _searched.clear()
    seen_files.forget()
    for cached in (
        _autogen_modules,
        _content,
        _import_roots,
        _import_table,
        _is_inside,
        _module_file,
        _module_roots,
        _names_in,
        _notebooks,
        _words_of_imports,
        notebook_code,
        _package_of,
        _provides,
        _python_files,
        _really,
        _search_root,
    ):
        cached.cache_clear()


def has_autogen(filename: str) -> bool:
    """True when a module of the project around the file `filename` imports AutoGen."""
    return os.path.isfile(filename) and bool(_autogen_modules(_search_root(os.path.dirname(os.path.abspath(filename)))))


def leads_to_autogen(text: str, filename: str) -> bool:
    """True when a module that may not mention AutoGen imports modules of its project that do, itself or through
    others.
    """
    if not os.path.isfile(filename):
        return False
    # Most of the cost is to search all modules of the project: not for a file that imports none of them.
    if root_of(filename) not in _searched and not _imports_neighbours(text, filename):
        return False
    if not has_autogen(filename):
        return False
    return bool(Neighbours(filename).imported_from_autogen(_imported_names(text.encode(errors="replace"))))


def _imports_neighbours(text: str, filename: str) -> bool:
    neighbours = Neighbours(filename)
    imported = _imported_names(text.encode(errors="replace"))
    return any(neighbours.imported_file(neighbours.absolute(name)) is not None for name in imported)


def is_led_to_autogen(filename: str) -> bool:
    """`leads_to_autogen` for what the file `filename` has in it."""
    return bool(Neighbours(filename).imported_from_autogen(_import_table(os.path.abspath(filename))))


def root_of(filename: str) -> str:
    """The folder of the project around the file `filename`: what is below it is what a check may look at."""
    return _search_root(os.path.dirname(os.path.abspath(filename)))


class _AutogenModules:
    """The modules of a project that import AutoGen, and those that import them."""

    def __init__(self, root: str) -> None:
        self._names: dict[str, set[str]] = {}
        self._steps: dict[str, int] = {}
        for path in [path for path in _python_files(root) if path not in _without_autogen]:
            text = _content(path)
            if mentions_autogen(text) and (names := Neighbours(path).autogen_names(text)):
                self._names[path], self._steps[path] = names, 0
        self.stems = frozenset(map(_stem, self._names))
        for step in range(1, _STEPS) if self._names else ():
            self._add_importers(root, step)

    def __bool__(self) -> bool:
        return bool(self._names)

    def __contains__(self, path: str) -> bool:
        return path in self._names

    def below(self, path: str, steps: int) -> set[str]:
        """What the module at `path` imports from AutoGen, in at most `steps` steps through other modules."""
        return self._names.get(path, set()) if self._steps.get(path, _STEPS) <= steps else set()

    def _add_importers(self, root: str, step: int) -> None:
        found: dict[str, set[str]] = {}
        for path in _python_files(root):
            if path in self._names:
                continue
            neighbours = Neighbours(path)
            for name in _import_table(path):
                if self.stems.isdisjoint(name.split(".")):
                    continue
                imported = neighbours.imported_file(neighbours.absolute(name))
                if imported in self._names:
                    found.setdefault(path, set()).update(self._names[imported])
        self._names.update(found)
        self._steps.update(dict.fromkeys(found, step))
        self.stems |= frozenset(map(_stem, found))


@lru_cache(maxsize=16)
def _autogen_modules(root: str) -> _AutogenModules:
    _searched.add(root)
    return _AutogenModules(root)


def _stem(path: str) -> str:
    """The last part of the dotted name of the module at `path`."""
    folder, name = os.path.split(path)
    stem = os.path.splitext(name)[0]
    return os.path.basename(folder) if stem == "__init__" else stem


@lru_cache(maxsize=4096)
def _import_table(path: str) -> tuple[str, ...]:
    return tuple(_imported_names(_code(path)))


def _imported_names(text: bytes) -> Iterator[str]:
    """The dotted names in the import statements of `text`, as written; for names from a module, both may be one."""
    for match in _IMPORT.finditer(text):
        if match["module"] is None:
            for part in match["modules"].split(b","):
                words = _WORD.findall(part)
                if words:
                    yield words[0].decode(errors="replace")
            continue
        module = match["module"].decode(errors="replace")
        yield module
        dot = "" if module.endswith(".") else "."
        for part in _COMMENT.sub(b"", match["names"]).strip(b"()").split(b","):
            words = _WORD.findall(part)
            if words:
                yield f"{module}{dot}{words[0].decode(errors='replace')}"


def _imports(path: str, name: bytes) -> bool:
    wanted = name.decode(errors="replace")
    return any(wanted in imported.split(".") for imported in _import_table(path))


def _parents(folder: str) -> list[str]:
    """The folders around `folder`, the nearest first."""
    found = []
    while (outer := os.path.dirname(folder)) != folder:
        found.append(outer)
        folder = outer
    return found


def _has_modules(folder: str) -> bool:
    try:
        with os.scandir(folder) as entries:
            return any(entry.name.endswith(".py") for entry in entries)
    except OSError:
        return False


@lru_cache(maxsize=256)
def _search_root(folder: str) -> str:
    """The project's folder; without a mark of one, the outermost of the folders around that have modules in them."""
    seen_files.note_folders_around(folder)
    for candidate in (folder, *_parents(folder)):
        if is_root(candidate):
            return candidate
    root = folder
    while (outer := os.path.dirname(root)) != root and seen_files.note_answer(outer, _has_modules):
        if os.path.basename(outer) in _INSTALLED:
            # What is installed side by side is not one project.
            break
        root = outer
    return root


@lru_cache(maxsize=16)
def _python_files(root: str) -> tuple[str, ...]:
    """The modules below `root`, sorted, hidden and installed ones left out; at most `_SEARCHED_FILES`."""
    return _files_below(root, ".py", _SEARCHED_FILES)


@lru_cache(maxsize=16)
def _notebooks(root: str) -> tuple[str, ...]:
    """The notebooks below `root`, sorted, hidden and installed ones left out; at most `_SEARCHED_NOTEBOOKS`."""
    return _files_below(root, ".ipynb", _SEARCHED_NOTEBOOKS)


def _files_below(root: str, suffix: str, most: int) -> tuple[str, ...]:
    found: list[str] = []
    waiting = [root]
    while waiting and len(found) <= most:
        folder = waiting.pop()
        seen_files.note(folder)
        files, folders = _listed(folder, suffix)
        below = os.path.join(folder, "")
        found += [below + name for name in sorted(files)]
        waiting += [below + name for name in sorted(folders, reverse=True)]
    return tuple(found[:most])


def _listed(folder: str, suffix: str) -> tuple[list[str], list[str]]:
    """The names of the files in `folder` that end in `suffix`, and of the folders to go on with: no links."""
    files: list[str] = []
    folders: list[str] = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                name = entry.name
                if name.endswith(suffix) and not entry.is_dir():
                    files.append(name)
                elif not name.startswith(".") and name not in NOT_SEARCHED and entry.is_dir(follow_symlinks=False):
                    folders.append(name)
    except OSError:
        return [], []
    return files, folders


@lru_cache(maxsize=1024)
def _words_of_imports(path: str) -> frozenset[bytes]:
    """The words behind what may be an import in the raw text of a notebook, and shortly behind an open parenthesis."""
    if leads_outside(path, _search_root(os.path.dirname(path))):
        return frozenset()
    data = _start_of(path, _LARGEST_NOTEBOOK)
    if len(data) > _LARGEST_NOTEBOOK:
        return frozenset()
    return frozenset(word for match in re.finditer(_NOTEBOOK_IMPORT, data) for word in re.findall(rb"\w+", match[0]))


@lru_cache(maxsize=64)
def notebook_code(path: str) -> str:
    """The code of the notebook at `path` as one module; empty when it cannot be read or is no Python notebook."""
    from autogen_lint.notebooks import Notebook
    from autogen_lint.source import SourceError, read_source

    if leads_outside(path, _search_root(os.path.dirname(path))):
        return ""
    try:
        return Notebook(read_source(path)).code
    except (SourceError, ValueError, RecursionError):
        return ""


def _code(path: str) -> bytes:
    return notebook_code(path).encode(errors="replace") if path.endswith(".ipynb") else _content(path)


def leads_outside(path: str, root: str) -> bool:
    """True when `path` is a link to something that is not below the folder `root`."""
    if not os.path.islink(path):
        return False
    return not os.path.realpath(path).startswith(os.path.join(os.path.realpath(root), ""))


@lru_cache(maxsize=4096)
def _content(path: str) -> bytes:
    """The bytes of a module; none for one that cannot be read, is no regular file, is too large, or is a link out of
    the project.
    """
    if leads_outside(path, _search_root(os.path.dirname(path))):
        return b""
    data = _start_of(path, _LARGEST)
    return data if len(data) <= _LARGEST else b""


def _start_of(path: str, length: int) -> bytes:
    """The first bytes of a file, one more than `length` if there are more; none for one that cannot be read."""
    seen_files.note(path)
    try:
        # Asked before opening: opening a FIFO would wait for a writer that may never come.
        if not stat.S_ISREG(os.stat(path).st_mode):
            return b""
        with open(path, "rb") as file:
            return file.read(length + 1)
    except OSError:
        return b""


@lru_cache(maxsize=1024)
def _names_in(folder: str) -> frozenset[str]:
    """The names of what is in `folder`: listing it once is faster than asking for each module that may be there."""
    seen_files.note(folder)
    try:
        return frozenset(os.listdir(folder))
    except OSError:
        return frozenset()


def _is_file_in(folder: str, name: str) -> bool:
    return name in _names_in(folder) and os.path.isfile(os.path.join(folder, name))


@lru_cache(maxsize=4096)
def _module_file(roots: tuple[str, ...], name: str) -> str | None:
    """The file of the module `name` below the first of `roots` that has it."""
    *packages, last = name.split(".")
    for root in roots:
        folder = os.path.join(root, *packages)
        package = os.path.join(folder, last) if last else folder
        if (not last or last in _names_in(folder)) and _is_file_in(package, "__init__.py"):
            return os.path.join(package, "__init__.py")
        if last and _is_file_in(folder, f"{last}.py"):
            return os.path.join(folder, f"{last}.py")
    return None


@lru_cache(maxsize=4096)
def _is_inside(path: str, folder: str) -> bool:
    """True for a file below the project's folder that is not part of something installed."""
    # Following links takes as many questions as a path has parts: those of its folder are asked once.
    above, name = os.path.split(path)
    really = os.path.realpath(path) if os.path.islink(path) else os.path.join(_really(above), name)
    parts = os.path.relpath(really, _really(_search_root(folder))).split(os.sep)
    return parts[0] != os.pardir and not any(part in NOT_SEARCHED or part.startswith(".") for part in parts)


@lru_cache(maxsize=1024)
def _really(folder: str) -> str:
    return os.path.realpath(folder)


@lru_cache(maxsize=1024)
def _module_roots(folder: str) -> tuple[str, ...]:
    """The folders in which a module in `folder` may find modules of its project, in the order they are looked at.

    A module of a package is imported from outside of it: its own folder comes last. Programs are started in any of
    the folders around.
    """
    root = _search_root(folder)
    is_package = os.path.isfile(os.path.join(folder, "__init__.py"))
    around = [each for each in _parents(folder) if each == root or root in _parents(each)]
    outside = [each for each in around if not os.path.isfile(os.path.join(each, "__init__.py"))]
    if is_package and not outside:
        outside = [_import_roots(folder)[1]]
    inside = [each for each in around if each not in outside]
    sources = [os.path.join(root, "src")]
    found = [*outside, *sources, *inside, folder] if is_package else [folder, *outside, *sources, *inside]
    return tuple(dict.fromkeys(found))


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
    for candidate in (folder, *_parents(folder)):
        if is_root(candidate):
            roots += [candidate, os.path.join(candidate, "src")]
            break
    return tuple(dict.fromkeys(roots))


@lru_cache(maxsize=1024)
def _folders_around(folder: str, package: str) -> tuple[str, ...]:
    """The folders that hold a `package` which `folder` is in: a program that is started there imports from it."""
    inside = os.path.join(_search_root(folder), "")
    steps = (folder, *_parents(folder))
    return tuple(
        os.path.dirname(each)
        for each in steps
        if os.path.basename(each) == package and os.path.join(each, "").startswith(inside)
    )


@lru_cache(maxsize=4096)
def _provides(root: str, top: str, rest: str) -> bool:
    if _is_file_in(root, f"{top}.py"):
        module = os.path.join(root, f"{top}.py")
        seen_files.note(module)
        return _mentions(module, rest)
    if top not in _names_in(root):
        return False
    package = os.path.join(root, top)
    for looked_at in (package, os.path.dirname(os.path.join(package, _REAL_AUTOGEN))):
        seen_files.note(looked_at)
    if not os.path.isdir(package) or os.path.isfile(os.path.join(package, _REAL_AUTOGEN)):
        return False
    first = rest.partition(".")[0]
    inside = os.path.join(package, first)
    if first and (os.path.isfile(f"{inside}.py") or os.path.isdir(inside)):
        return True
    # Without an `__init__` an installed package of the same name wins.
    init = os.path.join(package, "__init__.py")
    # What is behind a link out of the project is not read: it may have the name.
    return os.path.isfile(init) and (leads_outside(package, _search_root(root)) or _mentions(init, rest))


def _mentions(path: str, rest: str) -> bool:
    """Whether the module at `path` can be where the first name of `rest` is defined."""
    first = rest.partition(".")[0]
    return not first or first.encode(errors="replace") in _content(path)
