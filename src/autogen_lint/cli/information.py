"""What is asked for instead of checking: documentation, rules, settings, completion, and an empty cache."""

from __future__ import annotations

from autogen_lint.cli.configuration import cache_folder, first_path, first_settings
from autogen_lint.cli.outcome import CLEAN, UsageError

TYPE_CHECKING = False  # `typing` would be a tenth of a start.
if TYPE_CHECKING:
    import argparse

    from autogen_lint.rules.base import Rule
    from autogen_lint.settings import SettingsFinder


def explain(arguments: argparse.Namespace) -> int:
    """Show the documentation of the rule that `--explain` names; raise `UsageError` when there is none."""
    from autogen_lint import rules
    from autogen_lint.cli.output import page_for
    from autogen_lint.settings import did_you_mean

    wanted: str = arguments.explain
    as_code, as_name = wanted.strip().upper(), wanted.strip().lower()
    codes = {entry.code: entry.name for entry in rules.RULES}
    code = next((code for code, name in codes.items() if as_code == code or as_name == name), None)
    if code is None:
        hint = did_you_mean(as_code, codes) or did_you_mean(as_name, codes.values())
        raise UsageError(f"--explain: no rule has the code or name `{wanted}`{hint}")
    (rule,) = rules.load_rules([code])
    page_for(arguments).markdown(f"# {rule.code} {rule.name}\n\n{_documentation(rule)}")
    return CLEAN


def list_rules(arguments: argparse.Namespace) -> int:
    """Show a table of all rules."""
    from autogen_lint import rules
    from autogen_lint.cli.output import page_for
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
    tables.write_rules(rows, page_for(arguments))
    return CLEAN


def _documentation(rule: type[Rule]) -> str:
    import inspect

    return inspect.getdoc(rule) or ""


def show_settings(arguments: argparse.Namespace, finder: SettingsFinder) -> int:
    """Show the settings for the first path, and which rules run on it."""
    from autogen_lint.reporters.terminal import printable
    from autogen_lint.settings import show

    path, settings = first_path(arguments), first_settings(arguments, finder)
    print(*map(printable, (f"# settings for {path}", *show(settings))), sep="\n")
    print(f"# rules that run: {', '.join(sorted(settings.codes_for(path))) or 'none'}")
    return CLEAN


def print_completion(shell: str) -> int:
    """Show the completion script for `shell`; raise `UsageError` when shtab has none."""
    from autogen_lint.cli.completion import script
    from autogen_lint.cli.parser import build_parser

    try:
        print(script(build_parser(), shell))
    except ValueError as error:
        raise UsageError(f"--print-completion: {error}") from error
    return CLEAN


def clear_cache(arguments: argparse.Namespace, finder: SettingsFinder) -> int:
    """Remove the cache; raise `UsageError` when it cannot be removed."""
    from autogen_lint.cache import Cache
    from autogen_lint.source import why_unreadable

    folder = cache_folder(arguments, finder)
    try:
        Cache(folder).clear()
    except OSError as error:
        raise UsageError(f"--clear-cache: {folder}: {why_unreadable(error)}") from error
    return CLEAN
