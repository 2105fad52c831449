"""What a project asks to be installed, as far as AutoGen's distributions go: its manifests and lock files.

Nothing is resolved or installed: files are read, and what cannot be understood is left out.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name
from packaging.version import Version

from autogen_lint import project, seen_files
from autogen_lint.manifests.formats import DISTRIBUTIONS, Asked, reader
from autogen_lint.project import leads_outside
from autogen_lint.project_marks import LOCK_FILES, folders_with_manifests
from autogen_lint.source import Source, SourceError, read_source

_LARGEST = 5_000_000
"""Bytes; a lock file of a large project has about two million."""
_LARGEST_MANIFEST = 200_000
"""Bytes; the largest that people write have a tenth of that, and YAML is slow to read."""
_MOST_ASKED = 100
_age = 0


@dataclass(frozen=True, slots=True)
class Manifest:
    """A manifest that asks for at least one of AutoGen's distributions, what development needs left out."""

    source: Source
    asked: tuple[Asked, ...]

    @property
    def path(self) -> str:
        """The path under which the manifest was read."""
        return self.source.filename

    def specifier(self, distribution: str) -> SpecifierSet | None:
        """All that the manifest demands of `distribution` together; `None` when that cannot be told."""
        together = SpecifierSet()
        for each in self.asked:
            if each.distribution == distribution:
                if each.specifier is None:
                    return None
                together &= each.specifier
        return together


def manifests_of(filename: str) -> tuple[Manifest, ...]:
    """The manifests that speak for the module at `filename`: those of the nearest folder around it, up to the root of
    its repository, that ask for one of AutoGen's distributions. None for a name that is no file on disk.
    """
    if not os.path.isfile(filename):
        return ()
    _drop_the_old()
    folder = os.path.dirname(filename)
    return _nearest(os.path.abspath(folder), None if os.path.isabs(filename) else os.getcwd())


def locked_versions(filename: str) -> dict[str, Version]:
    """The versions of AutoGen's distributions in the lock files nearest to the module at `filename`."""
    if not os.path.isfile(filename):
        return {}
    _drop_the_old()
    return _nearest_locks(os.path.dirname(os.path.abspath(filename)))


def forget() -> None:
    """Read everything again when it is next asked for: a new run must see what the last one, or a user, has changed."""
    _nearest.cache_clear()
    _nearest_locks.cache_clear()


def _drop_the_old() -> None:
    global _age  # that of the two caches
    if _age != project.age():
        _age = project.age()
        forget()


def read_manifest(path: str) -> Manifest | None:
    """The manifest at `path`; `None` when it is no manifest, cannot be read, or asks for nothing of AutoGen's."""
    read = reader(os.path.basename(path))
    if read is None:
        return None
    seen_files.note(os.path.abspath(path))
    try:
        if os.path.getsize(path) > _LARGEST_MANIFEST:
            return None
        source = read_source(path)
    except (OSError, SourceError):
        return None
    return parse_manifest(source)


def parse_manifest(source: Source) -> Manifest | None:
    """What `source` asks for, by the kind of manifest that its name says it is; `None` for nothing of AutoGen's."""
    read = reader(os.path.basename(source.filename))
    if read is None or not re.search("autogen|ag2", source.text, re.IGNORECASE):
        return None
    try:
        asked = tuple(islice(read(source.text), _MOST_ASKED))
    # Half-written TOML, YAML that is a template: somebody else's to complain about.
    except (ValueError, RecursionError):
        return None
    return Manifest(source, asked) if any(each.distribution in DISTRIBUTIONS for each in asked) else None


# Where the manifests are


@lru_cache(maxsize=1024)
def _nearest(folder: str, shown_from: str | None) -> tuple[Manifest, ...]:
    """The manifests nearest to `folder`; their paths are relative to `shown_from`, absolute without one."""
    seen_files.note_folders_around(folder)
    folders = folders_with_manifests(folder)
    for candidate in folders:
        paths = [path for path in _candidates(candidate, shown_from) if not leads_outside(path, folders[-1])]
        found = tuple(manifest for path in paths if (manifest := read_manifest(path)))
        if found:
            return found
    return ()


def _candidates(folder: str, shown_from: str | None) -> list[str]:
    """The paths of what may be manifests in `folder`."""
    shown = folder if shown_from is None else os.path.relpath(folder, shown_from)
    found = []
    for below in ("", "requirements"):
        seen_files.note(os.path.join(folder, below))
        try:
            names = sorted(os.listdir(os.path.join(folder, below)))
        except OSError:
            continue
        within = [name for name in names if reader(name) is not None and (not below or name.endswith(".txt"))]
        found += [os.path.normpath(os.path.join(shown, below, name)) for name in within]
    return found


@lru_cache(maxsize=1024)
def _nearest_locks(folder: str) -> dict[str, Version]:
    seen_files.note_folders_around(folder)
    folders = folders_with_manifests(folder)
    for candidate in folders:
        seen_files.note(candidate)
        found: dict[str, Version] = {}
        for path in (os.path.join(candidate, name) for name in LOCK_FILES):
            if not leads_outside(path, folders[-1]):
                found.update(_locked(path))
        if found:
            return found
    return {}


def _locked(path: str) -> dict[str, Version]:
    seen_files.note(os.path.abspath(path))
    try:
        if os.path.getsize(path) > _LARGEST:
            return {}
        text = read_source(path).text
    except (OSError, SourceError):
        return {}
    if path.endswith("Pipfile.lock"):
        pattern = r'"(?P<name>[\w.-]+)": *\{[^{}]*?"version": *"==(?P<version>[^"]+)"'
    else:
        pattern = r'^\[\[package\]\]\s+name = "(?P<name>[\w.-]+)"\s+version = "(?P<version>[^"]+)"'
    found: dict[str, Version] = {}
    for match in re.finditer(pattern, text, re.MULTILINE):
        name = canonicalize_name(match["name"])
        if name in DISTRIBUTIONS or name == "openai":
            # Not only `InvalidVersion`: thousands of digits are too many for Python's own numbers.
            try:
                found[name] = Version(match["version"])
            except ValueError:
                continue
    return found
