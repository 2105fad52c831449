"""Which settings a file has: those of the nearest pyproject.toml that has any, each read once."""

from __future__ import annotations

import os

from autogen_lint.settings.errors import SettingsError
from autogen_lint.settings.values import Overrides, Settings

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Iterable


class SettingsFinder:
    """Finds the settings of each file: the nearest pyproject.toml with a `[tool.autogen-lint]` table, read once.

    `config` is one file to use for all instead, its globs relative to the current folder; `isolated` reads none.
    `overrides` go on top of whatever is found. Raises `SettingsError` when a file that is read is not usable.
    """

    def __init__(
        self, overrides: Overrides | None = None, *, isolated: bool = False, config: str | None = None
    ) -> None:
        self._overrides = overrides or Overrides()
        self._by_folder: dict[str, Settings] = {}
        self._fixed = None
        if config is not None:
            from autogen_lint.settings.toml_table import TABLE, load_settings

            found = load_settings(config, root=os.getcwd())
            if found is None:
                raise SettingsError(f"{config}: has no [tool.{TABLE}] table")
            self._fixed = found.with_overrides(self._overrides)
        elif isolated:
            self._fixed = Settings(root=os.getcwd()).with_overrides(self._overrides)

    @classmethod
    def always(cls, settings: Settings) -> SettingsFinder:
        """Return a finder that gives `settings` for every file."""
        finder = cls()
        finder._fixed = settings
        return finder

    def for_file(self, path: str) -> Settings:
        """Return the settings for the file at `path`, which need not exist."""
        return self.for_folder(os.path.dirname(os.path.abspath(path)))

    def for_folder(self, folder: str) -> Settings:
        """Return the settings for the files right in `folder`, an absolute path."""
        if self._fixed is not None:
            return self._fixed
        passed = []
        while folder not in self._by_folder:
            passed.append(folder)
            parent = os.path.dirname(folder)
            found = self._read(folder)
            if found is None and parent == folder:
                found = Settings(root=os.getcwd())
            if found is not None:
                self._by_folder[folder] = found.with_overrides(self._overrides)
            else:
                folder = parent
        settings = self._by_folder[folder]
        self._by_folder.update(dict.fromkeys(passed, settings))
        return settings

    def may_have_baselines(self, paths: Iterable[str]) -> bool:
        """Tell whether the settings of any of the files at `paths` name a baseline."""
        folders = {os.path.dirname(path) for path in paths}
        return any(self.for_folder(os.path.abspath(folder)).baseline is not None for folder in folders)

    @staticmethod
    def _read(folder: str) -> Settings | None:
        path = os.path.join(folder, "pyproject.toml")
        if not os.path.isfile(path):
            return None
        from autogen_lint.settings.toml_table import load_settings

        found = load_settings(path, root=folder) if os.path.isfile(path) else None
        if found is None:
            return None
        # Who runs the linter over the code of others did not choose this file; who names one does.
        for name, value in (("baseline", found.baseline), ("cache-dir", found.cache_dir)):
            if value is not None and not _is_below(value, folder):
                raise SettingsError(f"{path}: `{name}`: must lie in the folder of this file; --{name} takes any")
        return found


def _is_below(path: str, folder: str) -> bool:
    return os.path.realpath(path).startswith(os.path.join(os.path.realpath(folder), ""))
