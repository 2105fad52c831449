"""Replace the content of a file in one step: whoever opens it finds all of the old one or all of the new one."""

from __future__ import annotations

import contextlib
import os
import stat
import sys

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Callable

_PREFIX, _SUFFIX = ".autogen-lint-", ".tmp"


def write_atomically(
    path: str,
    data: bytes,
    *,
    like: os.stat_result | None = None,
    is_durable: bool = True,
    check: Callable[[], None] | None = None,
) -> None:
    """Put `data` in the place of the file at `path`, or of nothing, by way of a temporary file in the same folder.

    Whatever happens, a full disk, Ctrl-C, a kill, the file has its old content or the new one; of a kill alone a
    temporary file may stay. A link at `path` is replaced itself, and of several hard links this name alone gets the
    new content: who wants the target gives its path.

    `like` is the state of the old file when the new one is to keep its mode and extended attributes, and its owner
    and group as far as the system permits; until then nobody else can read it. Without it the umask decides.
    `is_durable` waits for the disk, so that even a power cut leaves one of the two. `check` is called right before
    the replacement, and prevents it by raising.

    Raises `OSError` for what the system refuses, `ValueError` for a path that no system call takes, and what `check`
    raises; the file is then as it was.
    """
    # Named here and not by `tempfile`, so that Ctrl-C at any point finds a name to remove.
    temporary = os.path.join(os.path.dirname(path), f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}")
    try:
        with open(temporary, "xb", opener=None if like is None else _for_us_alone) as file:
            file.write(data)
            file.flush()
            if like is not None:
                _dress_like(path, like, temporary)
            if is_durable:
                os.fsync(file.fileno())
        if check is not None:
            check()
        os.replace(temporary, path)
    except BaseException:
        # Nothing to remove when the interruption came right after the replacement.
        with contextlib.suppress(OSError):
            os.unlink(temporary)
        raise


def is_temporary(name: str) -> bool:
    """Whether a file of that name may be what a kill has left of a replacement."""
    return name.startswith(_PREFIX) and name.endswith(_SUFFIX)


def _for_us_alone(path: str, flags: int) -> int:
    # Until it has the mode of the old one, which may be a secret.
    return os.open(path, flags, 0o600)


def _dress_like(target: str, found: os.stat_result, temporary: str) -> None:
    """Give the new file the owner, group, extended attributes and mode of the old one, as far as that is permitted."""
    if sys.platform != "win32":
        own = os.stat(temporary)
        if (own.st_uid, own.st_gid) != (found.st_uid, found.st_gid):
            try:
                os.chown(temporary, found.st_uid, found.st_gid)
            except OSError:
                with contextlib.suppress(OSError):
                    os.chown(temporary, -1, found.st_gid)
    if sys.platform == "linux":
        with contextlib.suppress(OSError):
            for name in os.listxattr(target):
                os.setxattr(temporary, name, os.getxattr(target, name))
    # Last: a change of owner takes some of the mode away.
    os.chmod(temporary, stat.S_IMODE(found.st_mode))
