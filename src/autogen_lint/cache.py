"""The folder of the cache: where it is, and how files get into it and out of it. What they say is for `memory`."""

from __future__ import annotations

import contextlib
import os
import stat

from autogen_lint import __version__
from autogen_lint.project_marks import is_root_for_cache

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Iterable

    from autogen_lint.memory import Memory
    from autogen_lint.settings import SettingsFinder

FOLDER = ".autogen_lint_cache"
"""The name of the folder, at the root of a project."""

_GITIGNORE = "# Made by autogen-lint.\n*\n"
_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# This folder is a cache that autogen-lint has made.\n"
_BESIDE = ((".gitignore", _GITIGNORE), ("CACHEDIR.TAG", _TAG))
"""What tells version control and backups to leave the folder alone."""
_LARGEST = 64_000_000
"""Bytes of an index."""


def default_folder() -> str:
    """Where the cache is when nothing else is said: at the root of the project that the current folder is in."""
    here = os.getcwd()
    folder = here
    while True:
        if is_root_for_cache(folder):
            return os.path.join(folder, FOLDER)
        parent = os.path.dirname(folder)
        if parent == folder:
            return os.path.join(here, FOLDER)
        folder = parent


class Cache:
    """The folder of a cache. It is made when there is something to put into it, and what cannot be read or written is
    passed over in silence: a run without a cache finds the same.
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder

    @property
    def exists(self) -> bool:
        """False when nothing can be known from earlier runs."""
        return os.path.isdir(os.path.join(self.folder, __version__))

    def memory(self, finder: SettingsFinder, roots: Iterable[str]) -> Memory:
        """What a run over the paths `roots` knows already."""
        from autogen_lint.memory import Memory

        return Memory(self, finder, roots)

    def read(self, name: str) -> bytes | None:
        """What the index `name` has in it; `None` when there is none."""
        path = self._path(name)
        try:
            # A link could lead anywhere, and a FIFO would be waited for.
            if os.path.islink(self.folder) or os.path.islink(os.path.dirname(path)):
                return None
            state = os.lstat(path)
            if not stat.S_ISREG(state.st_mode) or state.st_size > _LARGEST:
                return None
            with open(path, "rb") as file:
                return file.read()
        except (OSError, ValueError):
            return None

    def write(self, name: str, data: bytes) -> None:
        """Put `data` in the place of the index `name`, all of it or nothing."""
        path = self._path(name)
        # A disk that is full or may not be written to.
        with contextlib.suppress(OSError, ValueError):
            self._make()
            if os.path.islink(os.path.dirname(path)):
                return
            from autogen_lint.atomic_write import write_atomically

            # What a power cut has torn is no index: it is not worth waiting for the disk.
            write_atomically(path, data, is_durable=False)

    def _path(self, name: str) -> str:
        return os.path.join(self.folder, __version__, f"{name}.json")

    def _make(self) -> None:
        if os.path.islink(self.folder):
            raise OSError("a link is no folder of ours")
        os.makedirs(os.path.join(self.folder, __version__), exist_ok=True)
        from autogen_lint.atomic_write import write_atomically

        for name, text in _BESIDE:
            path = os.path.join(self.folder, name)
            if not os.path.lexists(path):
                write_atomically(path, text.encode(), is_durable=False)

    def clear(self) -> None:
        """Remove the indexes of all versions, and the folder when nothing else is in it. Raises `OSError`.

        Nothing is removed but what a cache consists of: the folder may have been named by mistake.
        """
        if os.path.islink(self.folder) or not os.path.isdir(self.folder):
            return
        from autogen_lint.atomic_write import is_temporary

        for version in _entries(self.folder):
            if version.is_dir(follow_symlinks=False) and version.name[:1].isdigit():
                for each in _entries(version.path):
                    if _is_index(each.name) or is_temporary(each.name):
                        _remove(each.path)
                _remove_if_empty(version.path)
        if {each.name for each in _entries(self.folder)} <= {name for name, _ in _BESIDE}:
            for name, text in _BESIDE:
                _remove_if_ours(os.path.join(self.folder, name), text)
            _remove_if_empty(self.folder)


def _entries(folder: str) -> list[os.DirEntry[str]]:
    """What is in `folder`: nothing when another run has just removed it."""
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except FileNotFoundError:
        return []


def _is_index(name: str) -> bool:
    stem, _, rest = name.partition(".")
    return len(stem) == 32 and set(stem) <= set("0123456789abcdef") and rest == "json"


def _remove(path: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)


def _remove_if_empty(folder: str) -> None:
    try:
        os.rmdir(folder)
    except OSError:
        # Something else is in it, perhaps since a moment ago, or somebody else has removed it.
        if os.path.isdir(folder) and not _entries(folder):
            raise


def _remove_if_ours(path: str, text: str) -> None:
    with contextlib.suppress(FileNotFoundError, UnicodeError):
        with open(path, encoding="utf-8") as file:
            is_ours = file.read() == text
        if is_ours:
            os.unlink(path)
