"""The shape of the generated data: plain tuples, because a tuple of literals loads from a .pyc as one constant."""

from __future__ import annotations

from typing import TypeAlias

# (indexes into VERSIONS, parameters as written in a `def`, keyword arguments passed on together with **kwargs)
SignatureRow: TypeAlias = tuple[tuple[int, ...], tuple[str, ...], tuple[tuple[str, str], ...] | None]

# qualified name, kinds, bases, declared paths, constructor, sync methods, async methods, async generator methods, reply
# limit; every str but the first is a list of names with spaces between them.
ClassRow: TypeAlias = tuple[str, str, str, str, tuple[SignatureRow, ...], str, str, str, int | None]

# qualified name, kind, declared paths, signatures
FunctionRow: TypeAlias = tuple[str, str, str, tuple[SignatureRow, ...]]

# (indexes into VERSIONS, names with spaces between them), ...
NameGroups: TypeAlias = tuple[tuple[tuple[int, ...], str], ...]

PREVIEW = -1
"""Stands in place of an index where only pre-releases have something."""
