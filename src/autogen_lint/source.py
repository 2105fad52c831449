"""From bytes to text: encoding, byte order mark, line endings, and what cannot be read."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass

_BOM = b"\xef\xbb\xbf"
# A FIFO that has taken the place of a file must not be waited for, nor a terminal become that of the process.
_READING = sum(getattr(os, name, 0) for name in ("O_RDONLY", "O_BINARY", "O_CLOEXEC", "O_NOCTTY", "O_NONBLOCK"))
_MORE = 1 << 24


class SourceError(Exception):
    """A file that cannot be checked; `str()` is one line naming the file and the reason."""

    def __init__(self, filename: str, reason: str) -> None:
        super().__init__(filename, reason)
        self.filename = filename
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.filename}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Source:
    """The decoded text of one file.

    `text` has no byte order mark and keeps its line endings. `encoding` is a name `str.encode` knows; `bom` says
    whether the bytes began with a UTF-8 byte order mark.
    """

    text: str
    filename: str
    encoding: str = "utf-8"
    bom: bool = False

    @property
    def newline(self) -> str:
        r"""The line ending used most: `"\n"`, `"\r\n"` or `"\r"`; `"\n"` for text without any and for a draw."""
        crlf = self.text.count("\r\n")
        counts = {"\n": self.text.count("\n") - crlf, "\r\n": crlf, "\r": self.text.count("\r") - crlf}
        return max(counts, key=counts.__getitem__)

    def encode(self, text: str) -> bytes:
        """Turn `text` into bytes the way this source was stored.

        Raises `UnicodeEncodeError` when the encoding has no bytes for a character of `text`.
        """
        return (_BOM if self.bom else b"") + text.encode(self.encoding)


def split_lines(text: str) -> list[str]:
    r"""Split at `\n`, `\r\n` and `\r`, as Python does when it reads code, and end each line with `\n`.

    `str.splitlines` would also split at form feeds and Unicode separators, and every later line number would be
    wrong.
    """
    import io

    return list(io.StringIO(text, newline=None))


def read_source(path: str) -> Source:
    """Read and decode the file at `path`, under that name.

    Raises `SourceError` for everything that is not a readable regular file holding Python text.
    """
    return decode(read_bytes(path), path)


def read_bytes(path: str) -> bytes:
    """What the file at `path` has in it. Raises `SourceError` for everything but a readable regular file."""
    try:
        # Most files end at the gate, so that opening and reading is most of the work: a file object would double it.
        descriptor, size = open_regular(path)
        try:
            return rest_of(descriptor, size)
        finally:
            os.close(descriptor)
    except (OSError, ValueError, MemoryError) as error:
        raise SourceError(path, why_unreadable(error)) from error


def open_regular(path: str, *, is_listed: bool = False) -> tuple[int, int]:
    """Open a regular file for reading; return its descriptor, to be closed, and its size in bytes.

    `is_listed` says that its folder has just listed it as a regular file. Raises `SourceError` for what is none, and
    `OSError` and `ValueError` for what cannot be opened.
    """
    if not is_listed:
        # Asked before opening: to open a device may be to use it.
        _refuse_irregular(path, os.stat(path))
    descriptor = os.open(path, _READING)
    try:
        state = os.fstat(descriptor)
        if not stat.S_ISREG(state.st_mode):
            _refuse_irregular(path, state)
    except BaseException:
        os.close(descriptor)
        raise
    return descriptor, state.st_size


def _refuse_irregular(path: str, state: os.stat_result) -> None:
    if not stat.S_ISREG(state.st_mode):
        raise SourceError(path, "is a folder" if stat.S_ISDIR(state.st_mode) else "not a regular file")


def rest_of(descriptor: int, size: int) -> bytes:
    """Read to the end of a file that should have `size` more bytes. Raises `OSError`."""
    data = os.read(descriptor, max(size, 0) + 1)
    while more := os.read(descriptor, _MORE):
        data += more
    return data


def is_plain(data: bytes) -> bool:
    """True for bytes that are certainly Python text in UTF-8, without decoding them; false where that must be tried."""
    # A cookie stands in the first two lines.
    second = data.find(b"\n", data.find(b"\n") + 1)
    return data.isascii() and b"\0" not in data and b"coding" not in (data[:second] if second >= 0 else data)


def why_unreadable(error: Exception) -> str:
    """Say in a few lower-case words why the operating system refused a path."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder"
    if isinstance(error, MemoryError):
        return "too large for the memory there is"
    reason = error.strerror if isinstance(error, OSError) else None
    return (reason or str(error)).lower()


def decode(data: bytes, filename: str) -> Source:
    """Decode the bytes of a Python file by its byte order mark, its coding cookie, or as UTF-8.

    Raises `SourceError` for an unknown encoding, bytes the encoding does not allow, and NUL bytes.
    """
    bom = data.startswith(_BOM)
    encoding = _declared_encoding(data, filename)
    if b"\0" in data:
        raise SourceError(filename, "contains NUL bytes, so it is not Python text")
    try:
        text = data[len(_BOM) if bom else 0 :].decode(encoding)
    except UnicodeError as error:
        raise SourceError(filename, _why_undecodable(encoding, error)) from error
    except LookupError as error:
        raise SourceError(filename, f"encoding `{encoding}` does not decode to text") from error
    return Source(text, filename, encoding, bom)


def _declared_encoding(data: bytes, filename: str) -> str:
    """Return the codec named by the cookie in the first two lines, or UTF-8."""
    head = data.split(b"\n", 2)[:2]
    if not any(b"coding" in line for line in head):
        return "utf-8"
    # Only now: most files have no cookie, and the short cut knows the line of a byte that is not UTF-8.
    import tokenize

    lines = iter([line + b"\n" for line in head])
    try:
        encoding, _ = tokenize.detect_encoding(lambda: next(lines, b""))
    except SyntaxError as error:
        raise SourceError(filename, _why_undeclared(data, str(error))) from error
    return "utf-8" if encoding == "utf-8-sig" else encoding


def _why_undeclared(data: bytes, message: str) -> str:
    """Tell apart the three reasons for which `tokenize.detect_encoding` gives up."""
    if message.startswith("unknown encoding"):
        return "unknown encoding: " + message.rsplit(": ", 1)[1]
    if data.startswith(_BOM):
        return "the byte order mark says UTF-8, the coding cookie names another encoding"
    return _why_undecodable("utf-8")


def _why_undecodable(encoding: str, error: UnicodeError | None = None) -> str:
    line = f" (line {error.object.count(10, 0, error.start) + 1})" if isinstance(error, UnicodeDecodeError) else ""
    if encoding == "utf-8":
        return f"not UTF-8{line}, and no coding cookie names another encoding"
    return f"not {encoding}{line}, the encoding its coding cookie names"
