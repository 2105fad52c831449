"""In which format findings and diffs are shown, and where: on stdout or stderr, in colour, in a file."""

from __future__ import annotations

import contextlib
import os
import sys

from autogen_lint.cli.configuration import first_settings
from autogen_lint.cli.outcome import UsageError
from autogen_lint.cli.streams import complain, put

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence
    from typing import TextIO

    from autogen_lint.reporters.terminal import Page
    from autogen_lint.runner import Report
    from autogen_lint.settings import SettingsFinder
    from autogen_lint.source import Source


def choose_output(arguments: argparse.Namespace, finder: SettingsFinder) -> None:
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
        arguments.output_format = first_settings(arguments, finder).output_format
    if arguments.statistics and not _counts_rules(arguments.output_format):
        if chosen is not None:
            raise UsageError(f"--statistics cannot be shown as {chosen}")
        arguments.output_format = None


def is_text(style: str | None) -> bool:
    """Tell whether `style` is for people; `None` is one of them, chosen by where it is shown."""
    return style in (None, "concise", "full", "grouped")


def _counts_rules(style: str | None) -> bool:
    return is_text(style) or style in ("json", "jsonl")


def page_for(arguments: argparse.Namespace, out: TextIO | None = None) -> Page:
    """Return the page on `out`, by default stdout: in colour or not, as wide as the terminal."""
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


def deliver(report: Report, arguments: argparse.Namespace, out: TextIO) -> None:
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
    elif not is_text(style):
        _show_for_ci(report, out, style)
    elif arguments.statistics:
        from autogen_lint.reporters import tables

        tables.write_statistics(tables.count(report.findings), page_for(arguments, out))
    elif style == "full":
        from autogen_lint.reporters import full

        full.write(report.findings, report.sources, page_for(arguments, out), unsafe=arguments.unsafe_fixes)
    elif style == "grouped":
        from autogen_lint.reporters import grouped

        grouped.write(report.findings, out, unsafe=arguments.unsafe_fixes)
    else:
        from autogen_lint.reporters import concise

        concise.write(report.findings, out, unsafe=arguments.unsafe_fixes)


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


def show_diff(changes: Sequence[tuple[Source, str]], arguments: argparse.Namespace) -> None:
    """Show `changes`, sources with their new texts: coloured, or as a patch with the bytes of the files."""
    if not changes:
        return
    import io

    from autogen_lint.reporters import diff

    page = page_for(arguments)
    # FORCE_COLOR colours what people read in a log. What is piped into `patch` stays a patch.
    if arguments.color == "always" or sys.stdout.isatty():
        for source, text in changes:
            diff.write_page(source, text, page)
        return
    patch = io.BytesIO()
    for source, text in changes:
        diff.write_patch(source, text, patch)
    put([patch.getvalue()])


def close(report: Report, arguments: argparse.Namespace, out: TextIO, notes: Sequence[str]) -> None:
    """Sum the run up on `out`, with `notes` at the end; warn when there was nothing to check."""
    if not report.files:
        if not report.errors:
            complain("no Python files or notebooks found under the given paths", kind="warning")
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
