"""The settings themselves, and what the command line says about them."""

from __future__ import annotations

import functools
import math
import os
from dataclasses import dataclass, replace

from autogen_lint import rules
from autogen_lint.findings import Applicability
from autogen_lint.reporters import OUTPUT_FORMATS
from autogen_lint.settings.codes import checked_codes, longest_prefix, selected_codes, without
from autogen_lint.settings.errors import SettingsError, did_you_mean
from autogen_lint.settings.globs import NO_NAMES, PLAIN_NAME, from_here, matches_any

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Iterable

    from autogen_lint.findings import Finding

DEFAULT_EXCLUDE = (
    ".autogen_lint_cache",
    ".bzr",
    ".direnv",
    ".eggs",
    ".git",
    ".hg",
    ".ipynb_checkpoints",
    ".mypy_cache",
    ".nox",
    ".pytest_cache",
    ".ruff_cache",
    ".svn",
    ".tox",
    ".venv",
    "__pycache__",
    "__pypackages__",
    "build",
    "dist",
    "node_modules",
    "site-packages",
    "venv",
)

_LISTS_OF_CODES = (
    "select",
    "extend_select",
    "ignore",
    "fixable",
    "unfixable",
    "extend_safe_fixes",
    "extend_unsafe_fixes",
)


@dataclass(frozen=True)
class Settings:
    """Everything that changes what is checked, reported or fixed.

    `select`, `extend_select` and `ignore` hold codes, prefixes of codes, or `ALL`; `select=None` means the rules that
    are on by default. `per_file_ignores` pairs a glob with the codes it ignores; `!` before the glob means all
    other files. `fixable` and `unfixable` say which rules' fixes are offered, `extend_safe_fixes` and
    `extend_unsafe_fixes` which are trusted more, or less, than the rule itself trusts them.

    Globs are relative to `root`, a folder; `origin` is the file these settings were read from.
    `auto_reply_limit` is a number of replies, or `None` for no opinion;
    `request_timeout` is in seconds. `output_format` is how the command line shows findings, or `None` for no opinion.
    `baseline` is the path of the findings that the command line passes over, `cache_dir` the folder of its cache, or
    `None` for the usual one.

    Raises `SettingsError` for a code no rule has, a limit below 1, a timeout that is not a positive number and a
    format there is not.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    fixable: tuple[str, ...] = ("ALL",)
    unfixable: tuple[str, ...] = ()
    extend_safe_fixes: tuple[str, ...] = ()
    extend_unsafe_fixes: tuple[str, ...] = ()
    exclude: tuple[str, ...] = DEFAULT_EXCLUDE
    extend_exclude: tuple[str, ...] = ()
    auto_reply_limit: int | None = None
    request_timeout: float = 10
    output_format: str | None = None
    baseline: str | None = None
    cache_dir: str | None = None
    root: str = ""
    origin: str | None = None

    def __post_init__(self) -> None:
        _normalize(self, _LISTS_OF_CODES)
        checked = tuple(
            (glob, checked_codes(f"per-file-ignores.{glob}", codes)) for glob, codes in self.per_file_ignores
        )
        object.__setattr__(self, "per_file_ignores", checked)
        if self.auto_reply_limit is not None and self.auto_reply_limit < 1:
            raise SettingsError(f"`auto-reply-limit`: must be 1 or more, not {self.auto_reply_limit}")
        if not (self.request_timeout > 0 and math.isfinite(self.request_timeout)):
            raise SettingsError(f"`request-timeout`: must be a positive number of seconds, not {self.request_timeout}")

        if self.output_format is not None and self.output_format not in OUTPUT_FORMATS:
            hint = did_you_mean(self.output_format, OUTPUT_FORMATS)
            raise SettingsError(f"`output-format`: there is no format `{self.output_format}`{hint}")

    def codes_for(self, filename: str) -> frozenset[str]:
        """Return the codes of the rules to run on `filename`.

        Between `select` and `ignore` the longer prefix wins, `ignore` when both are as long; `per_file_ignores` has
        the last word.
        """
        codes = selected_codes(self.select, self.extend_select, self.ignore, rules.RULES)
        for glob, ignored in self.per_file_ignores:
            if matches_any(filename, (glob.removeprefix("!"),), self.root) is not glob.startswith("!"):
                codes = frozenset(code for code in codes if longest_prefix(code, ignored) is None)
        return codes

    def is_asked_for(self, code: str) -> bool:
        """Tell whether `select` or `extend_select` names the rule `code`, in full, by a prefix or as `ALL`.

        A rule that is on by default may report more to users who have asked for it.
        """
        return longest_prefix(code, (*(self.select or ()), *self.extend_select)) is not None

    def is_fixable(self, code: str) -> bool:
        """Tell whether fixes of the rule `code` are wanted.

        Between `fixable` and `unfixable` the longer prefix wins, `unfixable` when both are as long.
        """
        named, refused = longest_prefix(code, self.fixable), longest_prefix(code, self.unfixable)
        return named is not None and (refused is None or named > refused)

    def applicability(self, finding: Finding) -> Applicability | None:
        """Return how far these settings trust the fix of `finding`; `None` when it has none or none is wanted.

        Between `extend_safe_fixes` and `extend_unsafe_fixes` the longer prefix wins, unsafe when both are as long.
        A suggestion stays one.
        """
        if finding.fix is None or not self.is_fixable(finding.code):
            return None
        if finding.fix.applicability is Applicability.SUGGESTION:
            return Applicability.SUGGESTION
        safe = longest_prefix(finding.code, self.extend_safe_fixes)
        unsafe = longest_prefix(finding.code, self.extend_unsafe_fixes)
        if safe is None and unsafe is None:
            return finding.fix.applicability
        return Applicability.SAFE if unsafe is None or (safe is not None and safe > unsafe) else Applicability.UNSAFE

    def excludes(self, path: str) -> bool:
        """Tell whether `path` itself, not a folder above it, matches `exclude` or `extend_exclude`."""
        names, others = self._excluded
        name = os.path.basename(path)
        if name in names:
            return True
        # Only the whole path tells how a folder such as `..` is called.
        globs = others if name not in NO_NAMES else self.exclude + self.extend_exclude
        return bool(globs) and matches_any(path, globs, self.root)

    @functools.cached_property
    def _excluded(self) -> tuple[frozenset[str], tuple[str, ...]]:
        """What is excluded by its name alone, and the other globs: most have none, and every file is asked about."""
        globs = self.exclude + self.extend_exclude
        names = frozenset(glob for glob in globs if PLAIN_NAME.fullmatch(glob))
        return names, tuple(glob for glob in globs if glob not in names)

    def with_overrides(self, overrides: Overrides) -> Settings:
        """Return these settings with the command line's on top.

        A selection on the command line replaces the one in the file; what else is named there wins over every entry
        of the file that is as specific or more so.
        """
        if overrides.select is not None:
            select: tuple[str, ...] | None = overrides.select
            extend_select, ignore = overrides.extend_select, overrides.ignore
        else:
            select = self.select if self.select is None else without(self.select, overrides.ignore)
            extend_select = without(self.extend_select, overrides.ignore) + overrides.extend_select
            ignore = without(self.ignore, overrides.extend_select) + overrides.ignore
        if overrides.fixable is not None:
            fixable, unfixable = overrides.fixable, overrides.unfixable
        else:
            fixable = without(self.fixable, overrides.unfixable)
            unfixable = self.unfixable + overrides.unfixable
        return replace(
            self,
            select=select,
            extend_select=extend_select,
            ignore=ignore,
            fixable=fixable,
            unfixable=unfixable,
            exclude=self.exclude if overrides.exclude is None else from_here(overrides.exclude),
            extend_exclude=self.extend_exclude + from_here(overrides.extend_exclude),
            baseline=self.baseline if overrides.baseline is None else os.path.abspath(overrides.baseline),
        )


@dataclass(frozen=True)
class Overrides:
    """What the command line says about settings; globs in it are relative to the current folder.

    Raises `SettingsError` for a code no rule has.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fixable: tuple[str, ...] | None = None
    unfixable: tuple[str, ...] = ()
    exclude: tuple[str, ...] | None = None
    extend_exclude: tuple[str, ...] = ()
    baseline: str | None = None

    def __post_init__(self) -> None:
        _normalize(self, ("select", "extend_select", "ignore", "fixable", "unfixable"), option="--")


def _normalize(holder: Settings | Overrides, names: Iterable[str], option: str = "") -> None:
    for name in names:
        value = getattr(holder, name)
        if value is not None:
            object.__setattr__(holder, name, checked_codes(option + name.replace("_", "-"), value))
