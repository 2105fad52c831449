"""Check many files: what is found, what could not be checked, and nothing that stops halfway."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from autogen_lint import linter
from autogen_lint.discovery import discover
from autogen_lint.settings import Settings, SettingsFinder
from autogen_lint.source import Source, SourceError, read_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from autogen_lint.findings import Finding

TRACEBACK_VARIABLE = "AUTOGEN_LINT_TRACEBACK"
"""Environment variable: set to anything, the traceback of an internal error is written to stderr."""


@dataclass
class Report:
    """The outcome of a run.

    `findings` are in their order; `errors` has one line for each file or rule that failed; `files` counts the files
    that were taken on; `sources` has the text of each file with a finding.
    """

    findings: list[Finding] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    files: int = 0
    failed: int = 0
    sources: dict[str, str] = field(default_factory=dict)

    def add(self, source: Source, settings: Settings) -> None:
        """Check one source and take in what came of it."""
        findings, errors = check_despite_crashes(
            lambda broken: linter.check_source(source.text, source.filename, _without(settings, broken))
        )
        self.findings += findings
        self.errors += [f"{source.filename}: {error}" for error in errors]
        self.failed += bool(errors)
        if findings:
            self.sources[source.filename] = source.text


def check_paths(
    paths: Iterable[str], settings: Settings | SettingsFinder | None = None, *, force_exclude: bool = False
) -> Report:
    """Check the files and folders in `paths`.

    `settings` hold for every file; without them each file is checked under its nearest pyproject.toml. Raises
    `SettingsError` for a settings file that cannot be used; everything else that goes wrong is in the report.
    """
    finder = SettingsFinder.always(settings) if isinstance(settings, Settings) else settings or SettingsFinder()
    found = discover(paths, finder, force_exclude=force_exclude)
    report = Report(errors=[str(error) for error in found.errors], files=len(found.files))
    for path in found.files:
        try:
            source = read_source(path)
        except SourceError as error:
            report.errors.append(str(error))
            report.failed += 1
        else:
            report.add(source, finder.for_file(path))
    report.findings.sort(key=lambda finding: finding.sort_key)
    return report


def check_despite_crashes(check: Callable[[frozenset[str]], list[Finding]]) -> tuple[list[Finding], list[str]]:
    """Call `check` with the codes of rules to leave out, again without each rule that crashes.

    Returns the findings of the others, and one line for each crash. A crash outside the rules leaves no findings.
    """
    broken: frozenset[str] = frozenset()
    errors: list[str] = []
    while True:
        try:
            return check(broken), errors
        except linter.RuleError as error:
            errors.append(_internal_error(error.code, error.original))
            if error.code in broken:
                return [], errors
            broken |= {error.code}
        # Whatever it is, the other files are still to be checked.
        except Exception as error:
            return [], [*errors, _internal_error("the engine", error)]


def _internal_error(where: str, error: Exception) -> str:
    if os.environ.get(TRACEBACK_VARIABLE):
        import traceback

        traceback.print_exception(error)
    message = " ".join(str(error).split()) or "no message"
    return f"internal error in {where}: {type(error).__name__}: {message}"


def _without(settings: Settings, codes: frozenset[str]) -> Settings:
    if not codes:
        return settings
    from dataclasses import replace

    return replace(settings, ignore=(*settings.ignore, *sorted(codes)))
