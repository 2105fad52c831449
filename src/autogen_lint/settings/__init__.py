"""What the user chose: the defaults, `[tool.autogen-lint]` of the nearest pyproject.toml, the command line on top."""

from __future__ import annotations

from autogen_lint.settings.errors import SettingsError
from autogen_lint.settings.finder import SettingsFinder
from autogen_lint.settings.values import DEFAULT_EXCLUDE, Overrides, Settings

__all__ = ["DEFAULT_EXCLUDE", "Overrides", "Settings", "SettingsError", "SettingsFinder"]
