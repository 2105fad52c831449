"""TOML on every Python: the standard library reads it from 3.11 on."""

from __future__ import annotations

import sys
from typing import Any

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib  # type: ignore[import-not-found, unused-ignore]


def parse(text: str) -> dict[str, Any]:
    """The document that `text` is. Raises `ValueError` when it is none."""
    try:
        document: dict[str, Any] = tomllib.loads(text)
    except RecursionError as error:
        raise ValueError("it is nested too deeply") from error
    return document
