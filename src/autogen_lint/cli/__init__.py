"""The command line: settings in, findings, fixes or a diff out, and an exit code. Imports nothing it may not need."""

from __future__ import annotations

import sys

from autogen_lint.cli.outcome import CLEAN, FAILED, FOUND, INTERRUPTED, READER_GONE, UsageError
from autogen_lint.cli.parser import build_parser
from autogen_lint.cli.streams import accept_any_text, complain, replace_closed_streams, silence

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    import argparse

__all__ = ["CLEAN", "FAILED", "FOUND", "INTERRUPTED", "READER_GONE", "main"]


def main(argv: list[str] | None = None) -> int:
    """Run the command line with `argv`, by default the program's own arguments, and return its exit code.

    0: nothing found, or nothing left after fixing; 1: findings, or a diff that is not empty; 2: wrong usage, or
    something could not be checked or fixed.
    """
    replace_closed_streams()
    accept_any_text()
    try:
        try:
            arguments = build_parser().parse_args(argv)
            code = _run(arguments)
        except SystemExit as leaving:  # argparse, after --help, --version or a usage error
            code = leaving.code if isinstance(leaving.code, int) else FAILED
        sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        silence(sys.stdout)
        return READER_GONE
    # Of files the run has taken care: what is left is the output, and the current folder.
    except OSError as error:
        from autogen_lint.source import why_unreadable

        silence(sys.stdout)
        complain(f"{error.filename or 'the output could not be written'}: {why_unreadable(error)}")
        return FAILED
    except Exception as error:
        from autogen_lint.runner import internal_error

        complain(internal_error("the command line", error))
        return FAILED
    return code


def _run(arguments: argparse.Namespace) -> int:
    from autogen_lint.cli import configuration, information
    from autogen_lint.settings import SettingsError

    try:
        if arguments.explain is not None:
            return information.explain(arguments)
        if arguments.list_rules:
            return information.list_rules(arguments)
        if arguments.print_completion is not None:
            return information.print_completion(arguments.print_completion)
        finder = configuration.settings_finder(arguments)
        if arguments.show_settings:
            return information.show_settings(arguments, finder)
        if arguments.clear_cache:
            return information.clear_cache(arguments, finder)
        from autogen_lint.cli.checking import check

        return check(arguments, finder)
    except (SettingsError, UsageError) as error:
        complain(str(error))
        return FAILED
