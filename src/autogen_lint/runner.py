"""Check or fix many files: what is found, what could not be done, and nothing that stops halfway."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from autogen_lint import linter
from autogen_lint.discovery import NOTEBOOK, discover
from autogen_lint.gate import mentions_autogen
from autogen_lint.manifest_check import ManifestCheck, ManifestFindings
from autogen_lint.project import forget, has_autogen, leads_to_autogen, note_without_autogen
from autogen_lint.settings import Settings, SettingsFinder
from autogen_lint.source import Source, SourceError, read_source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from autogen_lint.findings import Finding
    from autogen_lint.fixes import DroppedFix
    from autogen_lint.notebooks import Notebook

    Task = Callable[["Report", Source, Settings], None]
    ManifestTask = Callable[["Report", ManifestFindings, Settings], None]

_Outcome = TypeVar("_Outcome")

TRACEBACK_VARIABLE = "AUTOGEN_LINT_TRACEBACK"
"""Environment variable: set to anything, the traceback of an internal error is written to stderr."""


@dataclass(frozen=True)
class Module:
    """A file as the linter takes it: code, and how places in it are told to the user."""

    source: Source

    @property
    def code(self) -> str:
        """The Python code of the file."""
        return self.source.text

    def changed(self, code: str) -> Module:
        """The file with other code. Raises `SourceError` when it cannot be put in the place of the old."""
        return Module(replace(self.source, text=code))

    def placed(self, finding: Finding) -> Finding:
        """A finding in the code as the user is told of it."""
        return finding

    def texts(self) -> dict[str, str]:
        """The text of each unit that lines are counted in, by `Finding.unit`."""
        return {self.source.filename: self.source.text}


@dataclass(frozen=True)
class NotebookModule(Module):
    """A notebook: the code is that of its cells, one after the other."""

    notebook: Notebook

    @property
    def code(self) -> str:
        """The code of all cells."""
        return self.notebook.code

    def changed(self, code: str) -> Module:
        """The notebook with the cells of `code`."""
        from autogen_lint.notebooks import Notebook

        text = self.notebook.with_code(code)
        if text is None:
            raise SourceError(self.source.filename, "not fixed: the fixes would move code between cells")
        source = replace(self.source, text=text)
        return NotebookModule(source, Notebook(source))

    def placed(self, finding: Finding) -> Finding:
        """The finding in its cell."""
        return self.notebook.placed(finding)

    def texts(self) -> dict[str, str]:
        """The cells as the user wrote them."""
        name = self.source.filename
        return {f"{name}:cell {number}": text for number, text in self.notebook.cell_sources().items()}


@dataclass
class Report:
    """The outcome of a run.

    `findings` are in their order; `errors` has one line for each file, rule or fix that failed; `warnings` has one
    for each file that was left out on purpose; `files` counts the files taken on, `checked` names them, `failed`
    counts those that could not be checked; `sources` has the text of each file, or notebook cell, of files with
    findings. After fixing, `findings` and `sources` are about what is left, and `applied` has the findings whose
    fixes were applied, file by file. The fix of a finding is the one the settings of its file offer.
    """

    findings: list[Finding] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    files: int = 0
    checked: list[str] = field(default_factory=list)
    failed: int = 0
    sources: dict[str, str] = field(default_factory=dict)
    applied: list[Finding] = field(default_factory=list)

    def add(self, source: Source, settings: Settings) -> None:
        """Check one source and take in what came of it."""
        if (module := self._module(source)) is not None:
            self._check(module, settings)

    def fix(self, source: Source, settings: Settings, *, unsafe: bool, write: Callable[[Source, str], None]) -> None:
        """Fix one source and take in what came of it; give text that fixes changed to `write`.

        When fixing crashes, or `write` raises `SourceError`, the source has been checked only.
        """
        if (module := self._module(source)) is None:
            return
        from autogen_lint.fixes import fix_in_run

        result, errors = _despite_crashes(
            lambda broken: fix_in_run(module.code, source.filename, _without(settings, broken), unsafe=unsafe)
        )
        if result is None:
            self._fail(source, errors)
            self._check(module, settings)
            return
        fixed = module
        if result.source != module.code:
            try:
                fixed = module.changed(result.source)
                write(source, fixed.source.text)
            except SourceError as error:
                self.errors.append(str(error))
                self._check(module, settings)
                return
            # Those that import the module are to see it as it is now.
            forget()
        self.applied += result.applied
        self._note(result.remaining, fixed, settings)
        self._fail(source, errors)
        self.errors += map(_not_applied, result.dropped)

    def _module(self, source: Source) -> Module | None:
        """The code of `source`; `None` when it cannot be read, or has nothing to do with AutoGen."""
        try:
            return self._read_module(source)
        # Whatever it is, the other files are still to be checked.
        except Exception as error:
            self._fail(source, [internal_error("the engine", error)])
            return None

    def _read_module(self, source: Source) -> Module | None:
        if not linter.concerns_autogen(source.text, source.filename):
            return None
        if not source.filename.endswith(NOTEBOOK):
            return Module(source)
        from autogen_lint.notebooks import Notebook

        try:
            notebook = Notebook(source)
        except SourceError as error:
            self.errors.append(str(error))
            self.failed += 1
            return None
        if notebook.language != "python":
            self.warnings.append(f"{source.filename}: not checked: its language is {notebook.language}, not Python")
            return None
        return NotebookModule(source, notebook) if notebook.cells else None

    def _check(self, module: Module, settings: Settings) -> None:
        findings, errors = check_despite_crashes(
            lambda broken: linter.check_in_run(module.code, module.source.filename, _without(settings, broken))
        )
        self._note(findings, module, settings)
        self._fail(module.source, errors)

    def add_manifest(self, manifest: ManifestFindings, settings: Settings) -> None:
        """Take in the findings in a manifest."""
        self._note(manifest.findings, Module(manifest.source), settings)

    def fix_manifest(
        self, manifest: ManifestFindings, settings: Settings, *, unsafe: bool, write: Callable[[Source, str], None]
    ) -> None:
        """Fix a manifest and take in what came of it, as `fix` does for a module."""
        offered = [_as_offered(finding, settings) for finding in manifest.findings]
        due = [each for each in offered if each.fix is not None and each.fix.is_applied(unsafe=unsafe)]
        try:
            text = manifest.fixed(due) if due else None
        except Exception as error:
            text = None
            self.errors.append(f"{manifest.source.filename}: {internal_error('the check of manifests', error)}")
        if text is not None:
            try:
                write(manifest.source, text)
            except SourceError as error:
                self.errors.append(str(error))
            else:
                self.applied += due
                offered = [each for each in offered if each not in due]
        source = manifest.source if text is None else replace(manifest.source, text=text)
        self._note(offered, Module(source), settings)

    def _note(self, findings: Iterable[Finding], module: Module, settings: Settings) -> None:
        offered = [module.placed(_as_offered(finding, settings)) for finding in findings]
        self.findings += offered
        if offered:
            self.sources.update(module.texts())

    def _fail(self, source: Source, errors: Iterable[str]) -> None:
        # What crashes while fixing may crash again while checking.
        new = [line for error in errors if (line := f"{source.filename}: {error}") not in self.errors]
        self.errors += new
        self.failed += bool(new)


def check_paths(
    paths: Iterable[str], settings: Settings | SettingsFinder | None = None, *, force_exclude: bool = False
) -> Report:
    """Check the files and folders in `paths`.

    `settings` hold for every file; without them each file is checked under its nearest pyproject.toml. Raises
    `SettingsError` for a settings file that cannot be used; everything else that goes wrong is in the report.
    """
    return _run(Report.add, Report.add_manifest, paths, settings, force_exclude)


def fix_paths(
    paths: Iterable[str],
    settings: Settings | SettingsFinder | None = None,
    *,
    unsafe: bool = False,
    force_exclude: bool = False,
    write: Callable[[Source, str], None] | None = None,
) -> Report:
    """Fix the files and folders in `paths`, with `unsafe` also where behaviour may change; report what is left.

    `write` is called with each source that fixes change and with its new text, and may raise `SourceError`; by
    default it replaces the file. Everything else is as in `check_paths`.
    """
    if write is None:
        from autogen_lint.writing import write_source

        write = write_source
    chosen = write
    return _run(
        lambda report, source, found: report.fix(source, found, unsafe=unsafe, write=chosen),
        lambda report, manifest, found: report.fix_manifest(manifest, found, unsafe=unsafe, write=chosen),
        paths,
        settings,
        force_exclude,
    )


def _run(
    task: Task,
    manifest_task: ManifestTask,
    paths: Iterable[str],
    settings: Settings | SettingsFinder | None,
    force_exclude: bool,
) -> Report:
    forget()
    finder = SettingsFinder.always(settings) if isinstance(settings, Settings) else settings or SettingsFinder()
    roots = list(paths)
    found = discover(roots, finder, force_exclude=force_exclude)
    report = Report(errors=[str(error) for error in found.errors], files=len(found.files), checked=list(found.files))
    report.warnings += found.warnings
    manifests = ManifestCheck(finder, roots)
    silent = []
    for path in found.files:
        try:
            source = read_source(path)
        except SourceError as error:
            report.errors.append(str(error))
            report.failed += 1
            continue
        if mentions_autogen(source.text):
            manifests.note(source, finder.for_file(path))
            task(report, source, finder.for_file(path))
        else:
            note_without_autogen(path)
            silent.append(path)
    # What the other modules import is known now, and most often that they import nothing of AutoGen's.
    for path in silent:
        if has_autogen(path):
            try:
                source = read_source(path)
            except SourceError as error:
                report.errors.append(str(error))
                report.failed += 1
                continue
            if leads_to_autogen(source.text, path):
                task(report, source, finder.for_file(path))
    for manifest in manifests.findings():
        manifest_task(report, manifest, finder.for_file(manifest.source.filename))
    report.errors += [internal_error("the check of manifests", error) for error in manifests.errors]
    report.findings.sort(key=lambda finding: finding.sort_key)
    return report


def check_despite_crashes(check: Callable[[frozenset[str]], list[Finding]]) -> tuple[list[Finding], list[str]]:
    """Call `check` with the codes of rules to leave out, again without each rule that crashes.

    Returns the findings of the others, and one line for each crash. A crash outside the rules leaves no findings.
    """
    findings, errors = _despite_crashes(check)
    return findings or [], errors


def _despite_crashes(work: Callable[[frozenset[str]], _Outcome]) -> tuple[_Outcome | None, list[str]]:
    broken: frozenset[str] = frozenset()
    errors: list[str] = []
    while True:
        try:
            return work(broken), errors
        except linter.RuleError as error:
            errors.append(internal_error(error.code, error.original))
            if error.code in broken:
                return None, errors
            broken |= {error.code}
        # Whatever it is, the other files are still to be checked.
        except Exception as error:
            return None, [*errors, internal_error("the engine", error)]


def internal_error(where: str, error: Exception) -> str:
    """One line about a bug of ours; its traceback goes to stderr if `TRACEBACK_VARIABLE` is set."""
    if os.environ.get(TRACEBACK_VARIABLE):
        import traceback

        traceback.print_exception(error)
    message = " ".join(str(error).split()) or "no message"
    return f"internal error in {where}: {type(error).__name__}: {message}"


def _not_applied(dropped: DroppedFix) -> str:
    finding = dropped.finding
    place = f"{finding.unit}:{finding.start.line}:{finding.start.column + 1}"
    return f"{place}: the fix of {finding.code} was not applied: {dropped.reason}; please report this"


def _as_offered(finding: Finding, settings: Settings) -> Finding:
    if finding.fix is None:
        return finding
    applicability = settings.applicability(finding)
    if applicability is finding.fix.applicability:
        return finding
    return replace(finding, fix=replace(finding.fix, applicability=applicability) if applicability else None)


def _without(settings: Settings, codes: frozenset[str]) -> Settings:
    if not codes:
        return settings
    return replace(settings, ignore=(*settings.ignore, *sorted(codes)))
