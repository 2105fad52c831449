"""The arguments there are, and what `--help` says of each."""

from __future__ import annotations

import argparse
from functools import partial

from autogen_lint import __version__
from autogen_lint.cli.outcome import FAILED
from autogen_lint.cli.streams import PROGRAM, complain
from autogen_lint.reporters import OUTPUT_FORMATS

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    from typing import NoReturn


# Each argument is tried on a formatter. One that asks how wide the terminal is loads `shutil`, a twentieth of a start.
_FIXED_WIDTH = partial(argparse.RawDescriptionHelpFormatter, width=80)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one line; the usage is a `--help` away."""
        complain(message)
        self.exit(FAILED)

    def format_help(self) -> str:
        """Load what is only needed for `--help` when it is."""
        from autogen_lint.cli.help_page import EPILOG

        self.epilog = EPILOG
        self.formatter_class = argparse.RawDescriptionHelpFormatter
        return super().format_help()


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the command line; on a usage error it exits with 2, after one line on stderr."""
    parser = _Parser(
        prog=PROGRAM,
        description="Find what goes wrong in AutoGen programs, and repair what can be repaired.",
        formatter_class=_FIXED_WIDTH,
        allow_abbrev=False,
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders (default: .), or - for stdin")
    parser.add_argument(
        "--version", action="version", version=f"{PROGRAM} {__version__}", help="show the version and exit"
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
