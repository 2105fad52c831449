"""The run that everything else is about: check or fix what was asked for, show it, and return an exit code."""

from __future__ import annotations

import contextlib
import sys

from autogen_lint.cli import output
from autogen_lint.cli.configuration import chosen_cache
from autogen_lint.cli.outcome import CLEAN, FAILED, FOUND, UsageError
from autogen_lint.cli.streams import complain, put

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from autogen_lint.findings import Finding
    from autogen_lint.progress import Bar
    from autogen_lint.runner import Report
    from autogen_lint.settings import SettingsFinder
    from autogen_lint.source import Source

_STDIN = "-"


def check(arguments: argparse.Namespace, finder: SettingsFinder) -> int:
    """Check, fix or compare what was asked for, show the outcome and return the exit code.

    Raises `UsageError` for arguments that contradict each other, `SettingsError` for settings that cannot be used.
    """
    output.choose_output(arguments, finder)
    changes: list[tuple[Source, str]] = []
    _refuse_contradictions(arguments)
    report = _report(arguments, finder, changes)
    notes = _adopt(report, arguments, finder)
    if arguments.diff:
        output.show_diff(changes, arguments)
    elif arguments.fix_only:
        report.findings.clear()
    # Where a source or a diff goes to stdout, nothing else may.
    out = sys.stderr if _occupies_stdout(arguments) else sys.stdout
    if not arguments.diff:
        output.deliver(report, arguments, out)
    # After the findings, so that they do not scroll away, and flushed in between, to keep that order on a terminal.
    sys.stdout.flush()
    for warning in report.warnings:
        complain(warning, kind="warning")
    for error in report.errors:
        complain(error)
    if not arguments.quiet and (arguments.diff or arguments.output_file or output.is_text(arguments.output_format)):
        output.close(report, arguments, out, notes)
    if report.errors:
        return FAILED
    found = bool(changes) if arguments.diff else _failing(report.findings, arguments.fail_on)
    return FOUND if found and not arguments.exit_zero else CLEAN


def _refuse_contradictions(arguments: argparse.Namespace) -> None:
    changing = next(
        (f"--{name}" for name in ("fix", "fix-only", "diff") if vars(arguments)[name.replace("-", "_")]), ""
    )
    if arguments.add_noqa and (changing or arguments.write_baseline is not None):
        raise UsageError(f"--add-noqa cannot be combined with {changing or '--write-baseline'}")
    if arguments.write_baseline is not None and (arguments.diff or arguments.baseline is not None):
        raise UsageError(f"--write-baseline cannot be combined with {'--diff' if arguments.diff else '--baseline'}")
    if (arguments.add_noqa or arguments.write_baseline is not None) and _is_about_stdin(arguments):
        raise UsageError(f"{'--add-noqa' if arguments.add_noqa else '--write-baseline'} needs files, not stdin")


def _is_about_stdin(arguments: argparse.Namespace) -> bool:
    return _STDIN in arguments.paths or (arguments.stdin_filename is not None and not arguments.paths)


def _adopt(report: Report, arguments: argparse.Namespace, finder: SettingsFinder) -> list[str]:
    """Take out of the report what the user has accepted or accepts now; return what to say about it."""
    # Nothing has been changed then, and findings are not shown.
    if arguments.diff:
        return []
    from autogen_lint.reporters import closing

    roots = arguments.paths or ["."]
    if arguments.write_baseline is not None:
        from autogen_lint.baseline import accept

        accepted = accept(report, finder, roots, arguments.write_baseline)
        report.findings.clear()
        return closing.after_writing_baseline(accepted, arguments.write_baseline)
    notes: list[str] = []
    if finder.may_have_baselines(report.checked):
        from autogen_lint.baseline import leave_out_accepted

        notes = closing.of_baseline(leave_out_accepted(report, finder, roots))
    if arguments.add_noqa:
        from autogen_lint.adding_noqa import silence
        from autogen_lint.writing import write_source

        notes = [*closing.after_silencing(silence(report, finder, write_source)), *notes]
    return notes


def _fixes(arguments: argparse.Namespace) -> bool:
    return bool(arguments.fix or arguments.fix_only or arguments.diff)


def _occupies_stdout(arguments: argparse.Namespace) -> bool:
    return bool(arguments.diff) or (_fixes(arguments) and _STDIN in arguments.paths)


def _report(arguments: argparse.Namespace, finder: SettingsFinder, changes: list[tuple[Source, str]]) -> Report:
    """Check or fix what was asked for; with `--diff`, changes are added to `changes` and not written."""
    if arguments.stdin_filename is not None and not arguments.paths:
        arguments.paths = [_STDIN]
    if _STDIN in arguments.paths:
        if len(arguments.paths) > 1:
            raise UsageError("- cannot be combined with other paths")
        return _report_on_stdin(arguments, finder, changes)
    if arguments.stdin_filename is not None:
        raise UsageError("--stdin-filename goes with - as the path")
    from autogen_lint.runner import check_paths, fix_paths

    paths = arguments.paths or ["."]
    with _progress(arguments) as progress:
        if not _fixes(arguments):
            return check_paths(
                paths,
                finder,
                force_exclude=arguments.force_exclude,
                jobs=arguments.jobs,
                cache=chosen_cache(arguments, finder),
                progress=progress,
            )
        return fix_paths(
            paths,
            finder,
            unsafe=arguments.unsafe_fixes,
            force_exclude=arguments.force_exclude,
            write=_keeper(changes) if arguments.diff else None,
            progress=progress,
        )


def _progress(arguments: argparse.Namespace) -> contextlib.AbstractContextManager[Bar | None]:
    if arguments.quiet or not sys.stderr.isatty():
        return contextlib.nullcontext()
    from autogen_lint.progress import shown_on

    return shown_on(sys.stderr)


def _report_on_stdin(
    arguments: argparse.Namespace, finder: SettingsFinder, changes: list[tuple[Source, str]]
) -> Report:
    from autogen_lint.discovery import is_excluded
    from autogen_lint.runner import Report
    from autogen_lint.source import SourceError, decode, why_unreadable

    filename = arguments.stdin_filename
    try:
        data = sys.stdin.buffer.read()
    except OSError as error:
        raise UsageError(f"stdin: {why_unreadable(error)}") from error
    report = Report()
    if not (filename is not None and arguments.force_exclude and is_excluded(filename, finder)):
        report.files = 1
        report.checked = [filename] if filename is not None else []
        # Without a name, the settings are those of the current folder.
        name = filename or "<stdin>"
        try:
            source, settings = decode(data, name), finder.for_file(name)
        except SourceError as error:
            report.errors.append(str(error))
            report.failed = 1
        else:
            if _fixes(arguments):
                report.fix(source, settings, unsafe=arguments.unsafe_fixes, write=_keeper(changes))
            else:
                report.add(source, settings)
    if _fixes(arguments) and not arguments.diff:
        # Also when it is unchanged or unusable: who asked for it may put it in the place of the file.
        put([source.encode(text) for source, text in changes] or [data])
    return report


def _keeper(changes: list[tuple[Source, str]]) -> Callable[[Source, str], None]:
    """Return what keeps changes in `changes` instead of writing them, refusing what could not be written either."""
    from autogen_lint.writing import encoded

    def keep(source: Source, text: str) -> None:
        encoded(source, text)
        changes.append((source, text))

    return keep


def _failing(findings: Sequence[Finding], least: str) -> bool:
    from autogen_lint.findings import Severity

    return any(finding.severity.rank >= Severity(least).rank for finding in findings)
