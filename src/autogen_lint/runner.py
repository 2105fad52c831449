"""Check or fix many files: what is found, what could not be done, and nothing that stops halfway."""

from __future__ import annotations

import functools
import os
from dataclasses import dataclass, field, replace

from autogen_lint.collection import collector_paused
from autogen_lint.discovery import NOTEBOOK, discover
from autogen_lint.gate import file_mentions_autogen, mentions_autogen
from autogen_lint.project import forget, has_autogen, is_led_to_autogen, note_without_autogen
from autogen_lint.settings import Settings, SettingsFinder
from autogen_lint.source import Source, SourceError, read_source

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import TypeVar

    from autogen_lint.cache import Cache
    from autogen_lint.findings import Finding
    from autogen_lint.fixes import DroppedFix
    from autogen_lint.manifest_check import ManifestFindings
    from autogen_lint.memory import Memory
    from autogen_lint.notebooks import Notebook

    Task = Callable[["Report", Source, Settings], None]
    Progress = Callable[[int, int], None]
    _Outcome = TypeVar("_Outcome")

_MANY_FILES = 1_000
"""With so many to read, two processes are worth it to `forked_gate`, which is not imported for fewer."""
_UNREADABLE = 2
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

    def take_in(self, other: Report) -> None:
        """Add what is in the report of a part of the run."""
        self.findings += other.findings
        self.errors += other.errors
        self.warnings += other.warnings
        self.failed += other.failed
        self.sources.update(other.sources)
        self.applied += other.applied

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
        from autogen_lint import linter

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

    def replay(self, source: Source, findings: Sequence[Finding], warnings: Sequence[str]) -> None:
        """Take in what an earlier check of the same source has found. Raises `ValueError` for what cannot be that."""
        self.findings += findings
        self.warnings += warnings
        if findings:
            texts = module.texts() if (module := self._module(source)) is not None else {}
            if not all(_is_in(finding, texts) for finding in findings):
                raise ValueError(source.filename)
            self.sources.update(texts)

    def _check(self, module: Module, settings: Settings) -> None:
        from autogen_lint import linter

        findings, errors = check_despite_crashes(
            lambda broken: linter.check_in_run(module.code, module.source.filename, _without(settings, broken))
        )
        self._note(findings, module, settings)
        self._fail(module.source, errors)

    def add_manifest(self, source: Source, findings: Iterable[Finding], settings: Settings) -> None:
        """Take in the findings in the manifest `source`."""
        self._note(findings, Module(source), settings)

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
    paths: Iterable[str],
    settings: Settings | SettingsFinder | None = None,
    *,
    force_exclude: bool = False,
    jobs: int | None = 1,
    cache: Cache | None = None,
    progress: Progress | None = None,
) -> Report:
    """Check the files and folders in `paths`.

    `settings` hold for every file; without them each file is checked under its nearest pyproject.toml. Up to `jobs`
    processes, `None` for one on each core, share the work when there is enough of it. `cache` has what earlier runs
    have found, and gets what this one finds. `progress` is called with how many of the files to check are done, and
    how many there are. None of these three changes what is reported.

    Raises `SettingsError` for a settings file that cannot be used; everything else that goes wrong is in the report.
    """
    with collector_paused():
        run = _Run(paths, settings, force_exclude, cache, jobs)
        run.check(progress)
    return run.report


def fix_paths(
    paths: Iterable[str],
    settings: Settings | SettingsFinder | None = None,
    *,
    unsafe: bool = False,
    force_exclude: bool = False,
    write: Callable[[Source, str], None] | None = None,
    progress: Progress | None = None,
) -> Report:
    """Fix the files and folders in `paths`, with `unsafe` also where behaviour may change; report what is left.

    `write` is called with each source that fixes change and with its new text, and may raise `SourceError`; by
    default it replaces the file. Files are fixed one after the other, in this process and without a cache: what one
    of them imports may be what has just been fixed. Everything else is as in `check_paths`.
    """
    if write is None:
        from autogen_lint.writing import write_source

        write = write_source
    with collector_paused():
        run = _Run(paths, settings, force_exclude, None, 1)
        run.fix(write, progress, unsafe=unsafe)
    return run.report


@dataclass
class Outcome:
    """What came of one file: a report, the manifests that will not do for it, and what went wrong with these."""

    report: Report = field(default_factory=Report)
    manifests: dict[str, ManifestFindings] = field(default_factory=dict)
    manifest_errors: list[str] = field(default_factory=list)


class Checker:
    """Checks or fixes one file after the other, in the process of the run or in one of its workers."""

    def __init__(self, finder: SettingsFinder, roots: Iterable[str]) -> None:
        from autogen_lint.manifest_check import ManifestCheck

        self._finder = finder
        self._manifests = ManifestCheck(finder, list(roots))

    def __call__(self, path: str) -> Outcome:
        """Check the file at `path`."""
        return self.do(Report.add, path)

    def do(self, task: Task, path: str) -> Outcome:
        """Do `task` with the file at `path`."""
        source, outcome = self._noted(path)
        if source is not None:
            task(outcome.report, source, self._finder.for_file(path))
        return outcome

    def note(self, path: str) -> Outcome:
        """Only find out about the manifests that speak for the file at `path`."""
        return self._noted(path)[1]

    def _noted(self, path: str) -> tuple[Source | None, Outcome]:
        outcome = Outcome()
        try:
            source = read_source(path)
        except SourceError as error:
            outcome.report.errors.append(str(error))
            outcome.report.failed += 1
            return None, outcome
        if mentions_autogen(source.text):
            self._manifests.note(source, self._finder.for_file(path))
            outcome.manifests, errors = self._manifests.news()
            outcome.manifest_errors = [internal_error("the check of manifests", error) for error in errors]
        return source, outcome

    def prepare(self, paths: Iterable[str]) -> None:
        """Import what checking `paths` takes: processes that are forked then have it already."""
        from autogen_lint import linter

        linter.prepare(frozenset().union(*(self._finder.for_file(path).codes_for(path) for path in paths)))


class _Run:
    """One run over many files: `report` has what came of it so far."""

    def __init__(
        self,
        paths: Iterable[str],
        settings: Settings | SettingsFinder | None,
        force_exclude: bool,
        cache: Cache | None,
        jobs: int | None,
    ) -> None:
        forget()
        self._jobs = jobs
        finder = SettingsFinder.always(settings) if isinstance(settings, Settings) else settings
        self._finder = finder or SettingsFinder()
        roots = list(paths)
        found = discover(roots, self._finder, force_exclude=force_exclude)
        self.report = Report(
            errors=[str(error) for error in found.errors],
            warnings=found.warnings,
            files=len(found.files),
            checked=list(found.files),
        )
        self._roots = roots
        self._regular = found.regular
        self._manifests: dict[str, ManifestFindings] = {}
        self._known: dict[str, Report] = {}
        self._mentioning: list[str] = []
        self._silent: list[str] = []
        self._known_as_silent: frozenset[str] = frozenset()
        self._memory = cache.memory(self._finder, roots) if cache is not None and cache.exists else None
        known: frozenset[str] = frozenset()
        if self._memory is not None:
            # Of what is as it was, nothing but the digest needs to be taken.
            self._known_as_silent, mentioning = self._memory.known(found.files, found.regular)
            self._mentioning += mentioning
            known = self._known_as_silent | mentioning
        self._read([path for path in found.files if path not in known])
        self._mentioning.sort()
        # Where nothing mentions AutoGen, there is nothing to remember either.
        if self._memory is None and cache is not None and self._mentioning:
            self._memory = cache.memory(self._finder, roots)
            self._memory.known(found.files, found.regular)
            # Once more: what is remembered of a file must not be older than its digest.
            del self.report.errors[len(found.errors) :]
            self.report.failed = 0
            self._mentioning, self._silent = [], []
            self._read(found.files)

    def _read(self, files: Sequence[str]) -> None:
        """Tell the files that mention AutoGen from the others; those that cannot be read go into the report."""
        told: Iterable[int] = map(self._ask, files)
        if self._jobs != 1 and len(files) >= _MANY_FILES:
            from autogen_lint.forked_gate import tell

            told = tell(files, self._ask, self._jobs)
        for path, answer in zip(files, told, strict=True):
            try:
                # Once more, for what is to be said of it.
                mentions = answer if answer != _UNREADABLE else self._mentions(path)
            except SourceError as error:
                self.report.errors.append(str(error))
                self.report.failed += 1
            else:
                (self._mentioning if mentions else self._silent).append(path)

    def _ask(self, path: str) -> int:
        try:
            return self._mentions(path)
        except SourceError:
            return _UNREADABLE

    def _mentions(self, path: str) -> bool:
        return file_mentions_autogen(path, is_listed=path in self._regular)

    @functools.cached_property
    def _checker(self) -> Checker:
        # Only when there is something to check.
        return Checker(self._finder, self._roots)

    def check(self, progress: Progress | None) -> None:
        """Check what concerns AutoGen, and the manifests that speak for it."""
        if self._memory is None:
            for outcome in self._spread(self._concerned(self._silent), progress):
                self._take_in(outcome)
            manifests = {path: each.findings for path, each in self._manifests.items()}
        else:
            self._check_what_is_new(self._memory, progress)
            manifests = self._manifests_by_heart(self._memory)
            self._memory.keep()
        for path, findings in sorted(manifests.items()):
            self._add_manifest(path, findings)
        self._finish()

    def _spread(self, paths: Sequence[str], progress: Progress | None) -> Iterable[Outcome]:
        if not paths:
            return ()
        from autogen_lint.workers import spread

        return spread(self._checker, paths, self._jobs, progress)

    def _check_what_is_new(self, memory: Memory, progress: Progress | None) -> None:
        leading, unknown = memory.judged(self._mentioning, self._silent)
        found = self._leading(unknown)
        memory.judge(unknown, found)
        concerned = sorted([*self._mentioning, *leading, *found])
        known = {path: report for path in concerned if (report := memory.recall(path)) is not None}
        due = [path for path in concerned if path not in known]
        new = dict(zip(due, self._spread(due, progress), strict=True))
        for path in concerned:
            self._take_in(new[path] if path in new else Outcome(known[path]))
        for path, outcome in new.items():
            memory.learn(path, outcome.report)
        self._known = known

    def _manifests_by_heart(self, memory: Memory) -> dict[str, tuple[Finding, ...]]:
        """The findings in manifests: those of the last run over the same files, if nothing has changed."""
        recalled = memory.recall_manifests(self._mentioning)
        if recalled is not None:
            return recalled
        before = len(self.report.errors)
        for path in self._mentioning:
            if path in self._known:
                self._take_in(self._checker.note(path))
        found = {path: each.findings for path, each in self._manifests.items()}
        if not self.report.errors[before:] and not self.report.errors:
            memory.learn_manifests(self._mentioning, found)
        return found

    def _add_manifest(self, path: str, findings: tuple[Finding, ...]) -> None:
        known = self._manifests.get(path)
        try:
            source = known.source if known is not None else read_source(path)
        except SourceError as error:
            self.report.errors.append(str(error))
        else:
            if all(_is_in(finding, {path: source.text}) for finding in findings):
                self.report.add_manifest(source, findings, self._finder.for_file(path))

    def fix(self, write: Callable[[Source, str], None], progress: Progress | None, *, unsafe: bool) -> None:
        """Fix what concerns AutoGen, and the manifests that speak for it."""

        def fix(report: Report, source: Source, settings: Settings) -> None:
            report.fix(source, settings, unsafe=unsafe, write=write)

        concerned = self._concerned(self._silent)
        for done, path in enumerate(concerned):
            if progress is not None:
                progress(done, len(concerned))
            self._take_in(self._checker.do(fix, path))
        for _, manifest in sorted(self._manifests.items()):
            settings = self._finder.for_file(manifest.source.filename)
            self.report.fix_manifest(manifest, settings, unsafe=unsafe, write=write)
        self._finish()

    def _concerned(self, silent: Iterable[str]) -> list[str]:
        """The files that mention AutoGen, and those of `silent` that lead to it, in order."""
        return sorted([*self._mentioning, *self._leading(silent)])

    def _leading(self, silent: Iterable[str]) -> list[str]:
        """Those of `silent` that import modules of their project which import AutoGen, themselves or through others."""
        note_without_autogen((*self._silent, *self._known_as_silent))
        # Most often no module of a project imports AutoGen: one question for each folder is enough to know.
        folders: dict[str, bool] = {}
        leading = []
        for path in silent:
            folder = os.path.dirname(path)
            if folder not in folders:
                folders[folder] = has_autogen(path)
            if folders[folder] and is_led_to_autogen(path):
                leading.append(path)
        return leading

    def _take_in(self, outcome: Outcome) -> None:
        self.report.take_in(outcome.report)
        self.report.errors += outcome.manifest_errors
        self._manifests.update(outcome.manifests)

    def _finish(self) -> None:
        self.report.findings.sort(key=lambda finding: finding.sort_key)


def check_despite_crashes(check: Callable[[frozenset[str]], list[Finding]]) -> tuple[list[Finding], list[str]]:
    """Call `check` with the codes of rules to leave out, again without each rule that crashes.

    Returns the findings of the others, and one line for each crash. A crash outside the rules leaves no findings.
    """
    findings, errors = _despite_crashes(check)
    return findings or [], errors


def _despite_crashes(work: Callable[[frozenset[str]], _Outcome]) -> tuple[_Outcome | None, list[str]]:
    from autogen_lint import linter

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


def _is_in(finding: Finding, texts: dict[str, str]) -> bool:
    text = texts.get(finding.unit)
    if text is None:
        return False
    last = text.count("\n") + text.count("\r") + 1
    return finding.start <= finding.end and finding.end.line <= last and finding.end.column <= len(text) + 1


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
