"""The face flake8 sees: lines in, flake8's tuples out. It never raises: that would end the user's whole flake8 run."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from autogen_lint import __version__, rules
from autogen_lint.gate import mentions_autogen
from autogen_lint.project import forget, leads_to_autogen

if TYPE_CHECKING:
    import argparse
    import ast
    from collections.abc import Iterator, Sequence

    from flake8.options.manager import OptionManager  # type: ignore[import-untyped]

    from autogen_lint.settings import Settings, SettingsFinder

    Report = tuple[int, int, str, type]


class Plugin:
    """Checks one file for flake8, which does the selecting, ignoring and suppressing itself."""

    name = "autogen-lint"
    version = __version__

    _shown: ClassVar[frozenset[str] | None] = None
    _asked_for: ClassVar[tuple[str, ...]] = ()
    _finder: ClassVar[SettingsFinder | None] = None

    # flake8 reads the parameters' names; `tree` is what makes it call this once for each file that parses.
    def __init__(self, tree: ast.AST, filename: str, lines: Sequence[str]) -> None:
        self._tree = tree
        self._filename = filename
        self._lines = lines

    @staticmethod
    def add_options(parser: OptionManager) -> None:
        """Keep rules that are off by default out of flake8's output until the user selects them."""
        parser.extend_default_ignore([entry.code for entry in rules.RULES if not entry.on_by_default])

    @classmethod
    def parse_options(cls, options: argparse.Namespace) -> None:
        """Learn which rules flake8 would show, so that only those run, and which of them its options name."""
        cls._finder = None
        cls._shown = None
        forget()
        cls._asked_for = ()
        try:
            from flake8.style_guide import Decision, DecisionEngine, Selected  # type: ignore[import-untyped]

            engine = DecisionEngine(options)
            codes = [entry.code for entry in rules.RULES]
            cls._shown = frozenset(code for code in codes if engine.decision_for(code) is Decision.Selected)
            cls._asked_for = tuple(code for code in codes if engine.was_selected(code) is Selected.Explicitly)
        # flake8's own business, with no promise that it stays: without it every rule runs and flake8 sorts out.
        except Exception:
            cls._shown = None
            cls._asked_for = ()

    def run(self) -> Iterator[Report]:
        """Yield line (1-based), column (0-based), code and message, and this class, for each finding."""
        try:
            reports = self._reports()
        except Exception as error:
            reports = [(1, 0, self._internal_error(f"{type(error).__name__}: {error}"))]
        for line, column, text in reports:
            yield line, column, text, type(self)

    def _reports(self) -> list[tuple[int, int, str]]:
        source = "".join(self._lines)
        if not (mentions_autogen(source) or leads_to_autogen(source, self._filename)):
            return []
        # Only now: most files end at the gate, and flake8 imports this module for all of them.
        from autogen_lint import linter
        from autogen_lint.runner import check_despite_crashes
        from autogen_lint.settings import Settings, SettingsError

        problems = []
        try:
            settings = self._settings()
        except SettingsError as error:
            settings = Settings()
            problems.append(f"{rules.SYNTAX_ERROR} bad settings, defaults used: {_one_line(str(error))}")
        codes = frozenset(entry.code for entry in rules.RULES) if self._shown is None else self._shown
        findings, errors = check_despite_crashes(
            lambda broken: linter.lint(source, self._filename, settings, codes - broken)
        )
        problems += [self._internal_error(error) for error in errors]
        return [(1, 0, problem) for problem in problems] + [
            (finding.start.line, finding.start.column, f"{finding.code} {_one_line(finding.message)}")
            for finding in findings
        ]

    def _settings(self) -> Settings:
        from autogen_lint.settings import SettingsFinder

        # One finder for all files of a process, so that each pyproject.toml is read once.
        if Plugin._finder is None:
            Plugin._finder = SettingsFinder()
        settings = Plugin._finder.for_file(self._filename)
        # flake8's options say what is asked for, not the table that is for the command line.
        if self._asked_for or settings.select is not None or settings.extend_select:
            settings = replace(settings, select=None, extend_select=self._asked_for)
        return settings

    @staticmethod
    def _internal_error(text: str) -> str:
        text = _one_line(text)
        return f"{rules.SYNTAX_ERROR} {text if text.startswith('internal error') else 'internal error: ' + text}"


def _one_line(text: str) -> str:
    from autogen_lint.reporters.terminal import printable

    return printable(" ".join(text.split()))
