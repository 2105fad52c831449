"""What earlier runs have found, kept in files: nothing is checked again while all that it depends on is as it was.

What a check says of a file depends on the file, on its settings, on the linter and its Python, and on the project
around the file: the modules that it imports, those that import it, the manifests. So one index for each project has the
digest of all of that, and counts only while the digest is the same. Indexes are plain JSON: whatever is in one is
looked at as something that a stranger may have written, and an index that is not as it should be is no index.
"""

from __future__ import annotations

import functools
import hashlib
import os
import stat
import sys
from typing import TYPE_CHECKING

from autogen_lint import __version__
from autogen_lint.project import NOT_SEARCHED, absolute_paths, root_of
from autogen_lint.project_marks import DEPENDED_ON, folders_with_manifests
from autogen_lint.source import SourceError, decode, open_regular, pieces, read_bytes, why_unreadable

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from autogen_lint.cache import Cache
    from autogen_lint.cache_index import Index
    from autogen_lint.findings import Finding
    from autogen_lint.runner import Report
    from autogen_lint.settings import Settings, SettingsFinder

_MODULES = (".py", ".ipynb")
_MOST = 50_000
"""Files; a larger project has no cache, because finding out that it is as it was would take too long."""
_LARGEST = 64_000_000
"""Bytes of a file that belongs to a project's digest."""


def _entries(folder: str) -> list[os.DirEntry[str]]:
    with os.scandir(folder) as entries:
        return list(entries)


# What a result depends on


class _UnknownError(Exception):
    """The digest of a project cannot be told."""


def _digest(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


class _Project:
    """One project of a run: the digest of the files that count in it, and the index that goes with them.

    `files` has the digests of files that the run has read, by their absolute paths.
    """

    def __init__(self, root: str, files: dict[str, bytes]) -> None:
        self.root = root
        self._files = files
        self.digest = ""
        self.covered: frozenset[str] = frozenset()
        self.index: Index | None = None
        self.was_opened = False
        self.was_looked_at = False
        """True when the digest is known, or known not to be told."""
        self.is_new = False
        """True when the index has something that its file has not."""

    def look(self) -> None:
        """Find out the digest, and the files that it covers; it is empty when that cannot be done."""
        self.was_looked_at = True
        try:
            self.digest, self.covered = self._look()
        except (_UnknownError, OSError, ValueError):
            self.digest, self.covered = "", frozenset()

    def is_as_it_was(self) -> bool:
        """Whether nothing has changed on disk, not even a file that the run has read, since the digest was taken."""
        again = _Project(self.root, {})
        again.look()
        return again.digest == self.digest != ""

    def _look(self) -> tuple[str, frozenset[str]]:
        # A package that reaches out of the project: more could count than what is looked at here.
        if os.path.exists(os.path.join(self.root, "__init__.py")):
            raise _UnknownError
        whole = hashlib.sha256()
        covered = []
        for path, content in sorted([*self._below(), *self._above()]):
            covered.append(path)
            whole.update(path.encode(errors="surrogateescape") + b"\0" + content)
        return whole.hexdigest(), frozenset(covered)

    def _below(self) -> Iterator[tuple[str, bytes]]:
        """Path and digest of all below the root that a check may look at; for folders, that they are there."""
        found = 0
        waiting = [self.root]
        while waiting:
            for entry in _entries(waiting.pop()):
                name = entry.name
                if not (_counts(name) or (_may_be_package(name) and entry.is_dir())):
                    continue
                found += 1
                if entry.is_symlink():
                    yield entry.path, _digest_of_link(entry)
                elif not entry.is_dir():
                    yield entry.path, self._content(entry.path)
                else:
                    yield entry.path, b""
                    if name != ".git" and name not in NOT_SEARCHED:
                        waiting.append(entry.path)
            if found > _MOST:
                raise _UnknownError

    def _above(self) -> Iterator[tuple[str, bytes]]:
        """The same of the manifests in the folders above, as far as manifests are looked for."""
        for folder in folders_with_manifests(self.root)[1:]:
            for entry in _entries(folder):
                if entry.name == "requirements" and entry.is_dir():
                    yield from ((each.path, self._content(each.path)) for each in _entries(entry.path))
                elif _is_manifest(entry.name):
                    yield entry.path, self._content(entry.path)

    def _content(self, path: str) -> bytes:
        known = self._files.get(path)
        return known if known is not None else _digest_of_file(path)


def _counts(name: str) -> bool:
    return name.endswith(_MODULES) or _is_manifest(name)


def _may_be_package(name: str) -> bool:
    # Nothing is imported from these, and others than the user make and remove them.
    return not name.startswith(".") and name != "__pycache__"


def _is_manifest(name: str) -> bool:
    return name in DEPENDED_ON or (name.endswith(".txt") and "requirements" in name)


def _digest_of_file(path: str) -> bytes:
    """The digest of a file; for what can be no module, that it is there."""
    state = os.stat(path)
    if not stat.S_ISREG(state.st_mode):
        return b"not a file"
    if state.st_size > _LARGEST:
        raise _UnknownError
    with open(path, "rb") as file:
        return _digest(file.read())


def _digest_of_source(path: str, *, is_listed: bool) -> bytes:
    """The digest of a file to check. Raises `SourceError` for everything but a readable regular file."""
    digest = hashlib.sha256()
    try:
        descriptor, size = open_regular(path, is_listed=is_listed)
        try:
            for piece in pieces(descriptor, size):
                digest.update(piece)
        finally:
            os.close(descriptor)
    except (OSError, ValueError) as error:
        raise SourceError(path, why_unreadable(error)) from error
    return digest.digest()


def _digest_of_link(entry: os.DirEntry[str]) -> bytes:
    target = os.path.realpath(entry.path)
    if entry.is_dir():
        # A package from elsewhere that may be taken for AutoGen: what is in it is not looked at here.
        if entry.name.startswith(("autogen", "ag2")):
            raise _UnknownError
        content = b""
    else:
        content = _digest_of_file(entry.path) if entry.is_file() else b"leads nowhere"
    return target.encode(errors="surrogateescape") + b"\0" + content


@functools.cache
def _environment() -> str:
    """What the linter itself is: its version and files, its Python, and the libraries that decide with it."""
    from importlib.util import find_spec

    own = os.path.dirname(os.path.abspath(__file__))
    parts = [__version__, sys.version, sys.platform]
    for folder, _, names in os.walk(own):
        parts += [_identity(os.path.join(folder, name)) for name in sorted(names) if name.endswith(".py")]
    for package in ("libcst", "flake8", "packaging", "yaml"):
        # Found, not imported.
        spec = find_spec(package)
        home = os.path.dirname(spec.origin) if spec is not None and spec.origin is not None else ""
        parts += sorted(_identity(each.path) for each in (_entries(home) if home else ()) if each.is_file())
    return _digest("\n".join(parts).encode(errors="surrogateescape")).hex()


def _identity(path: str) -> str:
    state = os.stat(path)
    return f"{path} {state.st_size} {state.st_mtime_ns}"


def _absolute(path: str) -> str:
    return next(absolute_paths([path]))


# One run


class Memory:
    """What one run knows from earlier ones, and what later ones are to know from it."""

    def __init__(self, cache: Cache, finder: SettingsFinder, roots: Iterable[str]) -> None:
        self._cache = cache
        self._finder = finder
        self._roots = sorted(map(os.path.realpath, roots))
        self._here = os.getcwd()
        self._digests: dict[str, bytes] = {}
        self._projects: dict[str, _Project] = {}
        self._by_folder: dict[str, _Project] = {}
        self._keys: dict[Settings, str] = {}

    def known(self, files: Sequence[str], regular: Container[str]) -> tuple[frozenset[str], frozenset[str]]:
        """Take the digests of `files`, those in `regular` listed as regular files; return those that are known not to
        concern AutoGen, and those that are known to mention it.
        """
        for path, name in zip(files, absolute_paths(files), strict=True):
            try:
                self._digests[name] = _digest_of_source(path, is_listed=path in regular)
            except SourceError:
                continue
        silent: set[str] = set()
        mentioning: set[str] = set()
        for project in dict.fromkeys(map(self._project_in, dict.fromkeys(map(os.path.dirname, files)))):
            self._open(project)
            if project.index is not None:
                silent |= project.index.silent
                mentioning |= project.index.mentioning
        return frozenset(silent.intersection(files)), frozenset(mentioning.intersection(files))

    def judged(self, mentioning: Iterable[str], silent: Iterable[str]) -> tuple[list[str], list[str]]:
        """Remember that the files `mentioning` mention AutoGen. Of the files `silent`, which do not, return those that
        are known to lead to it, and those of which nothing is known.
        """
        for path in mentioning:
            project = self._project(path)
            self._open(project, always=True)
            if project.index is not None and path not in project.index.mentioning and self._is_covered(path, project):
                project.index.mentioning.add(path)
                project.is_new = True
        leading: list[str] = []
        unknown: list[str] = []
        for path in silent:
            project = self._project(path)
            if project.index is None or path not in project.index.silent:
                known = project.index is not None and path in project.index.leading
                (leading if known else unknown).append(path)
        return leading, unknown

    def judge(self, judged: Iterable[str], leading: Iterable[str]) -> None:
        """Remember of the files `judged`, which do not mention AutoGen, that those in `leading` lead to it."""
        leads = frozenset(leading)
        for path in judged:
            project = self._project(path)
            if project.index is not None and self._is_covered(path, project):
                (project.index.leading if path in leads else project.index.silent).add(path)
                project.is_new = True

    def recall(self, path: str) -> Report | None:
        """What an earlier run has found in the file at `path`; `None` when it is to be checked."""
        from autogen_lint.runner import Report

        project = self._project(path)
        if project.index is None or not self._is_covered(path, project):
            return None
        entry = project.index.results.get(self._key(path), {}).get(path)
        if entry is None:
            return None
        report = Report()
        if entry.is_empty:
            return report
        try:
            data = read_bytes(path)
            # Shown is the source as it is read now.
            if _digest(data) != self._digests.get(_absolute(path)):
                return None
            report.replay(decode(data, path), entry.findings, entry.warnings)
        except (SourceError, ValueError):
            return None
        return report

    def learn(self, path: str, report: Report) -> None:
        """Remember what was found in the file at `path`, unless something went wrong with it."""
        from autogen_lint.cache_index import Entry

        project = self._project(path)
        if project.index is None or report.errors or report.failed or not self._is_covered(path, project):
            return
        entry = Entry(tuple(report.findings), tuple(report.warnings))
        project.index.results.setdefault(self._key(path), {})[path] = entry
        project.is_new = True

    def recall_manifests(self, paths: Iterable[str]) -> dict[str, tuple[Finding, ...]] | None:
        """What is wrong with the manifests that speak for the files at `paths`, all that mention AutoGen; `None` when
        that is to be found out.
        """
        project, key = self._only, self._key_of_manifests(paths)
        if project is None or project.index is None or not key:
            return None
        found = project.index.manifests.get(key)
        # Nothing is read because an index says so: the name is that of a manifest which counts here.
        is_trusted = found is not None and all(
            _is_manifest(os.path.basename(path)) and self._is_covered(path, project) for path in found
        )
        return found if is_trusted else None

    def learn_manifests(self, paths: Iterable[str], found: dict[str, tuple[Finding, ...]]) -> None:
        """Remember what is wrong with the manifests that speak for the files at `paths`."""
        key = self._key_of_manifests(paths)
        if key and self._only is not None and self._only.index is not None:
            self._only.index.manifests[key] = found
            self._only.is_new = True

    def keep(self) -> None:
        """Write down what is new, for projects that have not changed since this run began."""
        from autogen_lint.cache_index import encode

        for project in self._projects.values():
            if project.index is not None and project.is_new and project.is_as_it_was():
                self._cache.write(self._name(project), encode(project.index))

    # -- projects ----------------------------------------------------------------------------------------------------

    def _is_covered(self, path: str, project: _Project) -> bool:
        return _absolute(path) in project.covered

    def _project(self, path: str) -> _Project:
        return self._project_in(os.path.dirname(path))

    def _project_in(self, folder: str) -> _Project:
        if folder not in self._by_folder:
            root = root_of(os.path.join(folder, "module.py"))
            if root not in self._projects:
                self._projects[root] = _Project(root, self._digests)
            self._by_folder[folder] = self._projects[root]
        return self._by_folder[folder]

    def _open(self, project: _Project, *, always: bool = False) -> None:
        """Look at a project once, if it has an index or is to get one."""
        if project.was_looked_at or (project.was_opened and not always):
            return
        from autogen_lint.cache_index import Index, decode_index

        project.was_opened = True
        data = self._cache.read(self._name(project))
        if data is None and not always:
            return
        project.look()
        try:
            environment = _environment()
        # It is being installed anew just now.
        except (OSError, ValueError):
            return
        index = decode_index(data) if data is not None else None
        if index is not None and (index.environment, index.digest) == (environment, project.digest):
            project.index = index
        elif project.digest:
            project.index = Index(environment, project.digest)

    def _name(self, project: _Project) -> str:
        # Paths are shown as they are found from the current folder.
        return _digest(f"{project.root}\0{self._here}".encode(errors="surrogateescape")).hex()[:32]

    def _key(self, path: str) -> str:
        settings = self._finder.for_file(path)
        if settings not in self._keys:
            self._keys[settings] = _digest(repr(settings).encode(errors="surrogateescape")).hex()
        return self._keys[settings]

    @property
    def _only(self) -> _Project | None:
        return next(iter(self._projects.values())) if len(self._projects) == 1 else None

    def _key_of_manifests(self, paths: Iterable[str]) -> str:
        """Manifests may speak for files of several projects; then nothing is remembered of them."""
        parts = [f"{path}\0{self._key(path)}" for path in paths]
        covered = self._only is not None and all(self._is_covered(path, self._only) for path in paths)
        text = "\n".join([*self._roots, "", *parts])
        return _digest(text.encode(errors="surrogateescape")).hex() if covered else ""
