"""Settings as the table `[tool.autogen-lint]` of a TOML file: read from it, and shown as it."""

from __future__ import annotations

import os
import sys
from dataclasses import fields, replace

from autogen_lint.settings.errors import SettingsError, did_you_mean
from autogen_lint.settings.globs import LONGEST_GLOB
from autogen_lint.settings.values import Settings
from autogen_lint.source import why_unreadable

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

TABLE = "autogen-lint"


def load_settings(path: str, root: str) -> Settings | None:
    """Read the `[tool.autogen-lint]` table of the TOML file at `path`; `None` when it has none.

    Globs, the baseline and the folder of the cache in it are relative to `root`. Raises `SettingsError` for an
    unreadable file, bad TOML, an unknown key, a value of the wrong type, and what `Settings` refuses.
    """
    try:
        with open(path, "rb") as file:
            data = file.read()
    except OSError as error:
        raise SettingsError(f"{path}: {why_unreadable(error)}") from error
    # Most pyproject.toml files on the way up are about other tools: not worth a TOML parser.
    if TABLE.encode() not in data:
        return None
    table = _table(path, data)
    if table is None:
        return None
    try:
        found = _from_table(table)
        baseline = found.baseline and os.path.join(root, found.baseline)
        cache_dir = found.cache_dir and os.path.join(root, found.cache_dir)
        return replace(found, root=root, origin=path, baseline=baseline, cache_dir=cache_dir)
    except SettingsError as error:
        raise SettingsError(f"{path}: {error}") from error


def _table(path: str, data: bytes) -> Mapping[str, Any] | None:
    from autogen_lint import toml

    try:
        document = toml.parse(data.decode())
    except ValueError as error:
        reason = "not UTF-8" if isinstance(error, UnicodeDecodeError) else str(error)
        raise SettingsError(f"{path}: not valid TOML: {reason}") from error
    tool = document.get("tool", {})
    table = tool.get(TABLE) if isinstance(tool, dict) else None
    if table is not None and not isinstance(table, dict):
        raise SettingsError(f"{path}: `tool.{TABLE}` must be a table")
    return table


def _from_table(table: Mapping[str, Any]) -> Settings:
    values = {}
    for key, value in table.items():
        if key not in _READERS:
            raise SettingsError(f"`{key}`: unknown key in [tool.{TABLE}]{did_you_mean(key, _READERS)}")
        values[key.replace("-", "_")] = _READERS[key](key, value)
    return Settings(**values)


def _globs(key: str, value: object) -> tuple[str, ...]:
    globs = _strings(key, value)
    for glob in globs:
        if len(glob) > LONGEST_GLOB:
            raise SettingsError(f"`{key}`: {_shown(glob)} is longer than any path")
    return globs


def _strings(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise SettingsError(f"`{key}`: must be a list of strings, not {_shown(value)}")
    return tuple(value)


def _path(key: str, value: object) -> str:
    if not isinstance(value, str) or not value or "\0" in value:
        raise SettingsError(f"`{key}`: must be a path, not {_shown(value)}")
    return value


def _code_lists(key: str, value: object) -> tuple[tuple[str, tuple[str, ...]], ...]:
    if not isinstance(value, dict):
        raise SettingsError(f"`{key}`: must be a table of globs and lists of codes, not {_shown(value)}")
    globs = _globs(key, list(value))
    return tuple((glob, _strings(f"{key}.{glob}", value[glob])) for glob in globs)


def _integer(key: str, value: object) -> int:
    # In Python, though not in TOML, `true` is a number.
    if not isinstance(value, int) or isinstance(value, bool):
        raise SettingsError(f"`{key}`: must be a whole number, not {_shown(value)}")
    if abs(value) > sys.maxsize:
        raise SettingsError(f"`{key}`: the number is too large")
    return value


def _number(key: str, value: object) -> float:
    if not isinstance(value, (int, float)) or isinstance(value, bool):
        raise SettingsError(f"`{key}`: must be a number of seconds, not {_shown(value)}")
    if abs(value) > sys.maxsize and isinstance(value, int):
        raise SettingsError(f"`{key}`: the number is too large")
    return value


def _string(key: str, value: object) -> str:
    if not isinstance(value, str):
        raise SettingsError(f"`{key}`: must be a string, not {_shown(value)}")
    return value


def _shown(value: object) -> str:
    """Show a TOML value in an error, in TOML's spelling where that is a matter of case, cut to one short line."""
    try:
        shown = repr(value).lower() if isinstance(value, bool) else repr(value)
    except (ValueError, RecursionError):  # thousands of digits, or of brackets
        shown = "that"
    return shown if len(shown) <= 60 else shown[:59] + "…"


_READERS: dict[str, Callable[[str, object], Any]] = {
    "select": _strings,
    "extend-select": _strings,
    "ignore": _strings,
    "per-file-ignores": _code_lists,
    "fixable": _strings,
    "unfixable": _strings,
    "extend-safe-fixes": _strings,
    "extend-unsafe-fixes": _strings,
    "exclude": _globs,
    "extend-exclude": _globs,
    "auto-reply-limit": _integer,
    "request-timeout": _number,
    "output-format": _string,
    "baseline": _path,
    "cache-dir": _path,
}


def show(settings: Settings) -> list[str]:
    """Return the settings as lines, one for each key, as they could stand in pyproject.toml."""
    lines = [
        f"# read from {settings.origin}" if settings.origin else "# no settings file",
        f"# globs are relative to {os.path.abspath(settings.root)}",
    ]
    for field in fields(settings):
        if field.name in ("root", "origin"):
            continue
        value = getattr(settings, field.name)
        key = field.name.replace("_", "-")
        shown = dict(value) if field.name == "per_file_ignores" else value
        lines.append(f"{key} = {_toml(shown)}" if value is not None else f"# {key} is not set")
    return lines


def _toml(value: object) -> str:
    import json

    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(key)} = {_toml(item)}" for key, item in value.items()) + "}"
    return json.dumps(value)
