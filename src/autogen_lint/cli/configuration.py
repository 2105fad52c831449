"""The settings and the cache that the arguments choose."""

from __future__ import annotations

import os

from autogen_lint.cli.outcome import UsageError

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    import argparse

    from autogen_lint.cache import Cache
    from autogen_lint.settings import Settings, SettingsFinder


def settings_finder(arguments: argparse.Namespace) -> SettingsFinder:
    """Return what finds the settings of each file, the arguments on top.

    Raises `UsageError` for arguments that contradict each other, `SettingsError` for settings that cannot be used.
    """
    from autogen_lint.settings import Overrides, SettingsFinder

    if arguments.config is not None and arguments.isolated:
        raise UsageError("--config and --isolated contradict each other")
    overrides = Overrides(
        select=_split_or_none(arguments.select),
        extend_select=_split(arguments.extend_select),
        ignore=_split(arguments.ignore),
        fixable=_split_or_none(arguments.fixable),
        unfixable=_split(arguments.unfixable),
        exclude=_split_or_none(arguments.exclude),
        extend_exclude=_split(arguments.extend_exclude),
        baseline=arguments.baseline,
    )
    return SettingsFinder(overrides, isolated=arguments.isolated, config=arguments.config)


def first_path(arguments: argparse.Namespace) -> str:
    """Return the path whose settings count where there can be only one."""
    path: str = arguments.stdin_filename or next(iter(arguments.paths), ".")
    return path


def first_settings(arguments: argparse.Namespace, finder: SettingsFinder) -> Settings:
    """Return the settings of the first path; raise `SettingsError` when they cannot be used."""
    path = first_path(arguments)
    folder = os.path.abspath(path)
    return finder.for_folder(folder) if os.path.isdir(folder) else finder.for_file(path)


def chosen_cache(arguments: argparse.Namespace, finder: SettingsFinder) -> Cache | None:
    """Return the cache to use, `None` where none is wanted."""
    if arguments.no_cache or os.environ.get("AUTOGEN_LINT_NO_CACHE"):
        return None
    from autogen_lint.cache import Cache

    return Cache(cache_folder(arguments, finder))


def cache_folder(arguments: argparse.Namespace, finder: SettingsFinder) -> str:
    """Return the absolute path of the cache's folder: as argued, as the environment or the settings say, or usual."""
    from autogen_lint.cache import default_folder

    folder: str | None = arguments.cache_dir or os.environ.get("AUTOGEN_LINT_CACHE_DIR")
    return os.path.abspath(folder or first_settings(arguments, finder).cache_dir or default_folder())


def _split(values: list[str] | None) -> tuple[str, ...]:
    return tuple(item.strip() for value in values or () for item in value.split(",") if item.strip())


def _split_or_none(values: list[str] | None) -> tuple[str, ...] | None:
    return None if values is None else _split(values)
