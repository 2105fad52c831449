"""The command line: settings in, findings, fixes or a diff out, and an exit code. Imports nothing it may not need."""

from __future__ import annotations

import argparse
import contextlib
import os
import sys

from autogen_lint import __version__
from autogen_lint.reporters import OUTPUT_FORMATS

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import NoReturn, TextIO

    from autogen_lint.cache import Cache
    from autogen_lint.findings import Finding
    from autogen_lint.progress import Bar
    from autogen_lint.reporters.terminal import Page
    from autogen_lint.rules.base import Rule
    from autogen_lint.runner import Report
    from autogen_lint.settings import Settings, SettingsFinder
    from autogen_lint.source import Source

CLEAN, FOUND, FAILED = 0, 1, 2
INTERRUPTED = 130
"""What a shell reports for a program ended by Ctrl-C: 128 and the number of the signal."""
READER_GONE = 141

_PROGRAM = "autogen-lint"
_STDIN = "-"


class UsageError(Exception):
    """A request that makes no sense; `str()` is the one line to show."""


def main(argv: list[str] | None = None) -> int:
    """Run the command line with `argv`, by default the program's own arguments, and return its exit code.

    0: nothing found, or nothing left after fixing; 1: findings, or a diff that is not empty; 2: wrong usage, or
    something could not be checked or fixed.
    """
    _replace_closed_streams()
    _accept_any_text()
    try:
        try:
            arguments = _parser().parse_args(argv)
            code = _run(arguments)
        except SystemExit as leaving:  # argparse, after --help, --version or a usage error
            code = leaving.code if isinstance(leaving.code, int) else FAILED
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _silence(sys.stdout)
        return READER_GONE
    # Of files the run has taken care: what is left is the output, and the current folder.
    except OSError as error:
        from autogen_lint.source import why_unreadable

        _silence(sys.stdout)
        _complain(f"{error.filename or 'the output could not be written'}: {why_unreadable(error)}")
        return FAILED
    except Exception as error:
        from autogen_lint.runner import internal_error

        _complain(internal_error("the command line", error))
        return FAILED
    return code


def _replace_closed_streams() -> None:
    # Who closes a stream wants nothing of it. Python has `None` in its place, and the next file gets its number.
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - until the end


def _accept_any_text() -> None:
    # A path or a line of code may hold what the terminal's encoding has no bytes for.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def _silence(stream: TextIO) -> None:
    # Otherwise the interpreter flushes once more on its way out, and complains.
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


# Arguments


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one line; the usage is a `--help` away."""
        _complain(message)
        self.exit(FAILED)

    def format_help(self) -> str:
        """Load what is only needed for `--help` when it is."""
        from autogen_lint.help_page import EPILOG

        self.epilog = EPILOG
        return super().format_help()


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog=_PROGRAM,
        description="Find what goes wrong in AutoGen programs, and repair what can be repaired.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (default: .), or - for stdin")
    parser.add_argument(
        "--version", action="version", version=f"{_PROGRAM} {__version__}", help="show the version and exit"
    )
    _add_rule_arguments(parser.add_argument_group("rules (CODES: codes or prefixes with commas between, or ALL)"))
    _add_fix_arguments(parser.add_argument_group("fixes"))
    _add_adoption_arguments(parser.add_argument_group("adoption in code with many findings"))
    _add_file_arguments(parser.add_argument_group("files and settings"))
    _add_speed_arguments(parser.add_argument_group("speed"))
    _add_output_arguments(parser.add_argument_group("output"))
    _add_information_arguments(parser.add_argument_group("information, instead of checking"))
    return parser


def _add_rule_arguments(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--select", action="append", metavar="CODES", help="run these rules only (default: those that are on)"
    )
    group.add_argument("--extend-select", action="append", metavar="CODES", help="run these rules besides the others")
    group.add_argument(
        "--ignore",
        action="append",
        metavar="CODES",
        help="do not run these rules; the longer prefix wins over --select",
    )


def _add_fix_arguments(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--fix", action="store_true", help="apply the fixes that keep behaviour, and show what is left")
    group.add_argument(
        "--unsafe-fixes", action="store_true", help="with --fix or --diff: take fixes that may change behaviour, too"
    )
    group.add_argument("--diff", action="store_true", help="show what --fix would change, and write nothing")
    group.add_argument("--fix-only", action="store_true", help="apply fixes, and do not show what is left")
    group.add_argument("--show-fixes", action="store_true", help="list the fixes that were applied")
    group.add_argument(
        "--fixable", action="append", metavar="CODES", help="fix findings of these rules only (default: ALL)"
    )
    group.add_argument("--unfixable", action="append", metavar="CODES", help="fix no findings of these rules")


def _add_adoption_arguments(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--add-noqa", action="store_true", help="silence what is found by `# noqa` comments")
    group.add_argument("--baseline", metavar="FILE", help="show only findings that are not in this file")
    group.add_argument("--write-baseline", metavar="FILE", help="write what is found to this file, and do not show it")


def _add_file_arguments(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--exclude",
        action="append",
        metavar="GLOBS",
        help="leave out what matches (default: the usual folders without source, which --show-settings lists)",
    )
    group.add_argument(
        "--extend-exclude", action="append", metavar="GLOBS", help="leave out what matches these as well"
    )
    group.add_argument(
        "--force-exclude",
        action="store_true",
        help="leave out what is excluded even when it is named, as hooks need it",
    )
    group.add_argument(
        "--stdin-filename", metavar="PATH", help="check stdin as if it were this file: with its name and settings"
    )
    group.add_argument("--config", metavar="FILE", help="use this TOML file instead of the nearest pyproject.toml")
    group.add_argument("--isolated", action="store_true", help="read no settings file, and use the defaults")


def _add_speed_arguments(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--jobs", "-j", type=_count, metavar="N", help="check files in up to N processes (default: one for each core)"
    )
    group.add_argument("--no-cache", action="store_true", help="neither use nor write what is known from earlier runs")
    group.add_argument(
        "--cache-dir", metavar="FOLDER", help="keep it there (default: .autogen_lint_cache, at the project's root)"
    )


def _count(text: str) -> int:
    number = int(text) if text.isascii() and text.isdigit() else 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"must be 1 or more, not {text}")
    return number


def _add_output_arguments(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--output-format",
        choices=OUTPUT_FORMATS,
        metavar="FORMAT",
        help=f"how to show findings: {', '.join(OUTPUT_FORMATS)} (default: full on a terminal, concise elsewhere)",
    )
    group.add_argument("--output-file", "-o", metavar="FILE", help="write findings into this file, not to stdout")
    group.add_argument("--statistics", action="store_true", help="show only how many findings each rule has")
    group.add_argument("--quiet", "-q", action="store_true", help="show findings and errors only, no closing line")
    group.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="colour text (default: auto)"
    )
    group.add_argument(
        "--fail-on",
        choices=("error", "warning", "note"),
        default="note",
        help="the least severity that makes the exit code 1 (default: note)",
    )
    group.add_argument("--exit-zero", action="store_true", help="exit with 0 although there are findings")


def _add_information_arguments(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--explain", metavar="CODE", help="show the documentation of a rule, by its code or name")
    group.add_argument("--list-rules", action="store_true", help="show all rules, and which of them are on by default")
    group.add_argument("--clear-cache", action="store_true", help="remove what is known from earlier runs")
    group.add_argument("--show-settings", action="store_true", help="show the settings for the first path")
    group.add_argument(
        "--print-completion",
        choices=("bash", "zsh", "fish", "tcsh", "powershell"),
        metavar="SHELL",
        help="show a completion script for bash, zsh, fish, tcsh or powershell",
    )


def _split(values: list[str] | None) -> tuple[str, ...]:
    return tuple(item.strip() for value in values or () for item in value.split(",") if item.strip())


def _split_or_none(values: list[str] | None) -> tuple[str, ...] | None:
    return None if values is None else _split(values)


# What was asked for


def _run(arguments: argparse.Namespace) -> int:
    from autogen_lint.settings import SettingsError

    try:
        if arguments.explain is not None:
            return _explain(arguments.explain, _page(arguments))
        if arguments.list_rules:
            return _list_rules(_page(arguments))
        if arguments.print_completion is not None:
            return _print_completion(arguments.print_completion)
        finder = _finder(arguments)
        if arguments.show_settings:
            return _show_settings(arguments, finder)
        if arguments.clear_cache:
            return _clear_cache(arguments, finder)
        return _check(arguments, finder)
    except (SettingsError, UsageError) as error:
        _complain(str(error))
        return FAILED


def _finder(arguments: argparse.Namespace) -> SettingsFinder:
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


def _check(arguments: argparse.Namespace, finder: SettingsFinder) -> int:
    _choose_output(arguments, finder)
    changes: list[tuple[Source, str]] = []
    _refuse_contradictions(arguments)
    report = _report(arguments, finder, changes)
    notes = _adopt(report, arguments, finder)
    if arguments.diff:
        _show_diff(changes, arguments)
    elif arguments.fix_only:
        report.findings.clear()
    # Where a source or a diff goes to stdout, nothing else may.
    out = sys.stderr if _occupies_stdout(arguments) else sys.stdout
    if not arguments.diff:
        _deliver(report, arguments, out)
    # After the findings, so that they do not scroll away, and flushed in between, to keep that order on a terminal.
    sys.stdout.flush()
    for warning in report.warnings:
        _complain(warning, kind="warning")
    for error in report.errors:
        _complain(error)
    if not arguments.quiet and (arguments.diff or arguments.output_file or _is_text(arguments.output_format)):
        _close(report, arguments, out, notes)
    if report.errors:
        return FAILED
    found = bool(changes) if arguments.diff else _failing(report.findings, arguments.fail_on)
    return FOUND if found and not arguments.exit_zero else CLEAN


def _choose_output(arguments: argparse.Namespace, finder: SettingsFinder) -> None:
    """Set what is left open about the output, as the settings of the first path say; refuse what makes no sense."""
    if arguments.output_file is not None:
        if arguments.diff:
            raise UsageError("--output-file and --diff contradict each other")
        folder = os.path.dirname(os.path.abspath(arguments.output_file))
        # Asked before the work is done: at its end it would be lost.
        if not os.path.isdir(folder):
            raise UsageError(f"--output-file: there is no folder `{folder}`")
    chosen = arguments.output_format
    if chosen is None:
        arguments.output_format = _first_settings(arguments, finder).output_format
    if arguments.statistics and not _counts_rules(arguments.output_format):
        if chosen is not None:
            raise UsageError(f"--statistics cannot be shown as {chosen}")
        arguments.output_format = None


def _is_text(style: str | None) -> bool:
    return style in (None, "concise", "full", "grouped")


def _counts_rules(style: str | None) -> bool:
    return _is_text(style) or style in ("json", "jsonl")


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
                cache=_cache(arguments, finder),
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


def _cache(arguments: argparse.Namespace, finder: SettingsFinder) -> Cache | None:
    if arguments.no_cache or os.environ.get("AUTOGEN_LINT_NO_CACHE"):
        return None
    from autogen_lint.cache import Cache

    return Cache(_cache_folder(arguments, finder))


def _cache_folder(arguments: argparse.Namespace, finder: SettingsFinder) -> str:
    from autogen_lint.cache import default_folder

    folder: str | None = arguments.cache_dir or os.environ.get("AUTOGEN_LINT_CACHE_DIR")
    return os.path.abspath(folder or _first_settings(arguments, finder).cache_dir or default_folder())


def _clear_cache(arguments: argparse.Namespace, finder: SettingsFinder) -> int:
    from autogen_lint.cache import Cache
    from autogen_lint.source import why_unreadable

    folder = _cache_folder(arguments, finder)
    try:
        Cache(folder).clear()
    except OSError as error:
        raise UsageError(f"--clear-cache: {folder}: {why_unreadable(error)}") from error
    return CLEAN


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
        _put([source.encode(text) for source, text in changes] or [data])
    return report


def _keeper(changes: list[tuple[Source, str]]) -> Callable[[Source, str], None]:
    """Return what keeps changes in `changes` instead of writing them, refusing what could not be written either."""
    from autogen_lint.writing import encoded

    def keep(source: Source, text: str) -> None:
        encoded(source, text)
        changes.append((source, text))

    return keep


def _put(chunks: Iterable[bytes]) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.writelines(chunks)
    sys.stdout.buffer.flush()


def _failing(findings: Sequence[Finding], least: str) -> bool:
    from autogen_lint.findings import Severity

    return any(finding.severity.rank >= Severity(least).rank for finding in findings)


# Output


def _page(arguments: argparse.Namespace, out: TextIO | None = None) -> Page:
    from autogen_lint.reporters.terminal import Page

    out = out or sys.stdout
    terminal = out.isatty()
    color = arguments.color == "always" or (arguments.color == "auto" and _wants_color(out, terminal))
    if not terminal:
        return Page(out, color)
    import shutil

    return Page(out, color, shutil.get_terminal_size().columns)


def _wants_color(out: TextIO, terminal: bool) -> bool:
    # As in Python itself, NO_COLOR wins over FORCE_COLOR. No variable colours a file.
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR") and out in (sys.stdout, sys.stderr):
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def _deliver(report: Report, arguments: argparse.Namespace, out: TextIO) -> None:
    """Show the findings on `out`, or in the file that was asked for."""
    if arguments.output_file is None:
        _show(report, arguments, out)
        return
    import io

    text = io.StringIO()
    _show(report, arguments, text)
    try:
        with open(arguments.output_file, "w", encoding="utf-8", errors="backslashreplace", newline="\n") as file:
            file.write(text.getvalue())
    except (OSError, ValueError) as error:
        from autogen_lint.source import why_unreadable

        # Half a report is not to be taken for a whole one.
        with contextlib.suppress(OSError, ValueError):
            os.truncate(arguments.output_file, 0)
        report.errors.append(f"{arguments.output_file}: not written: {why_unreadable(error)}")


def _show(report: Report, arguments: argparse.Namespace, out: TextIO) -> None:
    style = arguments.output_format or ("full" if out.isatty() else "concise")
    if style in ("json", "jsonl"):
        _show_json(report, out, style, statistics=arguments.statistics)
    elif not _is_text(style):
        _show_for_ci(report, out, style)
    elif arguments.statistics:
        from autogen_lint.reporters import tables

        tables.write_statistics(tables.count(report.findings), _page(arguments, out))
    elif style == "full":
        from autogen_lint.reporters import full

        full.write(report.findings, report.sources, _page(arguments, out), unsafe=arguments.unsafe_fixes)
    elif style == "grouped":
        from autogen_lint.reporters import grouped

        grouped.write(report.findings, out, unsafe=arguments.unsafe_fixes)
    else:
        from autogen_lint.reporters import concise

        concise.write(report.findings, out, unsafe=arguments.unsafe_fixes)


def _show_diff(changes: Iterable[tuple[Source, str]], arguments: argparse.Namespace) -> None:
    if not changes:
        return
    import io

    from autogen_lint.reporters import diff

    page = _page(arguments)
    # FORCE_COLOR colours what people read in a log. What is piped into `patch` stays a patch.
    if arguments.color == "always" or sys.stdout.isatty():
        for source, text in changes:
            diff.write_page(source, text, page)
        return
    patch = io.BytesIO()
    for source, text in changes:
        diff.write_patch(source, text, patch)
    _put([patch.getvalue()])


def _show_json(report: Report, out: TextIO, style: str, *, statistics: bool) -> None:
    from autogen_lint.reporters import json, jsonl

    reporter = json if style == "json" else jsonl
    if statistics:
        from autogen_lint.reporters import tables

        reporter.write_statistics(tables.count(report.findings), out)
    else:
        from autogen_lint.reporters.quoting import without_quoting_fixes

        reporter.write(without_quoting_fixes(report.findings, report.sources), out)


def _show_for_ci(report: Report, out: TextIO, style: str) -> None:
    from autogen_lint.reporters.places import checkout

    if style == "sarif":
        from autogen_lint.reporters import sarif
        from autogen_lint.rules import load_rules

        sarif.write(report, load_rules({finding.code for finding in report.findings}), checkout(), out)
    elif style == "github":
        from autogen_lint.reporters import github

        github.write(report, checkout(), out)
    elif style == "gitlab":
        from autogen_lint.reporters import gitlab

        gitlab.write(report, checkout(), out)
    else:
        from autogen_lint.reporters import junit

        junit.write(report, checkout(), out)


def _close(report: Report, arguments: argparse.Namespace, out: TextIO, notes: Sequence[str]) -> None:
    if not report.files:
        if not report.errors:
            _complain("no Python files or notebooks found under the given paths", kind="warning")
        return
    from autogen_lint.reporters import closing

    if arguments.show_fixes:
        closing.write_fixes(report.applied, out)
    if arguments.diff:
        lines = closing.after_diff(report, unsafe=arguments.unsafe_fixes)
    elif arguments.fix_only:
        lines = closing.after_fixing_only(report)
    elif arguments.fix:
        lines = closing.after_fixing(report, unsafe=arguments.unsafe_fixes)
    elif arguments.write_baseline is not None or (arguments.add_noqa and not report.findings):
        lines = []
    else:
        lines = closing.after_checking(report)
    print(*lines, *notes, sep="\n", file=out)


def _complain(message: str, kind: str = "error") -> None:
    from autogen_lint.reporters.terminal import printable

    try:
        print(f"{_PROGRAM}: {kind}: {printable(message)}", file=sys.stderr, flush=True)
    except OSError:
        # Nobody can be told; the exit code still says it.
        _silence(sys.stderr)


# Information


def _explain(wanted: str, page: Page) -> int:
    from autogen_lint import rules
    from autogen_lint.settings import did_you_mean

    as_code, as_name = wanted.strip().upper(), wanted.strip().lower()
    codes = {entry.code: entry.name for entry in rules.RULES}
    code = next((code for code, name in codes.items() if as_code == code or as_name == name), None)
    if code is None:
        hint = did_you_mean(as_code, codes) or did_you_mean(as_name, codes.values())
        raise UsageError(f"--explain: no rule has the code or name `{wanted}`{hint}")
    (rule,) = rules.load_rules([code])
    page.markdown(f"# {rule.code} {rule.name}\n\n{_documentation(rule)}")
    return CLEAN


def _list_rules(page: Page) -> int:
    from autogen_lint import rules
    from autogen_lint.reporters import tables

    defaults = {entry.code: "on" if entry.on_by_default else "off" for entry in rules.RULES}
    rows = [
        [
            rule.code,
            rule.name,
            defaults[rule.code],
            ", ".join(sorted(each.value for each in rule.fixes)),
            rule.severity.value,
            _documentation(rule).partition("\n")[0],
        ]
        for rule in rules.load_rules(defaults)
    ]
    tables.write_rules(rows, page)
    return CLEAN


def _documentation(rule: type[Rule]) -> str:
    import inspect

    return inspect.getdoc(rule) or ""


def _first_path(arguments: argparse.Namespace) -> str:
    path: str = arguments.stdin_filename or next(iter(arguments.paths), ".")
    return path


def _first_settings(arguments: argparse.Namespace, finder: SettingsFinder) -> Settings:
    path = _first_path(arguments)
    folder = os.path.abspath(path)
    return finder.for_folder(folder) if os.path.isdir(folder) else finder.for_file(path)


def _show_settings(arguments: argparse.Namespace, finder: SettingsFinder) -> int:
    from autogen_lint.reporters.terminal import printable
    from autogen_lint.settings import show

    path, settings = _first_path(arguments), _first_settings(arguments, finder)
    print(*map(printable, (f"# settings for {path}", *show(settings))), sep="\n")
    print(f"# rules that run: {', '.join(sorted(settings.codes_for(path))) or 'none'}")
    return CLEAN


def _print_completion(shell: str) -> int:
    from autogen_lint.completion import script

    try:
        print(script(_parser(), shell))
    except ValueError as error:
        raise UsageError(f"--print-completion: {error}") from error
    return CLEAN
