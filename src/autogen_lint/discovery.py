"""Which files to check: what was named, and the Python files and notebooks below the folders that were named."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field

from autogen_lint.source import SourceError, why_unreadable

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pathspec import GitIgnoreSpec

    from autogen_lint.settings import SettingsFinder

NOTEBOOK = ".ipynb"
_SUFFIXES = (".py", NOTEBOOK)
_MOST_STARS = 3
_LARGEST_IGNORES = 1_000_000


@dataclass
class Discovered:
    """The files to check, in order, each once; what could not be looked at; and links that lead out of the folders.

    `regular` are those of the files that a folder has listed as regular ones: neither links, nor named by the user.
    """

    files: list[str] = field(default_factory=list)
    regular: set[str] = field(default_factory=set)
    errors: list[SourceError] = field(default_factory=list)
    leading_out: list[str] = field(default_factory=list)

    @property
    def warnings(self) -> list[str]:
        """What was left out on purpose, in a line."""
        count = len(self.leading_out)
        if not count:
            return []
        links = "1 file is a link" if count == 1 else f"{count} files are links"
        return [f"{min(self.leading_out)}: {links} out of the given paths, not checked; name what you want checked"]


def discover(paths: Sequence[str], finder: SettingsFinder, *, force_exclude: bool = False) -> Discovered:
    """Find the files to check under `paths`.

    A file named in `paths` is taken whatever its name, and although settings exclude it, unless `force_exclude`. A
    folder gives its `.py` and `.ipynb` files at any depth, except those that settings exclude or a `.gitignore`
    lists; links to folders are not followed, nor links to files outside of `paths`. Raises `SettingsError` for a bad
    settings file on the way.
    """
    walk = _Walk(finder, [os.path.realpath(path) for path in paths if "\0" not in path])
    for path in paths:
        walk.add(path, force_exclude)
    walk.found.files.sort()
    walk.found.errors.sort(key=lambda error: (error.filename, error.reason))
    return walk.found


class _Walk:
    """One discovery: remembers what it has seen."""

    def __init__(self, finder: SettingsFinder, roots: Sequence[str]) -> None:
        self.found = Discovered()
        self._finder = finder
        self._roots = roots
        self._seen: set[str] = set()

    def add(self, path: str, force_exclude: bool) -> None:
        """Take one path that was asked for by name."""
        shown = os.path.normpath(path)
        try:
            is_folder = stat.S_ISDIR(os.stat(path).st_mode)
        except (OSError, ValueError) as error:
            self.found.errors.append(SourceError(shown, why_unreadable(error)))
            return
        if force_exclude and is_excluded(path, self._finder):
            return
        if is_folder:
            self._add_folder(os.path.abspath(path), "" if shown == os.curdir else shown)
        else:
            self._add_file(os.path.realpath(path), shown)

    def _add_file(self, real: str, shown: str) -> None:
        if real not in self._seen:
            self._seen.add(real)
            self.found.files.append(shown)

    def _add_folder(self, top: str, shown_top: str) -> None:
        # A list of its own instead of recursion: folders may nest deeper than Python's stack.
        waiting = [(top, os.path.realpath(top), shown_top, _ignores_around(top))]
        while waiting:
            folder, real, shown, ignores = waiting.pop()
            entries = [] if real in self._seen else self._entries(folder, shown)
            self._seen.add(real)
            names = {entry.name for entry in entries}
            if ".git" in names and folder != top:
                ignores = []  # a repository inside a repository has its own idea of what to ignore
            if ".gitignore" in names:
                ignores = ignores + _read_ignores(folder, ".gitignore")
            # Links to folders are not followed: what is below a real folder is real.
            below, shown_below = os.path.join(real, ""), os.path.join(shown, "")
            for entry, is_folder in self._wanted(entries, folder, ignores):
                name = entry.name
                if is_folder:
                    waiting.append((entry.path, below + name, shown_below + name, ignores))
                else:
                    self._add_entry(entry, below + name, shown_below + name)

    def _wanted(
        self, entries: list[os.DirEntry[str]], folder: str, ignores: list[_Ignores]
    ) -> Iterator[tuple[os.DirEntry[str], bool]]:
        """Yield the folders and Python files among `entries` that neither settings nor ignore files leave out, and
        whether each is a folder.
        """
        if not entries:
            return
        excludes = self._finder.for_folder(folder).excludes
        for entry in entries:
            is_folder = entry.is_dir(follow_symlinks=False)
            if (is_folder or _is_source(entry.name)) and not (
                excludes(entry.path) or (ignores and _ignored(entry.path, is_folder, ignores))
            ):
                yield entry, is_folder

    def _add_entry(self, entry: os.DirEntry[str], real: str, shown: str) -> None:
        if entry.is_file(follow_symlinks=False):
            self.found.regular.add(shown)
            self._add_file(real, shown)
            return
        if not entry.is_symlink():
            self.found.errors.append(SourceError(shown, "not a regular file"))
            return
        if os.path.isdir(entry.path):
            return
        real = os.path.realpath(real)
        if os.path.exists(real) and not any(_is_below(real, root) for root in self._roots):
            self.found.leading_out.append(shown)
        else:
            # A link to nothing is taken too: reading it says what is wrong with it.
            self._add_file(real, shown)

    def _entries(self, folder: str, shown: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(folder) as entries:
                # In order of names: which of two links to one file is met first must not depend on the disk.
                return sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            self.found.errors.append(SourceError(shown or os.curdir, why_unreadable(error)))
            return []


def _is_below(path: str, root: str) -> bool:
    return path == root or path.startswith(os.path.join(root, ""))


def _is_source(name: str) -> bool:
    # Emacs marks a file being edited with a dangling link named `.#` and the file's name.
    return name.endswith(_SUFFIXES) and not name.startswith(".#")


def is_excluded(path: str, finder: SettingsFinder) -> bool:
    """Tell whether settings exclude `path` or a folder it is in, up to the folder of the settings."""
    full = os.path.abspath(path)
    settings = finder.for_file(full)
    root = os.path.abspath(settings.root)
    while full != root and full != os.path.dirname(full):
        if settings.excludes(full):
            return True
        full = os.path.dirname(full)
    return False


# .gitignore


@dataclass(frozen=True)
class _Ignores:
    """The patterns of one ignore file and the folder they are relative to."""

    folder: str
    spec: GitIgnoreSpec

    def verdict(self, path: str, is_folder: bool) -> bool | None:
        """Return whether `path` is ignored, or `None` when no pattern speaks of it."""
        relative = path[len(self.folder) :].lstrip(os.sep).replace(os.sep, "/")
        return self.spec.check_file(relative + "/" if is_folder else relative).include


def _ignored(path: str, is_folder: bool, ignores: list[_Ignores]) -> bool:
    # The ignore file nearest to the path has the last word.
    for ignore in reversed(ignores):
        verdict = ignore.verdict(path, is_folder)
        if verdict is not None:
            return verdict
    return False


def _ignores_around(folder: str) -> list[_Ignores]:
    """Read what applies to `folder` from above: the ignore files from its repository's root down to its parent.

    Empty outside a repository, and when the folder itself is ignored: who names it wants to see what is in it.
    """
    above = list(_up_to_repository(folder))
    if not above:
        return []
    ignores = _read_ignores(above[-1], os.path.join(".git", "info", "exclude"))
    for step in reversed(above):
        if step != above[-1] and _ignored(step, True, ignores):
            return []
        if step != folder:
            ignores += _read_ignores(step, ".gitignore")
    return ignores


def _up_to_repository(folder: str) -> Iterator[str]:
    """Yield `folder` and the folders above it, up to the one that holds `.git`; nothing when none does."""
    passed = []
    while True:
        passed.append(folder)
        if os.path.lexists(os.path.join(folder, ".git")):
            yield from passed
            return
        parent = os.path.dirname(folder)
        if parent == folder:
            return
        folder = parent


def _read_ignores(folder: str, name: str) -> list[_Ignores]:
    """Read one ignore file; an empty list when it is missing, a link or cannot be read, as git does."""
    path = os.path.join(folder, name)
    try:
        if os.path.islink(path) or not os.path.isfile(path):
            return []
        with open(path, encoding="utf-8", errors="surrogateescape") as file:
            lines = [line for line in file.read(_LARGEST_IGNORES).splitlines() if not _is_costly(line)]
    except OSError:
        return []
    return [_Ignores(folder, _spec(lines))]


def _is_costly(line: str) -> bool:
    """True for a pattern that `pathspec` may need years for: each star in it multiplies the ways to match."""
    return line.count("**/") > _MOST_STARS or any(part.count("*") > _MOST_STARS for part in line.split("/"))


def _spec(lines: list[str]) -> GitIgnoreSpec:
    # Only now: most runs of an editor or a commit hook name single files and need no patterns.
    from pathspec import GitIgnoreSpec

    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:
        # As git does, pass over the pattern that makes no sense and keep the others.
        return GitIgnoreSpec.from_lines(line for line in lines if _makes_sense(line))


def _makes_sense(line: str) -> bool:
    from pathspec import GitIgnoreSpec

    try:
        GitIgnoreSpec.from_lines([line])
    except ValueError:
        return False
    return True
