"""The names of files by which a project is found, and by which it says what it asks for.

Whoever looks for one takes it from here, so that those who remember what was looked for know of all. Nothing is read,
and folders around a project are not listed: each name is asked for by itself.
"""

from __future__ import annotations

import os

_REPOSITORY = ".git"
_OF_BUILDS = ("pyproject.toml", "setup.py", "setup.cfg")
_OF_ROOTS = (*_OF_BUILDS, _REPOSITORY)
_OF_CACHES = ("pyproject.toml", _REPOSITORY)
_ASKING = (*_OF_BUILDS, "requirements.txt", "Pipfile")

LOCK_FILES = ("uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock")
"""What says which releases are installed."""
LOOKED_FOR = tuple(dict.fromkeys((*_OF_ROOTS, *_OF_CACHES, *_ASKING, "__init__.py")))
"""All that is asked for in the folders around a project: what marks one, and what makes packages of them."""
DEPENDED_ON = frozenset({*_OF_ROOTS, *_ASKING, *LOCK_FILES, "environment.yml", "environment.yaml"})
"""What tells where a project is and what it asks for, besides further requirements files."""

_MOST_FOLDERS = 30


def is_root(folder: str) -> bool:
    """True for the folder of a project: modules below it are each other's neighbours."""
    return any(os.path.exists(os.path.join(folder, name)) for name in _OF_ROOTS)


def is_root_for_cache(folder: str) -> bool:
    """True for a folder in which the cache belongs when the current folder is below it."""
    return any(os.path.exists(os.path.join(folder, name)) for name in _OF_CACHES)


def folders_with_manifests(folder: str) -> list[str]:
    """`folder`, an absolute path, and those around it whose manifests speak for it, the nearest first: up to the root
    of its repository, or where there is none to the first folder that asks for something.
    """
    folders = [folder]
    while len(folders) < _MOST_FOLDERS and (outer := os.path.dirname(folders[-1])) != folders[-1]:
        folders.append(outer)
    for is_last in (_has_repository, _asks):
        last = next((index for index, each in enumerate(folders) if is_last(each)), None)
        if last is not None:
            return folders[: last + 1]
    return [folder]


def _has_repository(folder: str) -> bool:
    return os.path.exists(os.path.join(folder, _REPOSITORY))


def _asks(folder: str) -> bool:
    return any(os.path.isfile(os.path.join(folder, name)) for name in _ASKING)
